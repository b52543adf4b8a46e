import { expect, it } from 'vitest'
import { limitParts } from './limit'

it('takes a limit apart', () => {
  expect(limitParts('2wh')).toEqual({ amount: '2', unit: 'wh' })
  expect(limitParts('30m')).toEqual({ amount: '30', unit: 'm' })
  expect(['', '0wd', '2', 'wd', '2.5h', '12345m', '2 wd'].map(limitParts)).toEqual(Array(7).fill(undefined))
})
