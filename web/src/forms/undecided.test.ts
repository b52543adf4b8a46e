import { expect, it } from 'vitest'
import type { Preview } from './api'
import { form } from './testing'
import { isLeftOpen, undecidedSheets } from './undecided'

const told = (undecided: number, undecidedByItem: Record<string, number>) => ({
  rows: 1, cells: 2, known: 2, derived: 0, stale: 0, missing: 0, undecided, people: 0, asks: 0, askedByItem: {}, undecidedByItem,
})
const preview = (...of: ReturnType<typeof told>[]) =>
  ({ sheets: of.map((it, sheet) => ({ sheet, card: false, told: it, unknown: 0, sample: [] })) }) as unknown as Preview

it('is left open while nobody has said whether those are asked who may belong', () => {
  const [sheet] = undecidedSheets(form([]), preview(told(3, { VOLUNTEER: 3, AGE: 1 })))
  expect(sheet).toMatchObject({ asks: 4, people: 3 })
  expect(isLeftOpen(sheet!)).toBe(true)
  expect(isLeftOpen({ ...sheet!, plan: { ...sheet!.plan, askUndecided: false } })).toBe(false)
})

it('is told, and needs no word, where nobody can be asked', () => {
  const [sheet] = undecidedSheets(form([]), preview(told(3, {})))
  expect(sheet!.people).toBe(3)
  expect(isLeftOpen(sheet!)).toBe(false)
  expect(undecidedSheets(form([]), preview(told(0, {})))).toEqual([])
})
