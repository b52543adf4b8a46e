import { expect, it } from 'vitest'
import { endOf, startOf } from './dayEdges'

it('reads a day in the place\'s zone', () => {
  expect(startOf('2026-11-23')).toBe('2026-11-22T16:00:00Z')
  expect(endOf('2026-11-23')).toBe('2026-11-23T15:59:59Z')
})

it('reads no day as no limit', () => expect(endOf('')).toBeUndefined())
