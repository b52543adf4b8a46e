import { expect, it } from 'vitest'
import type { Act, Case, ClassView } from './api'
import { dutyOf, others, ownUnits, toneOf, usual } from './steps'

const some = (change: Partial<Case>) => ({ state: 'VERIFYING', kind: 'PROBLEM', place: { code: '420103002001003', level: 'GRID' }, classing: null, ...change }) as Case

it.each([
  ['VERIFYING', ['VERIFY', 'DECLINE', 'CONTACT', 'REMARK'], ['VERIFY']],
  ['ACCEPTED', ['DISPATCH', 'ACCEPT'], ['DISPATCH']],
  ['INSPECTING', ['PASS', 'FAIL'], ['PASS', 'FAIL']],
  ['HANDLING', ['HANDLE', 'ASK_MORE_TIME'], ['HANDLE']],
  ['HANDLING', ['GRANT', 'DENY', 'HANDLE'], ['GRANT', 'DENY']],
  ['HANDLING', ['REMARK'], []],
  ['CLOSED', ['REOPEN', 'REMARK'], []],
] as [string, Act[], Act[]][])('of %s, with %s, offers %s first', (state, may, expected) => expect(usual(some({ state }), may)).toEqual(expected))

it('answers a question, asks where something is, and leaves calling to its own button', () => {
  expect(usual(some({ state: 'REPORTED', kind: 'QUESTION' }), ['ANSWER', 'ACCEPT'])).toEqual(['ANSWER'])
  expect(usual(some({ state: 'REPORTED', place: { code: '4201', level: 'CITY' } as Case['place'] }), ['LOCATE', 'ACCEPT'])).toEqual(['LOCATE'])
  expect(others(some({}), ['VERIFY', 'DECLINE', 'CONTACT', 'REMARK'])).toEqual(['DECLINE', 'REMARK'])
})

it('knows the place\'s own people and whose duty a standard is', () => {
  expect(ownUnits(some({}).place)).toEqual(['420103002001003', '420103002001', '420103002'])
  const of = { standards: [{ number: 1, agency: 'WATER' }, { number: 2, agency: null }] } as ClassView
  const classed = (standard: number) => some({ classing: { leaf: 'X', standard, limit: '1wd' } as Case['classing'] })
  expect(dutyOf(classed(1), of)).toBe('WATER')
  expect(dutyOf(classed(2), of)).toBeNull()
  expect(dutyOf(some({}))).toBeUndefined()
})

it('says what was good for its reporter in green only', () => {
  expect(toneOf('CLOSED', false)).toBe('done')
  expect(toneOf('DECLINED', false)).toBe('quiet')
  expect(toneOf('RETURNED', true)).toBe('soon')
})
