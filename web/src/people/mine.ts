import { get, send } from '@/shared/http'
import type { Datum, KnownDatum, Purpose } from './register'

export interface Mine {
  people: { resident: string, name: string, data: KnownDatum[] }[]
  looks: { at: string, name: string, data: Datum[], purpose: Purpose, words: string, post: string, place: string }[]
  requests: {
    id: string, name: string, datum: Datum, wanted: string | null, askedAt: string, due: string
    state: 'OPEN' | 'ACCEPTED' | 'DECLINED', decidedAt: string | null, by: string | null, reason: string | null
  }[]
}

export const mine = (token: string) => get<Mine>(`/api/home/${token}/data`)
export const ask = (token: string, request: { id: string, resident: string, datum: Datum, value: string, words: string }) =>
  send<void>('POST', `/api/home/${token}/data/correction-requests`, request)
