import { expect, it } from 'vitest'
import { fromField, toField, waiting } from './moments'

it('reads and writes a moment in the zone of the place', () => {
  expect(toField('2020-02-17T00:30:12Z')).toBe('2020-02-17T08:30')
  expect(fromField('2020-02-17T08:30')).toBe('2020-02-17T00:30:00.000Z')
  expect(fromField('2020-02')).toBeUndefined()
})

it('tells how long in the two largest units', () => {
  expect(waiting(59)).toEqual({ key: 'minutes', minutes: 59 })
  expect(waiting(61)).toEqual({ key: 'hours', hours: 1, minutes: 1 })
  expect(waiting(1440 * 2 + 180)).toEqual({ key: 'days', days: 2, hours: 3 })
})
