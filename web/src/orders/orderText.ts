import { t } from '@/shared/i18n'
import { count, percent } from '@/shared/figures'
import { placeName } from '@/shared/placeName'
import { dayAndMinute } from '@/shared/time'
import type { Tone } from '@/shared/ui/StatusMark.vue'
import type { Act, Line, Progress } from './api'

const tones: Record<string, Tone> = {
  DRAFT: 'quiet', ISSUED: 'progress', DONE: 'done', VOIDED: 'quiet', ENDED: 'quiet',
  SENT: 'soon', ACKNOWLEDGED: 'progress', WORKING: 'progress', REFUSED: 'soon', COUNTERED: 'soon', MEANS_ASKED: 'soon', EXCUSED: 'quiet',
}
export const toneOf = (state: string, late = false): Tone => late ? 'danger' : tones[state] ?? 'quiet'

/** Acts that must be explained, and those that may be. */
export const needsWords: Act[] = ['REFUSE', 'COUNTER', 'ASK_MEANS', 'GRANT', 'DENY', 'FINISH', 'TELL']

/** `12 of 40 (30.0%)`: never a share without what it is of. */
export const doneText = ({ told, target }: Progress, unit: string) =>
  t('orders.doneOf', { told: count(told), target: count(target), unit, percent: percent(told, target) })

/** What a line of a story tells, as a sentence; of a place that has become one with another, which. */
export function lineText(it: Line) {
  const at = it.formerly ?? it.place
  const place = at ? placeName(at) : ''
  const amount = it.amount === null ? '' : count(it.amount)
  return `${place ? `${place}${t('word.colon')}` : ''}${t(`orders.acts.${it.act}`, { amount })}${it.due ? ` · ${t('orders.laterDue', { time: dayAndMinute(it.due) })}` : ''}`
}

/** Minutes as hours with one decimal, once there are many. */
export const minutesText = (minutes: number) => minutes < 120 ? t('orders.minutesOf', { count: count(minutes) }) : t('orders.hoursOf', { count: (minutes / 60).toFixed(1) })
