import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type OptOut = Schemas['OptOutView']
export type Wanted = Schemas['OptOutNewOptOut']

export const atHome = (token: string) => call('GET', '/api/home/{token}/messages', { path: { token } })
export const setAtHome = (token: string, body: Wanted) => call('PUT', '/api/home/{token}/messages', { path: { token }, body })
export const ofHousehold = (household: string) => call('GET', '/api/households/{household}/messages', { path: { household } })
export const setOfHousehold = (household: string, body: Wanted) =>
  call('PUT', '/api/households/{household}/messages', { path: { household }, body })
