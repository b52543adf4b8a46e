import type { Agency } from '@/shared/agencies'
import { inZone } from '@/shared/fieldMoment'
import { dayOf } from '@/shared/time'
import type { Form, Terms } from './api'

/** What an officer says of a form before it goes out, as it stands in the fields. */
export interface Said {
  issuer: string
  number: string
  basis: string
  duty: string
  purpose: string
  validFrom: string
  validUntil: string
  asks: boolean
  deadline: string
  keepUntil: string
  isEmergency: boolean
  emergency: string
}

const workDaysToAnswer = 10
const validDays = 60
const keptDays = 90

/** `2026-02-20`, in the place's zone wherever the browser stands. */
export const dayAt = (now: Date, days = 0) => dayOf(new Date(now.getTime() + days * 86_400_000).toISOString())

/** The tenth weekday from now; holidays in between still leave enough, and the gate counts them. */
export function weekdayAfter(now: Date, workDays: number) {
  let days = 0
  for (let left = workDays; left > 0;) {
    days++
    const weekday = new Date(`${dayAt(now, days)}T12:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return dayAt(now, days)
}

export function usual(now: Date, { issuer = '', number = '' }: { issuer?: string, number?: string }, asks: boolean): Said {
  return {
    issuer, number, basis: '', duty: '', purpose: '', asks,
    validFrom: dayAt(now), validUntil: dayAt(now, validDays), keepUntil: dayAt(now, keptDays),
    deadline: `${weekdayAfter(now, workDaysToAnswer)}T12:00`, isEmergency: false, emergency: '',
  }
}

export const termsOf = (agency: Agency, it: Said): Terms => ({
  agency,
  issuer: it.issuer.trim(), number: it.number.trim(), basis: it.basis, duty: it.duty, purpose: it.purpose.trim(),
  validFrom: it.validFrom, validUntil: it.validUntil, keepUntil: it.keepUntil,
  deadline: it.asks ? inZone(it.deadline) : null,
  emergency: it.isEmergency ? it.emergency.trim() : null,
})

/** What the form says of itself in a line above its table: 表号：汉民老表1 */
function printed(form: Form, words: RegExp) {
  const labels = form.sheets.flatMap(it => it.fields).map(it => it.path.join('').replace(/\s/g, ''))
  return labels.map(it => words.exec(it)?.[1]).find(Boolean) ?? ''
}

export const numberOn = (form: Form) => printed(form, /^表号[:：](.+)$/)
export const issuerOn = (form: Form) => printed(form, /^(?:制定机关|制表机关|制表单位)[:：](.+)$/)

/** The kinds of data the form would collect, which its basis must allow. */
export const needsOf = (form: Form) => [...new Set(form.sheets
  .flatMap(it => [...it.columns, ...it.fields])
  .flatMap(it => it.item ? [it.item.sensitivity] : []))]
