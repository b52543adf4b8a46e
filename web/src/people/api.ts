import { call } from '@/api/call'
import type { Household } from '@/api/types'

/** A household opened by itself comes with its residents; in a list without. */
export type HouseholdPage = Household

export const within = (place: string, page: number) =>
  call('GET', '/api/households', { query: { within: place, page, size: 50 } })
export const open = (household: string) => call('GET', '/api/households/{household}', { path: { household } })
export const newLink = (household: string) => call('POST', '/api/households/{household}/link', { path: { household } })
export const revokeLink = (household: string) => call('DELETE', '/api/households/{household}/link', { path: { household } })
