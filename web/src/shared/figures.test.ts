import { expect, it } from 'vitest'
import { count, percent, share } from './figures'

it.each([
  [0, 0, '—'], [5, 0, '—'], [0, 350, '0.0%'], [1, 4_210_000, '<0.1%'], [340, 350, '97.1%'],
  [4_209_999, 4_210_000, '99.9%'], [350, 350, '100%'],
])('%s of %s is %s', (part, whole, text) => expect(percent(part, whole)).toBe(text))

it('never rounds up to all of them', () => {
  expect(share(9_999, 10_000)).toBe(99.9)
  expect(share(10_000, 10_000)).toBe(100)
})

it('groups by thousands', () => expect(count(4_210_000)).toBe('4,210,000'))
