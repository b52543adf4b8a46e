import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Steward = Schemas['StewardView']
export type NewSteward = Schemas['StewardNewSteward']

export const stewards = (within: string, building: string | undefined, page: number) => call('GET', '/api/stewards', { query: { within, building, page, size: 50 } })
export const appoint = (it: NewSteward) => call('POST', '/api/stewards', { body: it })
export const changeEnd = (steward: string, until: string) => call('PUT', '/api/stewards/{steward}/until', { path: { steward }, body: { until } })
export const end = (steward: string) => call('DELETE', '/api/stewards/{steward}', { path: { steward } })
export const givePassword = (steward: string) => call('POST', '/api/stewards/{steward}/one-time-password', { path: { steward } })
