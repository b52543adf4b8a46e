import { t } from '@/shared/i18n'
import type { Verdict } from './api'

const tenth = (share: number) => `${Math.floor(share * 1000) / 10}%`

/** `71.2%–84.0%`: between which the share of right reports lies, 95 times in a hundred; empty where nothing was looked at. */
export const interval = (it: Verdict | null | undefined) => it?.estimate ? `${tenth(it.estimate.low)}–${tenth(it.estimate.high)}` : ''

/** How many of how many were right, and what that says of all. */
export function verdictText(it: Verdict | null | undefined) {
  if (!it) return t('sweeps.noVerdict')
  if (!it.looked) return t('sweeps.drawnOnly', { drawn: it.drawn })
  return t('sweeps.verdict', { right: it.right, looked: it.looked, drawn: it.drawn, interval: interval(it) })
}

/** A recheck says so when the reports it looked at were not nearly all right. */
export const isPoor = (it: Verdict | null | undefined) => !!it?.estimate && it.estimate.low < 0.95
