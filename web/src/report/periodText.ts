import type { Period } from '@/api/types'
import { t } from '@/shared/i18n'

/** `2026-11-23 上午` */
export const periodText = (period: Pick<Period, 'day' | 'slot'>) => t(`slot.${period.slot}`, { day: period.day })
