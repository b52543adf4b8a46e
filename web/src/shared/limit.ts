import { t } from './i18n'

export const limitUnits = ['m', 'h', 'wh', 'wd'] as const
export type LimitUnit = typeof limitUnits[number]

/** `30m`, `2wh`, `5wd` taken apart; undefined where it is none. */
export function limitParts(limit: string): { amount: string, unit: LimitUnit } | undefined {
  const parts = /^([1-9]\d{0,3})(m|h|wh|wd)$/.exec(limit)
  return parts ? { amount: parts[1]!, unit: parts[2] as LimitUnit } : undefined
}

/** The same in words. */
export function limitText(limit: string) {
  const parts = limitParts(limit)
  return parts ? t(`limit.${parts.unit}`, { amount: parts.amount }, Number(parts.amount)) : limit
}
