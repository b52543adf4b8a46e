import { count } from '@/shared/figures'
import { t, tOr } from '@/shared/i18n'
import { inLanguage } from '@/shared/named'
import type { Tone } from '@/shared/ui/StatusMark.vue'
import type { Kin, State } from './api'

const tones: Record<State, Tone> = {
  NOMINATED: 'soon', DISPATCHED: 'progress', CHECKED_IN: 'soon', ASSIGNED: 'progress', ACTIVE: 'done',
  RELEASED: 'soon', EVALUATED: 'progress', FED_BACK: 'quiet', WITHDRAWN: 'quiet',
}
export const toneOf = (state: State): Tone => tones[state]

/** Plans name teams by keys of their own; those everybody knows have a word. */
export const groupName = (it: { group: string, englishGroup?: string | null }) => tOr(`teams.groups.${it.group}`, inLanguage(it.group, it.englishGroup))

/** `still 1 police officer`: what make-up lacks, however many there are. */
export const lacksText = (makeup: { kin: Kin, atLeast: number, there: number }[]) =>
  makeup.filter(it => it.there < it.atLeast)
    .map(it => t('teams.still', { count: count(it.atLeast - it.there), kin: t(`teams.kins.${it.kin}`) })).join(t('teams.comma'))

export const actionText = (action: string) => tOr(`journalAction.${action}`, action)
