import type { Household, Page, Resident } from '@/api/types'
import { get, send } from '@/shared/http'

export type HouseholdPage = Household & { residents: Resident[] }

export const within = (place: string, page: number) =>
  get<Page<Household>>('/api/households', { within: place, page, size: 50 })
export const open = (household: string) => get<HouseholdPage>(`/api/households/${household}`)
export const newLink = (household: string) => send<{ url: string }>('POST', `/api/households/${household}/link`)
export const revokeLink = (household: string) => send<void>('DELETE', `/api/households/${household}/link`)
