import { t } from '@/shared/i18n'
import type { Case } from './api'
import { isGuarded } from './steps'

const ofFever = ['ON_THE_SPOT', 'WITHDRAWN'] as const

/** How a case stands; of a fever, what was found when it was measured again, and why nobody has to look any more. */
export function stateText(it: Case) {
  const end = isGuarded(it) ? ofFever.find(state => state === it.state) : undefined
  return end ? t(`cases.feverEnded.${end}`) : t(`cases.state.${it.state}`)
}
