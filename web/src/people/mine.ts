import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Mine = Schemas['MyDataView']

export const mine = (token: string) => call('GET', '/api/home/{token}/data', { path: { token } })
export const ask = (token: string, request: Schemas['MyDataNewRequest']) =>
  call('POST', '/api/home/{token}/data/correction-requests', { path: { token }, body: request })
