import { describe, expect, it } from 'vitest'
import { inZone } from '@/shared/fieldMoment'
import { minutesText } from './issueText'

describe('what a form costs', () => {
  it('says that nobody was asked', () => {
    expect(minutesText({ minutes: 0, asked: 0, unmeasured: 0 })).toBe('没有问人')
  })
  it('does not guess what was never measured', () => {
    expect(minutesText({ minutes: 0, asked: 7, unmeasured: 7 })).toBe('还没有实测')
  })
  it('tells how many are left out of the minutes', () => {
    expect(minutesText({ minutes: 1200, asked: 50, unmeasured: 8 })).toBe('1,200 分钟，另有 50 项询问中的 8 项还没有实测')
  })
})

describe('a deadline as typed', () => {
  it('is a time of the place', () => {
    expect(inZone('2026-03-02T18:00')).toBe('2026-03-02T10:00:00.000Z')
  })
})
