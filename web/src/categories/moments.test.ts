import { expect, it } from 'vitest'
import { waiting } from './moments'

it('tells how long in the two largest units', () => {
  expect(waiting(59)).toEqual({ key: 'minutes', minutes: 59 })
  expect(waiting(61)).toEqual({ key: 'hours', hours: 1, minutes: 1 })
  expect(waiting(1440 * 2 + 180)).toEqual({ key: 'days', days: 2, hours: 3 })
})
