import { inLanguage } from '@/shared/named'
import type { Tone } from '@/shared/ui/StatusMark.vue'
import type { Kind, Measure, State } from './api'

export const kindName = (it: Measure | Kind) => inLanguage(it.name, it.englishName)
export const basisName = (it: Measure) => inLanguage(it.basisTitle, it.englishBasisTitle)

export const tones: Record<State, Tone> = {
  DRAFT: 'quiet', APPROVED: 'soon', ANNOUNCED: 'soon', IN_FORCE: 'progress', EXTENDED: 'progress', NARROWED: 'progress',
  SUSPENDED: 'danger', LIFTED: 'done', EXPIRED: 'done', DROPPED: 'quiet',
}
