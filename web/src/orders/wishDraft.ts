import { inZone } from '@/shared/fieldMoment'
import type { Agency } from '@/shared/agencies'
import type { Level } from '@/api/types'
import type { Wish } from './api'

export type Rule = Wish['rule']
type Lent = Wish['means']['lends'][number]
export const levels: Level[] = ['DISTRICT', 'SUBDISTRICT', 'COMMUNITY', 'GRID']
export const rules: Rule[] = ['PER_HOUSEHOLD', 'PER_PLACE', 'BY_SHARE', 'BY_HAND']

/** An order as it is typed; numbers are texts until they are sent. */
export const blankWish = (scope: string, supersedes: string | null) => ({
  title: '', words: '', basis: '', agency: '' as Agency | '', duty: '', scope, level: 'COMMUNITY' as Level, unit: '', rule: 'PER_HOUSEHOLD' as Rule,
  amount: '', byHand: '', minutes: '', due: '', emergency: false, heads: '', peopleFrom: '', goods: [] as { item: string, amount: string, unit: string, from: string }[],
  yuan: '', payer: '', powers: '', data: '', lends: [] as { power: Lent['power'] | '', to: Lent['to'] | '' }[], sweep: '', supersedes,
})
export type WishDraft = ReturnType<typeof blankWish>

const number = (text: string | number) => String(text).trim() === '' ? null : Number(text)

/** `420102002003 12` a line, pasted from a sheet: the code of a place and its number. */
export const partsOf = (typed: string) => typed.split('\n').map(it => it.trim().split(/[\s,，]+/)).filter(it => it.length > 1 && /^\d+$/.test(it[0]!))
  .map(it => ({ place: it[0]!, target: Number(it[1]) }))

export const wishOf = (it: WishDraft): Wish => ({
  title: it.title, words: it.words, basis: it.basis || null, agency: it.agency || null, duty: it.duty || null, scope: it.scope, level: it.level, unit: it.unit,
  rule: it.rule, amount: it.rule === 'BY_HAND' ? null : number(it.amount), byHand: it.rule === 'BY_HAND' ? partsOf(it.byHand) : [],
  minutes: number(it.minutes), due: it.due ? inZone(it.due) : null, within: null, emergency: it.emergency,
  means: {
    people: it.heads ? { heads: Number(it.heads), from: it.peopleFrom } : null,
    goods: it.goods.filter(one => one.item.trim()).map(one => ({ ...one, amount: Number(one.amount) || 0 })),
    money: it.payer.trim() ? { yuan: Number(it.yuan) || 0, payer: it.payer } : null,
    powers: it.powers, data: it.data, lends: it.lends.filter((one): one is Lent => one.power !== '' && one.to !== ''),
  },
  sweep: it.sweep || null, supersedes: it.supersedes,
})
