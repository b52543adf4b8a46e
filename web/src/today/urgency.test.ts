import { expect, it } from 'vitest'
import type { Card } from './api'
import { byUrgency, pressing } from './urgency'

const card = (change: Partial<Card>): Card => ({ kind: 'SILENT', count: 5, of: 350, due: '2026-11-23T16:00:00Z', place: '420103001001', ...change })
const at = (time: string) => `2026-11-23T${time}:00Z`

it('puts fevers before silent doors before figures', () => {
  const kinds = byUrgency([card({ kind: 'COVERAGE' }), card({ kind: 'SILENT' }), card({ kind: 'EXCEPTIONS' })]).map(it => it.kind)
  expect(kinds).toEqual(['EXCEPTIONS', 'SILENT', 'COVERAGE'])
})

it.each([
  ['open', card({}), at('10:00')],
  ['soon', card({}), at('14:30')],
  ['overdue', card({}), at('16:00')],
  ['done', card({ count: 0 }), at('14:30')],
  ['todo', card({ kind: 'DRAW_GRIDS', count: 0, of: null, due: null }), at('10:00')],
  ['now', card({ kind: 'EXCEPTIONS', due: null }), at('10:00')],
  ['done', card({ kind: 'COVERAGE', count: 350 }), at('10:00')],
  ['open', card({ kind: 'COVERAGE', count: 349 }), at('10:00')],
])('is %s', (expected, of, asOf) => expect(pressing(of, asOf)).toBe(expected))
