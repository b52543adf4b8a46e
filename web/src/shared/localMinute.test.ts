import { expect, test } from 'vitest'
import { fromLocal, toLocal } from './localMinute'

test('a moment is shown and read in the time of the place', () => {
  expect(toLocal('2020-02-20T00:30:00Z')).toBe('2020-02-20T08:30')
  expect(fromLocal('2020-02-20T08:30')).toBe('2020-02-20T00:30:00.000Z')
})
