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
