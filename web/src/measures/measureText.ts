import { inLanguage } from '@/shared/named'
import type { Tone } from '@/shared/ui/StatusMark.vue'
import type { Kind, Measure, State } from './api'

export const kindName = (it: Measure | Kind) => inLanguage(it.name, it.englishName)
/** The words of a measure as they are read; what its writers see stays as it was decided. */
export const saidIn = (it: Measure) => ({
  content: inLanguage(it.content, it.englishContent), proportion: inLanguage(it.proportion, it.englishProportion),
  protection: inLanguage(it.protection, it.englishProtection), appeal: inLanguage(it.appeal, it.englishAppeal),
})
export const basisName = (it: Measure) => inLanguage(it.basisTitle, it.englishBasisTitle)

export const tones: Record<State, Tone> = {
  DRAFT: 'quiet', APPROVED: 'soon', ANNOUNCED: 'soon', IN_FORCE: 'progress', EXTENDED: 'progress', NARROWED: 'progress',
  SUSPENDED: 'danger', LIFTED: 'done', EXPIRED: 'done', DROPPED: 'quiet',
}
