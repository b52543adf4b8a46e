import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Item = Schemas['DataItemView']
export type ItemRow = Schemas['DataItemRow']
export type Subject = Schemas['ItemSubject']
export type Condition = Schemas['DerivationCondition']

export const subjects: Subject[] = ['RESIDENT', 'HOUSEHOLD', 'DWELLING', 'BUILDING', 'PLACE', 'ORGANISATION']

export const findItems = (words: string, subject?: Subject) => call('GET', '/api/catalogue/items', { query: { q: words, subject, size: 20 } })
export const openItem = async (key: string) => (await call('GET', '/api/catalogue/items/{key}', { path: { key } })).item
