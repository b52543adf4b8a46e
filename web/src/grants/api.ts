import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Grant = Schemas['GrantView']
export type NewGrant = Schemas['GrantNewGrant']
export type Terms = Schemas['GrantTerms']

export const grants = (within: string, running: boolean, page: number) => call('GET', '/api/grants', { query: { within, running, page, size: 50 } })
export const lentToMe = () => call('GET', '/api/grants/mine')
export const terms = () => call('GET', '/api/grants/terms')
export const lend = (body: NewGrant) => call('POST', '/api/grants', { body })
export const withdraw = (id: string, reason: string) => call('POST', '/api/grants/{id}/withdrawal', { path: { id }, body: { reason } })
