import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Mine = Schemas['MyDataView']

export const mine = (token: string) => call('GET', '/api/home/{token}/data', { path: { token } })
export type Look = Schemas['MyDataLookView']
export const looks = (token: string, page: number) => call('GET', '/api/home/{token}/data/looks', { path: { token }, query: { page, size: 20 } })
export const ask = (token: string, request: Schemas['MyDataNewRequest']) =>
  call('POST', '/api/home/{token}/data/correction-requests', { path: { token }, body: request })
