import type { Tone } from '@/shared/ui/StatusMark.vue'
import { t } from '@/shared/i18n'
import { placeName } from '@/shared/placeName'
import { limitText } from '@/shared/limit'
import type { Act, Figure, Line } from './api'

const tones: Record<string, Tone> = {
  RAISED: 'soon', JOINT_ACTION: 'progress', RESOLVED: 'progress', CLOSED: 'done', EXCUSED: 'quiet', WITHDRAWN: 'quiet',
  ROUTED: 'soon', ACKNOWLEDGED: 'progress', CHECKED_IN: 'progress', LEAVING: 'soon', ESCALATED: 'danger', RATED: 'done', NOT_NEEDED: 'quiet',
}
export const stateTone = (state: string): Tone => tones[state] ?? 'quiet'

/** Acts that must be explained. */
export const needsWords: Act[] = ['DECLINE', 'MUST_COME', 'EXCUSE', 'ASK_TO_LEAVE', 'KEEP', 'RECALL']

/** What a line of the log tells, as a sentence. */
export function lineText(it: Line) {
  const agency = it.agency ? t(`catalogue.owners.${it.agency}`) : ''
  return t(`whistles.acts.${it.act}`, { agency, to: it.toPost ?? '', place: it.toPlace ? placeName(it.toPlace) : '' })
}

/** By what limit the program did something. */
export function basisText(basis: string) {
  const [timing, limit] = basis.split(' ')
  return limit ? t('whistles.byLimit', { timing: t(`whistles.timing.${timing}`), limit: limitText(limit) }) : undefined
}

/** A score as it is shown: of 100, with one decimal. */
export const scoreText = (tenths: number | null) => tenths === null ? '—' : (tenths / 10).toFixed(1)

export const figures: Figure[] = ['CALLS', 'ANSWERED_IN_TIME', 'ANSWERS_DUE', 'THERE_IN_TIME', 'ARRIVALS_DUE', 'SOLVED', 'PARTLY', 'RATED', 'DECLINED', 'EXCUSED']
