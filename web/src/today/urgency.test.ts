import { expect, it } from 'vitest'
import type { Card } from './api'
import { byUrgency, hoursLeft, pressing, target } from './urgency'

const card = (change: Partial<Card>): Card => ({ kind: 'SILENT', count: 5, of: 350, due: '2026-11-23T16:00:00Z', place: '420103001001', issue: null, sweep: null, whistle: null, measure: null, ...change })
const at = (time: string) => `2026-11-23T${time}:00Z`

it('puts fevers before silent doors before figures', () => {
  const kinds = byUrgency([card({ kind: 'COVERAGE' }), card({ kind: 'SILENT' }), card({ kind: 'EXCEPTIONS' })]).map(it => it.kind)
  expect(kinds).toEqual(['EXCEPTIONS', 'SILENT', 'COVERAGE'])
})

it('tells how many hours are left to register an emergency, and leads to its form', () => {
  const of = card({ kind: 'FORMS_TO_REGISTER', count: 1, of: null, issue: 'some' })
  expect(hoursLeft(of, at('10:30'))).toBe(5)
  expect(hoursLeft(of, at('17:00'))).toBe(0)
  expect(hoursLeft(card({}), at('10:30'))).toBeUndefined()
  expect(target(of).path).toBe('/issues/some')
})

it.each([
  ['todo', card({ kind: 'FORMS_SUSPENDED', due: null }), at('10:00')],
  ['open', card({}), at('10:00')],
  ['soon', card({}), at('14:30')],
  ['overdue', card({}), at('16:00')],
  ['done', card({ count: 0 }), at('14:30')],
  ['todo', card({ kind: 'DRAW_GRIDS', count: 0, of: null, due: null }), at('10:00')],
  ['now', card({ kind: 'EXCEPTIONS', due: null }), at('10:00')],
  ['done', card({ kind: 'COVERAGE', count: 350 }), at('10:00')],
  ['open', card({ kind: 'COVERAGE', count: 349 }), at('10:00')],
  ['open', card({ kind: 'MEASURES_ENDING', count: 1 }), at('03:59')],
  ['soon', card({ kind: 'MEASURES_ENDING', count: 1 }), at('04:00')],
  ['now', card({ kind: 'MEASURES_SUSPENDED', count: 1, due: null }), at('10:00')],
  ['open', card({ kind: 'POWERS_LENT', count: 2 }), at('16:00')],
])('is %s', (expected, of, asOf) => expect(pressing(of, asOf)).toBe(expected))

it('opens the one whistle that calls, and lists several', () => {
  const one = card({ kind: 'WHISTLES_TO_ANSWER', count: 1, of: null, whistle: '420103001-17' })
  expect(target(one).path).toBe('/whistles/420103001-17')
  expect(target({ ...one, count: 2 })).toEqual({ path: '/whistles', query: { place: '420103001001', which: 'WAITING' } })
  expect(pressing(one, at('16:01'))).toBe('overdue')
})
