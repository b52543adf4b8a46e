import { expect, test } from 'vitest'
import type { Activation } from './api'
import { endAfter, stateTone } from './activationText'

const of = (part: Partial<Activation>) => ({ state: 'RESPONDING', overdue: false, endsSoon: false, ...part }) as Activation

test('red only where the term is over and nobody has ended it', () => {
  expect(stateTone(of({}))).toBe('progress')
  expect(stateTone(of({ endsSoon: true }))).toBe('soon')
  expect(stateTone(of({ overdue: true, endsSoon: true }))).toBe('danger')
  expect(stateTone(of({ state: 'TERMINATED', overdue: true }))).toBe('quiet')
})

test('the proposed end lies on a full hour and never beyond the days of the plan', () => {
  expect(endAfter(3, Date.parse('2026-11-27T08:25:00Z'))).toBe('2026-11-30T08:00:00.000Z')
})
