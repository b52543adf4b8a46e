import type { Period } from '@/api/types'
import type { Tone } from '@/shared/ui/StatusMark.vue'
import type { Figures } from './api'

/** How a place stands in a period; the words are `report.standing.<kind>`. */
export type Standing = 'nobody' | 'complete' | 'incomplete' | 'closing' | 'open'

const closingMilliseconds = 2 * 60 * 60 * 1000

export function standing(figures: Figures, period: Period, asOf: string): Standing {
  if (figures.expectedHouseholds === 0) return 'nobody'
  if (figures.silentHouseholds === 0) return 'complete'
  const left = Date.parse(period.closesAt) - Date.parse(asOf)
  if (left <= 0) return 'incomplete'
  return left <= closingMilliseconds ? 'closing' : 'open'
}

export function tone(of: Standing): Tone {
  switch (of) {
    case 'nobody': return 'quiet'
    case 'complete': return 'done'
    case 'incomplete': return 'danger'
    case 'closing': return 'soon'
    case 'open': return 'progress'
  }
}
