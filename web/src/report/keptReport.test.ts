import { beforeEach, expect, it } from 'vitest'
import { keptReports } from './keptReport'

const morning = { day: '2026-11-23', slot: 'MORNING' }
const typed = { r1: '36.5' }
const readings = [{ resident: 'r1', celsius: 36.5 }]

beforeEach(() => localStorage.clear())

it('gives a retry of the same readings the same id', () => {
  const id = keptReports('token', morning).idFor(typed, readings)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(keptReports('token', morning).idFor(typed, readings)).toBe(id)
})

it('gives other readings another id, so that a correction is not taken for a retry', () => {
  const id = keptReports('token', morning).idFor(typed, readings)
  expect(keptReports('token', morning).idFor({ r1: '37.5' }, [{ resident: 'r1', celsius: 37.5 }])).not.toBe(id)
})

it('keeps what was typed until it is acknowledged', () => {
  const kept = keptReports('token', morning)
  kept.keep(typed)
  expect(keptReports('token', morning).load()?.typed).toEqual(typed)
  kept.forget()
  expect(keptReports('token', morning).load()).toBeUndefined()
})

it('keeps the id when what was typed is kept again', () => {
  const kept = keptReports('token', morning)
  const id = kept.idFor(typed, readings)
  kept.keep(typed)
  expect(kept.idFor(typed, readings)).toBe(id)
})

it('drops earlier periods of the same link, and only those', () => {
  keptReports('token', morning).keep(typed)
  keptReports('other', morning).keep(typed)
  keptReports('token', { day: '2026-11-23', slot: 'AFTERNOON' })
  expect(keptReports('other', morning).load()).toBeDefined()
  expect(keptReports('token', morning).load()).toBeUndefined()
})
