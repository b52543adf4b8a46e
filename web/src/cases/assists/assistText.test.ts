import { expect, it } from 'vitest'
import { toneOf } from './assistText'

const due = '2026-11-23T16:00:00Z'
const before = Date.parse('2026-11-23T15:00:00Z')

it('is red where it is late, and calm where it is over', () => {
  expect(toneOf({ open: true, due, state: 'ASKED' }, before)).toBe('progress')
  expect(toneOf({ open: true, due, state: 'DECLINED' }, before)).toBe('soon')
  expect(toneOf({ open: true, due, state: 'DECLINED' }, Date.parse(due))).toBe('danger')
  expect(toneOf({ open: false, due: null, state: 'ANSWERED' }, before)).toBe('done')
  expect(toneOf({ open: false, due: null, state: 'ENDED' }, before)).toBe('quiet')
})
