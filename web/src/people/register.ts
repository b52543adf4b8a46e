import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Datum = Schemas['Datum']
export type Data = Partial<Record<Datum, string>>
export type Found = Schemas['SearchFoundView']
export type Card = Schemas['ResidentView']
export type KnownDatum = Schemas['ResidentDatumView']
export type Change = Schemas['ResidentChangeView']
export type Tag = Schemas['TagView']
export type TagKind = Schemas['ProtectionTagKind']
export type Purpose = Schemas['RevealPurpose']

/** In the order they are asked for and shown. */
export const data: Datum[] = [
  'NAME', 'SEX', 'BIRTH_DATE', 'RELATION', 'PHONE', 'PAPER', 'PAPER_NUMBER', 'NATIONALITY',
  'REGISTERED_PLACE', 'REGISTERED_ADDRESS', 'REGISTERED_HERE', 'STAY', 'STAY_UNTIL',
]
export const tagKinds: TagKind[] = [
  'SOLITARY_ELDER', 'ELDER', 'DISABLED', 'MINOR_UNATTENDED', 'PREGNANT_OR_NURSING', 'NEEDS_TREATMENT', 'CARE_DEPENDENT',
]
export const purposes: Purpose[] = ['VISIT', 'CALL', 'EMERGENCY', 'CARE', 'VERIFY', 'PERSON_ASKED', 'OTHER']

export const find = (place: string, words: string, page: number) =>
  call('GET', '/api/residents', { query: { within: place, q: words, page, size: 50 } })
export const card = (resident: string) => call('GET', '/api/residents/{resident}', { path: { resident } })
export const changes = (resident: string) =>
  call('GET', '/api/residents/{resident}/changes', { path: { resident }, query: { size: 100 } })

export interface Told {
  data: Data
  source: string
  confirmed: boolean
}
export const correct = (resident: string, version: number, told: Told) =>
  call('POST', '/api/residents/{resident}/corrections', { path: { resident }, body: { version, ...told } })
export const add = (household: string, told: Told) =>
  call('POST', '/api/households/{household}/residents', { path: { household }, body: told })

export const tags = (resident: string) => call('GET', '/api/residents/{resident}/tags', { path: { resident } })
export const beginTag = (resident: string, kind: TagKind, source: string) =>
  call('PUT', '/api/residents/{resident}/tags/{kind}', { path: { resident, kind }, body: { source } })
export const endTag = (resident: string, kind: TagKind) =>
  call('DELETE', '/api/residents/{resident}/tags/{kind}', { path: { resident, kind } })

export const reveal = (resident: string, asked: { data: Datum[], purpose: Purpose, words: string }) =>
  call('POST', '/api/residents/{resident}/reveals', { path: { resident }, body: asked })
