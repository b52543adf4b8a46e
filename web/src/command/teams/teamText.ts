import { count } from '@/shared/figures'
import { i18n, t } from '@/shared/i18n'
import type { Tone } from '@/shared/ui/StatusMark.vue'
import type { Kin, State } from './api'

/** Its own type takes every key of every catalogue for one of its own. */
const isSaid = i18n.global.te as (key: string) => boolean

const tones: Record<State, Tone> = {
  NOMINATED: 'soon', DISPATCHED: 'progress', CHECKED_IN: 'soon', ASSIGNED: 'progress', ACTIVE: 'done',
  RELEASED: 'soon', EVALUATED: 'progress', FED_BACK: 'quiet', WITHDRAWN: 'quiet',
}
export const toneOf = (state: State): Tone => tones[state]

/** Plans name teams by keys of their own; those everybody knows have a word. */
export const groupName = (group: string) => isSaid(`teams.groups.${group}`) ? t(`teams.groups.${group}`) : group

/** `still 1 police officer`: what make-up lacks, however many there are. */
export const lacksText = (makeup: { kin: Kin, atLeast: number, there: number }[]) =>
  makeup.filter(it => it.there < it.atLeast)
    .map(it => t('teams.still', { count: count(it.atLeast - it.there), kin: t(`teams.kins.${it.kin}`) })).join(t('teams.comma'))

export const actionText = (action: string) => isSaid(`journalAction.${action}`) ? t(`journalAction.${action}`) : action
