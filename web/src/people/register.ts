import type { Page, PlaceView, Relation } from '@/api/types'
import { get, send } from '@/shared/http'

export const data = [
  'NAME', 'SEX', 'BIRTH_DATE', 'RELATION', 'PHONE', 'PAPER', 'PAPER_NUMBER', 'NATIONALITY',
  'REGISTERED_PLACE', 'REGISTERED_ADDRESS', 'STAY', 'STAY_UNTIL',
] as const
export type Datum = typeof data[number]
export type Data = Partial<Record<Datum, string>>

export type Whereabouts = 'HERE' | 'IN_TRANSIT' | 'OUTSIDE' | 'UNKNOWN' | 'DECEASED' | 'MERGED'

export interface Found {
  resident: string
  household: string
  name: string
  sex: 'MALE' | 'FEMALE' | 'UNKNOWN'
  age: number | null
  relation: Relation
  phone: string | null
  whereabouts: Whereabouts
  address: string
  grid: PlaceView | null
  synthetic: boolean
}

export interface KnownDatum {
  datum: Datum
  value: string | null
  covered: boolean
  source: string
  at: string
  by: string | null
  changed: boolean
}

export interface Card {
  resident: string
  household: string
  address: string
  grid: PlaceView | null
  whereabouts: Whereabouts
  age: number | null
  version: number
  synthetic: boolean
  data: KnownDatum[]
}

export interface Change {
  id: string
  at: string
  datum: string
  was: string | null
  now: string | null
  source: string
  by: string | null
}

export const tagKinds = [
  'SOLITARY_ELDER', 'ELDER', 'DISABLED', 'MINOR_UNATTENDED', 'PREGNANT_OR_NURSING', 'NEEDS_TREATMENT', 'CARE_DEPENDENT',
] as const
export type TagKind = typeof tagKinds[number]

export interface Tag {
  kind: TagKind
  source: string
  beganAt: string
  by: string | null
  endedAt: string | null
}

export const purposes = ['VISIT', 'CALL', 'EMERGENCY', 'CARE', 'VERIFY', 'PERSON_ASKED', 'OTHER'] as const
export type Purpose = typeof purposes[number]

export const find = (place: string, words: string, page: number) =>
  get<Page<Found>>('/api/residents', { within: place, q: words, page, size: 50 })
export const card = (resident: string) => get<Card>(`/api/residents/${resident}`)
export const changes = (resident: string) => get<Page<Change>>(`/api/residents/${resident}/changes`, { size: 100 })

export interface Told {
  data: Data
  source: string
  confirmed: boolean
}
export const correct = (resident: string, version: number, told: Told) =>
  send<Card>('POST', `/api/residents/${resident}/corrections`, { version, ...told })
export const add = (household: string, told: Told) =>
  send<{ resident: string }>('POST', `/api/households/${household}/residents`, told)

export const tags = (resident: string) => get<Tag[]>(`/api/residents/${resident}/tags`)
export const beginTag = (resident: string, kind: TagKind, source: string) =>
  send<void>('PUT', `/api/residents/${resident}/tags/${kind}`, { source })
export const endTag = (resident: string, kind: TagKind) => send<void>('DELETE', `/api/residents/${resident}/tags/${kind}`)

export const reveal = (resident: string, asked: { data: Datum[], purpose: Purpose, words: string }) =>
  send<{ values: Data }>('POST', `/api/residents/${resident}/reveals`, asked)
