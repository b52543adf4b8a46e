import { call } from '@/api/call'
import type { Schemas } from '@/api/types'
import type { Act } from '../api'

export type Assist = Schemas['AssistView']
export type AssistWhose = Schemas['AssistListsWhose']

export const assistsOf = (id: string) => call('GET', '/api/cases/{id}/assists', { path: { id } })
export const askAssist = (id: string, body: Schemas['AssistAsking']) => call('POST', '/api/cases/{id}/assists', { path: { id }, body })
export const actAssist = (id: string, number: number, act: Act, words: string) => call('POST', '/api/cases/{id}/assists/{number}/steps', { path: { id, number }, body: { act, words } })
export const assists = (whose: AssistWhose, page: number) => call('GET', '/api/case-assists', { query: { whose, page, size: 20 } })
