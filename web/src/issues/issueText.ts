import { t } from '@/shared/i18n'
import { count } from '@/shared/figures'
import { dayAndMinute } from '@/shared/time'
import type { Tone } from '@/shared/ui/StatusMark.vue'

const tones: Record<string, Tone> = {
  IN_FORCE: 'progress', REGISTERED: 'progress', EMERGENCY_UNREGISTERED: 'soon', SUSPENDED: 'danger', WITHDRAWN: 'quiet', EXPIRED: 'quiet', CLOSED: 'done',
  RAISED: 'soon', ANSWERED: 'progress', DISPUTED: 'danger', ACCEPTED: 'done', WITHDRAWN_HERE: 'quiet', LAPSED: 'quiet', UPHELD: 'done', SET_ASIDE: 'done', OVER: 'quiet',
}
export const toneOf = (state: string): Tone => tones[state] ?? 'quiet'

/** A time typed into a `datetime-local` field is one of the place, wherever the browser stands. */
export const inZone = (typed: string) => new Date(`${typed}:00+08:00`).toISOString()

/** The other way round: what such a field shows of a moment. */
export const typedInZone = (instant: string) => dayAndMinute(instant).replace(' ', 'T')

/** Minutes people spend, as far as it is known: what was not measured is said, never guessed. */
export function minutesText(cost: { minutes: number, asked: number, unmeasured: number }) {
  if (cost.asked === 0) return t('burden.noneAsked')
  if (cost.unmeasured === cost.asked) return t('burden.unmeasured')
  const known = t('burden.minutesOf', { minutes: count(cost.minutes) }, cost.minutes)
  return cost.unmeasured === 0 ? known : t('burden.andUnmeasured', { known, unmeasured: count(cost.unmeasured), asked: count(cost.asked) }, cost.asked)
}
