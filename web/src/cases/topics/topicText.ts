import { t } from '@/shared/i18n'
import { placeName } from '@/shared/placeName'
import type { Tone } from '@/shared/ui/StatusMark.vue'
import type { Topic } from './api'

const tones: Record<Topic['state'], Tone> = { OFFERED: 'soon', OPEN: 'progress', FIXED: 'progress', CLOSED: 'done', SET_ASIDE: 'quiet' }
export const toneOf = (state: Topic['state']) => tones[state]

/** Where it recurs, in words: an address says more than a grid. */
export const whereOf = ({ community, place, address }: Pick<Topic, 'community' | 'place' | 'address'>) =>
  [...community ? [placeName(community)] : [], placeName(place), address].filter(Boolean).join(' ')

/** Who is to fix it. */
export const unitOf = ({ place, agency }: NonNullable<Topic['charge']>) => agency ? t(`catalogue.owners.${agency}`) : t('topics.ownOf', { place: placeName(place) })
