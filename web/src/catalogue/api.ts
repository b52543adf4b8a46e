import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Item = Schemas['DataItemView']
export type Row = Schemas['DataItemRow']
export type Subject = Schemas['ItemSubject']
export type Condition = Schemas['DerivationCondition']

export const subjects: Subject[] = ['RESIDENT', 'HOUSEHOLD', 'DWELLING', 'BUILDING', 'PLACE', 'ORGANISATION']

export const list = (words: string, subject: Subject | '', page: number) =>
  call('GET', '/api/catalogue/items', { query: { q: words, subject: subject || undefined, page, size: 50 } })
export const open = (key: string) => call('GET', '/api/catalogue/items/{key}', { path: { key } })

export type Sensitivity = Schemas['Sensitivity']
export const sensitivities: Sensitivity[] = ['ORDINARY', 'PERSONAL', 'HEALTH', 'FINANCE', 'MINOR']

/** Those that wait come first. */
export const proposals = (page: number) => call('GET', '/api/catalogue/proposals', { query: { page, size: 20 } })
export type Proposal = Awaited<ReturnType<typeof proposals>>['items'][number]
export const accept = (id: string, body: { english: string, fresh: string | null, sensitivity: Sensitivity }) =>
  call('PUT', '/api/catalogue/proposals/{id}/acceptance', { path: { id }, body })
export const isSynonym = (id: string, of: string) => call('PUT', '/api/catalogue/proposals/{id}/synonym', { path: { id }, body: { of } })
export const decline = (id: string, reason: string) => call('PUT', '/api/catalogue/proposals/{id}/declination', { path: { id }, body: { reason } })
