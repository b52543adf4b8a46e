import type { Tone } from '@/shared/ui/StatusMark.vue'
import { t } from '@/shared/i18n'
import { placeName } from '@/shared/placeName'
import { dayAndMinute } from '@/shared/time'
import type { Move } from './api'

/** Late before anything else; then whether it is mine to do, under way, or done. */
export function tone(move: Move): Tone {
  if (move.late) return 'danger'
  if (!move.open) return move.stage === 'RECEIVED' || move.stage === 'ARRIVED' ? 'done' : 'quiet'
  if (move.stage === 'SENT_OUT') return 'progress'
  return move.mine ? 'soon' : 'progress'
}

/** `王**、李**` and, past three, how many more. */
export function names(move: Move) {
  const shown = move.people.slice(0, 3).map(it => it.name).join(t('word.listMark'))
  return move.people.length > 3 ? t('moves.andMore', { names: shown, count: move.people.length }) : shown
}

/** By when the stage must be over, and how long it may take: `2026-12-01 23:59 前 (3 个工作日)`. */
export function deadline(move: Move) {
  if (!move.due) return ''
  const by = t('term.due', { time: dayAndMinute(move.due) })
  return move.limit ? t('moves.deadline', { by, limit: t(`moves.limit.${move.limit.unit}`, { count: move.limit.count }) }) : by
}

/** From where to where, as far as this side may know it. */
export function way(move: Move) {
  const from = spot(move.fromAround, move.from) ?? (move.kind === 'BIRTH' ? t('moves.born') : move.outside || t('moves.elsewhere'))
  const to = spot(move.toAround, move.to) ?? (move.kind === 'OUT' ? move.outside || t('moves.outside') : t(`moves.stage.${move.stage}`))
  return `${from} → ${to}`
}

type Place = Move['from']

/** A grid with its community, as `第1网格` alone could be anywhere; undefined where no place is told. */
export function spot(around: Place, place: Place) {
  if (!place) return undefined
  return around && around.code !== place.code ? `${placeName(around)} ${placeName(place)}` : placeName(place)
}
