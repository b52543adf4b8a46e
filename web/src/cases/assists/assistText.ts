import { t } from '@/shared/i18n'
import { placeName } from '@/shared/placeName'
import type { Tone } from '@/shared/ui/StatusMark.vue'
import type { Assist } from './api'

/** A department, or a place's own people. */
export const unitText = ({ agency, place }: Pick<Assist, 'agency' | 'place'>) =>
  agency ? t(`catalogue.owners.${agency}`) : t('cases.peopleOf', { place: placeName(place) })

/** Red where it is late, whoever looks. */
export function toneOf({ open, due, state }: Pick<Assist, 'open' | 'due' | 'state'>, now: number): Tone {
  if (!open) return state === 'ANSWERED' ? 'done' : 'quiet'
  if (due && Date.parse(due) <= now) return 'danger'
  return state === 'DECLINED' ? 'soon' : 'progress'
}
