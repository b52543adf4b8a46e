import { expect, it } from 'vitest'
import { dwellingsIn, layoutOf, nameAfter, pointOf, roomsOn, storeysOf, usualAddress, type Pattern } from './layout'

const tower: Pattern = { entrances: 3, word: '单元', from: 1, to: 18, perStorey: 4, through: false, without: '' }

it('makes every room of a tower from four figures', () => {
  const layout = layoutOf(tower)
  expect(layout.map(it => it.name)).toEqual(['1单元', '2单元', '3单元'])
  expect(dwellingsIn(layout)).toBe(216)
  expect(layout[2]!.dwellings[71]).toEqual({ storey: 18, room: '1804' })
  expect(roomsOn(layout[0]!, 9)).toBe('901–904')
})

it('counts rooms on from one entrance to the next where the house does so', () => {
  const layout = layoutOf({ ...tower, through: true })
  expect(roomsOn(layout[1]!, 2)).toBe('205–208')
  expect(new Set(layout.flatMap(it => it.dwellings.map(dwelling => dwelling.room))).size).toBe(216)
})

it.each([['4, 13、14', 15], ['', 18], ['１８', 17], ['99', 18]])('leaves out the storeys typed as "%s"', (without, left) => {
  expect(storeysOf({ ...tower, without })).toHaveLength(left)
})

it('begins above the shops', () => expect(storeysOf({ ...tower, from: 3 })[0]).toBe(3))

it('has no storeys where the last lies below the first, and no figure drives it mad', () => {
  expect(storeysOf({ ...tower, from: 9, to: 2 })).toEqual([])
  expect(layoutOf({ ...tower, entrances: 1e9, to: 1e9, perStorey: Number.NaN })).toHaveLength(60)
})

it.each([['3栋', '4栋'], ['A9座', 'A10座'], ['2号院12栋', '2号院13栋'], ['钟楼', '']])('after %s comes "%s"', (name, next) => {
  expect(nameAfter(name)).toBe(next)
})

it('proposes the address most buildings have', () => {
  expect(usualAddress([{ address: 'a' }, { address: 'b' }, { address: 'b' }])).toBe('b')
  expect(usualAddress([])).toBe('')
})

it.each([['114.3, 30.6', [114.3, 30.6]], ['114.3 30.6', [114.3, 30.6]], ['１１４.３，３０.６', [114.3, 30.6]], ['here', undefined], ['114.3', undefined], ['114.3, 95', undefined]])('reads %s as a point or as none', (typed, point) => {
  expect(pointOf(typed)).toEqual(point)
})
