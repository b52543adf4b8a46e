import { t } from '@/shared/i18n'
import { count } from '@/shared/figures'
import type { Tone } from '@/shared/ui/StatusMark.vue'

const tones: Record<string, Tone> = {
  IN_FORCE: 'progress', REGISTERED: 'progress', EMERGENCY_UNREGISTERED: 'soon', SUSPENDED: 'danger', WITHDRAWN: 'quiet', EXPIRED: 'quiet', CLOSED: 'done',
  RAISED: 'soon', ANSWERED: 'progress', DISPUTED: 'danger', ACCEPTED: 'done', WITHDRAWN_HERE: 'quiet', LAPSED: 'quiet', UPHELD: 'done', SET_ASIDE: 'done', OVER: 'quiet',
}
export const toneOf = (state: string): Tone => tones[state] ?? 'quiet'

/** Minutes people spend, as far as it is known: what was not measured is said, never guessed. */
export function minutesText(cost: { minutes: number, asked: number, unmeasured: number }) {
  if (cost.asked === 0) return t('burden.noneAsked')
  if (cost.unmeasured === cost.asked) return t('burden.unmeasured')
  const known = t('burden.minutesOf', { minutes: count(cost.minutes) }, cost.minutes)
  return cost.unmeasured === 0 ? known : t('burden.andUnmeasured', { known, unmeasured: count(cost.unmeasured), asked: count(cost.asked) }, cost.asked)
}
