import { t } from '@/shared/i18n'
import type { Tone } from '@/shared/ui/StatusMark.vue'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long something takes, as exactly as matters: seconds within an hour, hours within two days. */
export function span(milliseconds: number) {
  const left = Math.abs(milliseconds)
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  if (left < hour) return `${two(left / minute)}:${two(left % minute / 1000)}`
  if (left < 2 * day) return t('whistles.span.hours', { hours: Math.floor(left / hour), minutes: two(left % hour / minute) })
  return t('whistles.span.days', { days: Math.floor(left / day) })
}

/** `剩 09:58`, `逾期 12:03`: what a running clock says of a time, `now` being the server's. */
export function running(due: string, now: number) {
  const left = Date.parse(due) - now
  return t(left > 0 ? 'whistles.left' : 'whistles.late', { span: span(left) })
}

export function toneOf(due: string, now: number): Tone {
  const left = Date.parse(due) - now
  return left <= 0 ? 'danger' : left < 10 * minute ? 'soon' : 'progress'
}
