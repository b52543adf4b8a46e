import { expect, it } from 'vitest'
import { walked } from './walked'

it('puts doors together as one walks', () => {
  const doors = [['3栋', '1'], ['3栋', '1'], ['4栋', '1'], ['3栋', '2']].map(([building, grid]) => ({ building: building!, grid: grid! }))
  expect(walked(doors).map(it => [it.name, it.doors.length])).toEqual([['3栋', 2], ['4栋', 1], ['3栋', 1]])
  expect(walked([])).toEqual([])
})
