import { expect, it } from 'vitest'
import { blank, changeOf, isComplete, standing } from './dividing'

const building = (id: string) => ({ id, name: id, address: '', grid: '1', households: 1, longitude: null, latitude: null })

it('sends a line without parts while nothing was said about them', () => {
  const choice = { ...blank('SPLIT', ['1']), line: [[114, 30], [114, 31]] as [number, number][] }
  expect(changeOf(choice, 3)).toMatchObject({ places: ['1'], parts: [] })
})

it('sends as many parts as the preview showed once a building was allotted', () => {
  const choice = { ...blank('SPLIT', ['1']), line: [[114, 30], [114, 31]] as [number, number][], allotted: { 7: 1 } }
  expect(changeOf(choice, 3)).toMatchObject({ parts: [{ buildings: [] }, { buildings: ['7'] }, { buildings: [] }] })
})

it('asks for two parts where only a list is used', () => expect(changeOf(blank('SPLIT', ['1']))).toMatchObject({ line: null, parts: [{}, {}] }))

it.each([[['1'], false], [['1', '2'], true]])('a merge of %s is complete: %s', (chosen, complete) => {
  expect(isComplete(blank('MERGE', chosen))).toBe(complete)
})

it('forms a new place of one member or more, once it has a name', () => {
  expect(isComplete(blank('FORM', ['1']))).toBe(false)
  const choice = { ...blank('FORM', ['1']), name: '新社区', target: '420102002' }
  expect(isComplete(choice)).toBe(true)
  expect(changeOf(choice)).toMatchObject({ kind: 'FORM', places: ['1'], target: '420102002', name: '新社区', code: null, parts: null })
})

it('lists buildings that are left behind before all others', () => {
  const shown = standing({
    figuresFrom: '2026-01-01',
    results: [{ place: {} as never, from: [], buildings: 1, households: 1, persons: 1, open: {}, squareMetres: null, outline: null, stand: [building('a')] }],
    leftBehind: [{ building: building('b'), reason: 'no coordinates', cure: '' }],
  })
  expect(shown.map(it => [it.building.id, it.part])).toEqual([['b', null], ['a', 0]])
})
