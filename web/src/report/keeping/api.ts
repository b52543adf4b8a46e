import { call } from '@/api/call'
import type { Schemas } from '@/api/types'
import { placeName } from '@/shared/placeName'

export type Hold = Schemas['KeepingHold']
export type Days = Schemas['KeepingDays']

export const rule = () => call('GET', '/api/daily-reports/keeping')
export const setRule = (days: number, basis: string) => call('PUT', '/api/daily-reports/keeping', { body: { days, basis } })
/** What the places of holds are called; one that is not the reader's keeps its number. */
export async function placeNames(codes: string[]) {
  const names = await Promise.all([...new Set(codes)].map(async code => [code, await call('GET', '/api/places/{code}', { path: { code } }).then(it => placeName(it), () => code)] as const))
  return Object.fromEntries(names)
}

export const holds = () => call('GET', '/api/daily-reports/holds')
export const hold = (first: string, last: string, basis: string) => call('POST', '/api/daily-reports/holds', { body: { first, last, basis } })
export const lift = (id: string) => call('DELETE', '/api/daily-reports/holds/{id}', { path: { id } })
export const days = () => call('GET', '/api/daily-reports/days')
