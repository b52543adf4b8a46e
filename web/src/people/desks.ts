import type { Page } from '@/api/types'
import { get, send } from '@/shared/http'
import type { Datum, Whereabouts } from './register'

export type PairState = 'OPEN' | 'MERGED' | 'DISTINCT'

export interface PairPerson {
  resident: string
  household: string
  address: string
  whereabouts: Whereabouts
  source: string
  recordedAt: string
  synthetic: boolean
}

export interface Pair {
  first: PairPerson
  other: PairPerson
  reasons: string[]
  values: { datum: Datum, first: string | null, other: string | null, differs: boolean }[]
  state: PairState
  stays: string
  take: Datum[]
}

export interface CorrectionRequest {
  id: string
  resident: string
  household: string
  name: string
  address: string
  datum: Datum
  now: string | null
  wanted: string | null
  words: string
  askedAt: string
  due: string
}

const address = (pair: Pair) => `/api/duplicates/${pair.first.resident}/${pair.other.resident}`

export const pairs = (place: string, state: PairState, page: number) =>
  get<Page<Pair>>('/api/duplicates', { within: place, state, page, size: 20 })
export const scan = (place: string) => send<{ open: number }>('POST', '/api/duplicates/scans', { within: place })
export const merge = (pair: Pair, stays: string, take: Datum[]) => send<void>('PUT', `${address(pair)}/merge`, { stays, take })
export const unmerge = (pair: Pair) => send<void>('DELETE', `${address(pair)}/merge`)
export const tellApart = (pair: Pair) => send<void>('PUT', `${address(pair)}/distinct`)

export const requests = (place: string, page: number) =>
  get<Page<CorrectionRequest>>('/api/correction-requests', { within: place, page, size: 50 })
export const decide = (it: CorrectionRequest, decision: { accepted: boolean, reason?: string, confirmed: boolean }) =>
  send<void>('PUT', `/api/residents/${it.resident}/correction-requests/${it.id}/decision`, decision)
