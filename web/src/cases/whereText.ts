import { placeName } from '@/shared/placeName'
import type { Case } from './api'

/** A grid's name says little without its community's. */
export const whereText = ({ community, place }: Pick<Case, 'community' | 'place'>) => community ? `${placeName(community)} ${placeName(place)}` : placeName(place)
