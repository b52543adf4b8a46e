import type { Period, PostView } from '@/api/types'
import { get } from '@/shared/http'

export interface Card {
  kind: 'EXCEPTIONS' | 'SILENT' | 'COVERAGE' | 'IMPORT_PLACES' | 'DRAW_GRIDS' | 'MOVES' | 'MOVES_LATE'
  count: number
  of: number | null
  due: string | null
  place: string
}

export interface Today {
  post: PostView
  period: Period
  asOf: string
  cards: Card[]
}

export const today = () => get<Today>('/api/today')
