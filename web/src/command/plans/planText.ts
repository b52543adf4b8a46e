import { t } from '@/shared/i18n'
import { inLanguage } from '@/shared/named'
import type { Tone } from '@/shared/ui/StatusMark.vue'
import type { FaultAt, Level, Plan, Version } from './api'

export const tones: Record<Version['state'], Tone> = { DRAFT: 'progress', SUBMITTED: 'soon', IN_USE: 'done', REPLACED: 'quiet', DROPPED: 'quiet' }
export const levelTones: Record<Level, Tone> = { IV: 'quiet', III: 'progress', II: 'soon', I: 'danger' }

/** The same plan, with a mark after each English text beside which the Chinese says something else by now. */
export function marked(plan: Plan, warnings: FaultAt[]): Plan {
  const copy = JSON.parse(JSON.stringify(plan)) as Plan
  for (const { path } of warnings) {
    const steps = path.split(/[.[\]]+/).filter(it => it)
    const last = steps.pop()!
    let at = copy as unknown as Record<string, unknown> | undefined
    for (const step of steps) at = at?.[step] as Record<string, unknown> | undefined
    if (typeof at?.[last] === 'string') at[last] = `${at[last]} ※`
  }
  return copy
}

/** What a place gets in all: the heads of its posts. */
export const makeupOf = (it: Plan['posts'][number]) => it.makeup.map(one => t('plans.kinOf', { kin: t(`plans.kin.${one.of}`), count: one.atLeast })).join(t('word.listMark'))

/** With what an order comes, in one line. */
export function meansOf(it: Plan['orders'][number]) {
  const means = it.means
  return [
    means.people && means.people.heads > 0 ? t('plans.peopleFrom', { heads: means.people.heads, from: inLanguage(means.people.from, means.people.englishFrom) }, means.people.heads) : '',
    ...means.goods.map(one => t('plans.goodsFrom', { item: inLanguage(one.item, one.englishItem), amount: one.amount, unit: inLanguage(one.unit, one.englishUnit), from: inLanguage(one.from, one.englishFrom) })),
    means.money ? t('plans.payer', { payer: inLanguage(means.money.payer, means.money.englishPayer) }) : '',
    inLanguage(means.powers, means.englishPowers),
    inLanguage(means.data, means.englishData),
  ].filter(one => one).join(t('word.listMark'))
}

const units: Record<string, string> = { m: 'minutes', h: 'hours', wh: 'workHours', wd: 'workDays' }

export function limitOf(within: string) {
  const parts = /^(\d+)(m|h|wh|wd)$/.exec(within)
  return parts ? t(`plans.limits.${units[parts[2]!]!}`, { count: parts[1] }, Number(parts[1])) : within
}
