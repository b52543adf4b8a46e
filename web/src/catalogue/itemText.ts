import { t } from '@/shared/i18n'
import type { Condition } from './api'

export { named } from '@/shared/named'

/** `P1Y` as people say it; null never ages. */
export function freshText(period: string | null | undefined) {
  if (!period) return t('catalogue.never')
  const [, count, unit] = /^P(\d+)([YMD])$/.exec(period) ?? []
  if (!count) return period
  return t(`catalogue.${unit === 'Y' ? 'year' : unit === 'M' ? 'month' : 'day'}`, { count })
}

const signs = { AT_LEAST: '≥', BELOW: '<', IS: '=' }
export const conditionText = (it: Condition) => `${it.item} ${signs[it.comparison]} ${it.value}`
