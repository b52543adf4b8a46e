import { expect, it } from 'vitest'
import { left, span } from './due'

const now = Date.parse('2026-11-23T10:00:00Z')

it.each([
  ['2026-11-23T10:05:30Z', { late: false, days: 0, hours: 0, minutes: 5 }, 'minutes'],
  ['2026-11-23T13:20:00Z', { late: false, days: 0, hours: 3, minutes: 20 }, 'hours'],
  ['2026-11-26T12:00:00Z', { late: false, days: 3, hours: 2, minutes: 0 }, 'days'],
  ['2026-11-23T10:00:00Z', { late: true, days: 0, hours: 0, minutes: 0 }, 'minutes'],
  ['2026-11-22T08:59:00Z', { late: true, days: 1, hours: 1, minutes: 1 }, 'days'],
])('of %s tells what is left', (due, expected, unit) => {
  expect(left(due, now)).toEqual(expected)
  expect(span(left(due, now))).toBe(unit)
})
