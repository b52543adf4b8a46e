import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Hold = Schemas['KeepingHold']
export type Days = Schemas['KeepingDays']

export const rule = () => call('GET', '/api/daily-reports/keeping')
export const setRule = (days: number, basis: string) => call('PUT', '/api/daily-reports/keeping', { body: { days, basis } })
export const holds = () => call('GET', '/api/daily-reports/holds')
export const hold = (first: string, last: string, basis: string) => call('POST', '/api/daily-reports/holds', { body: { first, last, basis } })
export const lift = (id: string) => call('DELETE', '/api/daily-reports/holds/{id}', { path: { id } })
export const days = () => call('GET', '/api/daily-reports/days')
