import { expect, it } from 'vitest'
import { fromField, inZone, toField } from './fieldMoment'

it('reads and writes a moment in the zone of the place', () => {
  expect(toField('2020-02-17T00:30:12Z')).toBe('2020-02-17T08:30')
  expect(fromField('2020-02-17T08:30')).toBe('2020-02-17T00:30:00.000Z')
  expect(fromField('2020-02')).toBeUndefined()
})

it('shows and reads a moment in the time of the place', () => {
  expect(toField('2020-02-20T00:30:00Z')).toBe('2020-02-20T08:30')
  expect(inZone('2020-02-20T08:30')).toBe('2020-02-20T00:30:00.000Z')
})
