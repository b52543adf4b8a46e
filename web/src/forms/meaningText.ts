import { count } from '@/shared/figures'
import { t } from '@/shared/i18n'
import { named } from '@/shared/named'
import type { Condition } from '@/shared/catalogue/api'
import type { Formula, Item, Meaning } from './api'
import type { Names } from './useNames'

const signs = { AT_LEAST: '≥', BELOW: '<', IS: '=' }

/** 年龄 ≥ 60 */
export const conditionText = (it: Condition, names: Names) => `${names.name(it.item)} ${signs[it.comparison]} ${names.value(it.item, it.value)}`

export const conditionsText = (all: Condition[], names: Names) => all.map(it => conditionText(it, names)).join(` ${t('forms.and')} `)

export function formulaText(it: Formula, names: Names) {
  const said = t(`catalogue.formulas.${it.kind}`, {
    items: it.items.map(names.name).join(' / '),
    counted: it.counted ? t(`catalogue.subjects.${it.counted}`) : '',
  })
  return it.conditions.length ? `${said}${t('forms.comma')}${t('forms.where', { conditions: conditionsText(it.conditions, names) })}` : said
}

export function meaningText(meaning: Meaning, item: Pick<Item, 'name' | 'englishName'> | null | undefined, names: Names) {
  switch (meaning.is) {
    case 'ITEM': return item ? named(item) : meaning.key ?? ''
    case 'DERIVED': return meaning.formula ? formulaText(meaning.formula, names) : t('forms.meanings.DERIVED')
    case 'PLACE_NAME': return t('forms.placeName', { level: t(`level.${meaning.level ?? 'COMMUNITY'}`) })
    case 'PROPOSED': return t('forms.proposed', { label: meaning.label ?? '' })
    default: return t(`forms.meanings.${meaning.is}`)
  }
}

/** A part with what it is a part of: no share without its denominator. */
export const ofAll = (part: number, whole: number) => `${count(part)} / ${count(whole)}`
