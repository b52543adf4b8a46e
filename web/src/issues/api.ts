import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Issue = Schemas['IssueView']
export type Opened = Schemas['IssueOpened']
export type Cost = Schemas['BurdenCost']
export type Returned = Schemas['IssueReturnView']
export type ReturnReason = Schemas['ReturnWhy']
export type AnswerKind = Schemas['ReturnStepKind']
export type Agency = Schemas['SourceAgency']
export type Which = 'IN' | 'OUT'

export const reasons: ReturnReason[] = ['NO_BASIS', 'NOT_OUR_DUTY', 'DUPLICATE', 'NO_MEANS', 'TOO_SHORT', 'UNCLEAR', 'OTHER']
export const answers: AnswerKind[] = ['EXPLAINED', 'AMENDED', 'WITHDRAWN_HERE']

export const list = (which: Which, openOnly: boolean, page: number) => call('GET', '/api/issues', { query: { which, openOnly, page, size: 50 } })
export const open = (id: string) => call('GET', '/api/issues/{id}', { path: { id } })
export const moveDeadline = (id: string, deadline: string) => call('PUT', '/api/issues/{id}/deadline', { path: { id }, body: { deadline } })
export const register = (id: string, body: { basis: string, duty: string, number: string }) => call('PUT', '/api/issues/{id}/registration', { path: { id }, body })
export const withdraw = (id: string, words: string) => call('POST', '/api/issues/{id}/withdrawal', { path: { id }, body: { words } })
export const close = (id: string) => call('POST', '/api/issues/{id}/closing', { path: { id } })
export const sendBack = (id: string, reason: ReturnReason, words: string) => call('POST', '/api/issues/{id}/returns', { path: { id }, body: { place: null, reason, words } })
export const answer = (id: string, kind: AnswerKind, words: string, deadline: string | null) => call('POST', '/api/returns/{id}/answer', { path: { id }, body: { kind, words, deadline } })
export const accept = (id: string) => call('POST', '/api/returns/{id}/acceptance', { path: { id } })
export const dispute = (id: string, words: string) => call('POST', '/api/returns/{id}/dispute', { path: { id }, body: { words } })
export const rule = (id: string, upheld: boolean, words: string) => call('POST', '/api/returns/{id}/ruling', { path: { id }, body: { upheld, words } })
export const burden = (place: string) => call('GET', '/api/public/burden', { query: { place } })
export const behind = (place: string, agency: Agency | '', page: number) => call('GET', '/api/public/burden/forms', { query: { place, agency: agency || undefined, page, size: 50 } })
