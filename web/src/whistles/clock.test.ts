import { beforeEach, expect, it } from 'vitest'
import { speak } from '@/shared/i18n'
import { limitText } from '@/shared/limit'
import { running, span, toneOf } from './clock'

const now = Date.parse('2026-03-02T02:00:00Z')
const at = (seconds: number) => new Date(now + seconds * 1000).toISOString()

beforeEach(() => speak('en'))

it('counts seconds within an hour, hours within two days, then days', () => {
  expect(span(598_000)).toBe('09:58')
  expect(span(3_600_000 * 3 + 5 * 60_000)).toBe('3 h 05 min')
  expect(span(86_400_000 * 4 + 5)).toBe('4 days')
})

it('says what is left, and what is late', () => {
  expect(running(at(90), now)).toBe('01:30 left')
  expect(running(at(-723), now)).toBe('12:03 late')
})

it('is calm, then warns, then alarms', () => {
  expect([at(3600), at(599), at(0)].map(due => toneOf(due, now))).toEqual(['progress', 'soon', 'danger'])
})

it('tells limits in words', () => {
  expect(['30m', '2wh', '1wd', '24h'].map(limitText)).toEqual(['30 minutes', '2 hours of work', '1 work day', '24 hours'])
})
