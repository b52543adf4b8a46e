import { call } from '@/api/call'
import type { Schemas } from '@/api/types'
import type { Datum } from './register'

export type Pair = Schemas['DuplicatePairView']
export type PairState = Schemas['DuplicatePairState']
export type CorrectionRequest = Schemas['CorrectionRequestView']

const of = (pair: Pair) => ({ first: pair.first.resident, other: pair.other.resident })

export const pairs = (place: string, state: PairState, page: number) =>
  call('GET', '/api/duplicates', { query: { within: place, state, page, size: 20 } })
export const scan = (place: string) => call('POST', '/api/duplicates/scans', { body: { within: place } })
export const merge = (pair: Pair, stays: string, take: Datum[]) =>
  call('PUT', '/api/duplicates/{first}/{other}/merge', { path: of(pair), body: { stays, take } })
export const unmerge = (pair: Pair) => call('DELETE', '/api/duplicates/{first}/{other}/merge', { path: of(pair) })
export const tellApart = (pair: Pair) => call('PUT', '/api/duplicates/{first}/{other}/distinct', { path: of(pair) })

export const requests = (place: string, page: number) =>
  call('GET', '/api/correction-requests', { query: { within: place, page, size: 50 } })
export const decide = ({ resident, id }: CorrectionRequest, decision: { accepted: boolean, reason?: string, confirmed: boolean }) =>
  call('PUT', '/api/residents/{resident}/correction-requests/{id}/decision', { path: { resident, id }, body: decision })
