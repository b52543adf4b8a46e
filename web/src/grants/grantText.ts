import { placeName } from '@/shared/placeName'
import { t } from '@/shared/i18n'
import type { Tone } from '@/shared/ui/StatusMark.vue'
import type { Grant } from './api'

export const tones: Record<Grant['standing'], Tone> = { TO_COME: 'soon', RUNNING: 'progress', LAPSED: 'quiet', WITHDRAWN: 'danger' }

/** Who has it: one post by its title, or every post of a role in the place. */
export function borrower(it: Grant) {
  if (it.post) return it.post
  const role = t(`role.${it.role}`)
  return t('grants.everyOf', { place: placeName(it.within), role: it.agency ? `${t(`catalogue.owners.${it.agency}`)} ${role}` : role })
}

/** What lent it: a person at the desk, or an order or activation by its name. */
export function sourceText(source: string) {
  const kind = source.split(':')[0]
  return kind === 'order' || kind === 'activation' || kind === 'hand' ? t(`grants.sources.${kind}`) : source
}
