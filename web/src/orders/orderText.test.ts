import { beforeEach, expect, it } from 'vitest'
import { speak } from '@/shared/i18n'
import type { Line, Progress } from './api'
import { answerDue } from './answerDue'
import { doneText, lineText, minutesText, toneOf } from './orderText'

const progress: Progress = { tasks: 4, acknowledged: 1, done: 0, excused: 0, asking: 0, late: 0, target: 40, told: 4 }
const line: Line = { at: '2026-03-02T02:00:00Z', act: 'COUNTER', place: null, post: null, words: '', amount: 4, due: null, about: null, formerly: null }

beforeEach(() => speak('en'))

it('never tells a share without what it is of', () => {
  expect(doneText(progress, '户')).toBe('4 of 40 户 (10.0%)')
  expect(doneText({ ...progress, target: 0, told: 0 }, '户')).toBe('0 of 0 户 (—)')
})

it('is red for what is late, whatever its state', () => {
  expect([toneOf('WORKING'), toneOf('WORKING', true), toneOf('DONE')]).toEqual(['progress', 'danger', 'done'])
})

it('tells a step with its number, and time in hours once there is much', () => {
  expect(lineText(line)).toContain('4')
  expect([minutesText(90), minutesText(150)]).toEqual(['90 min', '2.5 h'])
})

it('says of which place a step was that has become one with another', () => {
  const place = { code: '420102002003', name: '宝城社区', pinyin: null, level: 'COMMUNITY', kind: null, synthetic: false } as const
  expect(lineText({ ...line, formerly: place })).toContain('宝城社区')
})

it('is due when the first of what is asked must be answered', () => {
  const asked = (answerDue: string) => ({ why: null, target: null, due: null, words: '', answerDue })
  const inherited = [asked('2026-03-04T02:00:00Z'), asked('2026-03-03T02:00:00Z')].map(it => ({ id: '', from: {} as never, part: 1, state: 'COUNTERED', asked: it }))
  expect(answerDue({ asked: null, inherited })).toBe('2026-03-03T02:00:00Z')
  expect(answerDue({ asked: null, inherited: [] })).toBeUndefined()
})
