import type { Period } from '@/api/types'

/** Where a figure opens to the records it counts. */
export const recordsOf = (kind: 'reported' | 'silent' | 'exceptions', place: string, period: Pick<Period, 'day' | 'slot'>) => ({
  path: `/reports/${kind}`,
  query: { place, day: period.day, slot: period.slot },
})
