import { t } from '@/shared/i18n'
import { named, titled } from '@/shared/named'
import { placeName } from '@/shared/placeName'
import type { Activation, PlansHere } from './api'

/** How a state is marked: red where measures and powers have run out and nobody has said so. */
export function stateTone(it: Activation) {
  if (it.state !== 'RESPONDING') return 'quiet'
  if (it.overdue) return 'danger'
  return it.endsSoon ? 'soon' : 'progress'
}

/** What the clock says when nothing is known better: the end of the plan's days, on the full hour. */
export function endAfter(days: number, now: number) {
  const hour = 3_600_000
  return new Date(Math.floor((now + days * 24 * hour) / hour) * hour).toISOString()
}

/** What is responded to when nobody has said more: the place, and what the plan is for. */
export const matterOf = (plan: PlansHere['plans'][number], place: PlansHere['place']) =>
  `${placeName(place)} ${named(plan).replace(/应急预案$/, '')}`

/** What a part is called: powers and roles have names of their own. */
export const partTitle = (it: { kind: string, title: string, englishTitle: string | null }) =>
  it.kind === 'GRANT' ? t(`power.${it.title}`) : it.kind === 'DUTIES' ? t(`role.${it.title}`) : titled(it)
