import { t } from '@/shared/i18n'
import type { Tone } from '@/shared/ui/StatusMark.vue'
import type { Level, Plan, Version } from './api'

export const tones: Record<Version['state'], Tone> = { DRAFT: 'progress', SUBMITTED: 'soon', IN_USE: 'done', REPLACED: 'quiet', DROPPED: 'quiet' }
export const levelTones: Record<Level, Tone> = { IV: 'quiet', III: 'progress', II: 'soon', I: 'danger' }

/** What a place gets in all: the heads of its posts. */
export const makeupOf = (it: Plan['posts'][number]) => it.makeup.map(one => t('plans.kinOf', { kin: t(`plans.kin.${one.of}`), count: one.atLeast })).join(t('word.listMark'))

/** With what an order comes, in one line. */
export function meansOf(it: Plan['orders'][number]) {
  const means = it.means
  return [
    means.people && means.people.heads > 0 ? t('plans.peopleFrom', { heads: means.people.heads, from: means.people.from }) : '',
    ...means.goods.map(one => t('plans.goodsFrom', { item: one.item, amount: one.amount, unit: one.unit, from: one.from })),
    means.money ? t('plans.payer', { payer: means.money.payer }) : '',
    means.powers ?? '',
    means.data ?? '',
  ].filter(one => one).join(t('word.listMark'))
}

const units: Record<string, string> = { m: 'minutes', h: 'hours', wh: 'workHours', wd: 'workDays' }

export function limitOf(within: string) {
  const parts = /^(\d+)(m|h|wh|wd)$/.exec(within)
  return parts ? t(`plans.limits.${units[parts[2]!]!}`, { count: Number(parts[1]) }) : within
}
