import { currentLanguage, t } from '@/shared/i18n'
import type { Condition } from './api'

/** What goes by a Chinese and an English name, in the reader's language. */
export const named = (it: { name: string, englishName: string }) => currentLanguage() === 'zh-CN' ? it.name : it.englishName

/** `P1Y` as people say it; null never ages. */
export function freshText(period: string | null | undefined) {
  if (!period) return t('catalogue.never')
  const [, count, unit] = /^P(\d+)([YMD])$/.exec(period) ?? []
  if (!count) return period
  return t(`catalogue.${unit === 'Y' ? 'year' : unit === 'M' ? 'month' : 'day'}`, { count })
}

const signs = { AT_LEAST: '≥', BELOW: '<', IS: '=' }
export const conditionText = (it: Condition) => `${it.item} ${signs[it.comparison]} ${it.value}`
