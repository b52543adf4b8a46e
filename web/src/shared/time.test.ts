import { expect, it } from 'vitest'
import { clock, dayAndMinute } from './time'

it('reads an instant in the place\'s zone, whatever the reader\'s', () => {
  expect(dayAndMinute('2026-11-23T22:18:09Z')).toBe('2026-11-24 06:18')
  expect(dayAndMinute('2026-11-23T16:00:00Z')).toBe('2026-11-24 00:00')
  expect(clock('2026-11-23T14:18:09Z')).toBe('22:18:09')
})
