import type { Page, PlaceView } from '@/api/types'
import { get, send } from '@/shared/http'

export const smallVenues = [
  'SMALL_SCHOOL', 'SMALL_HOSPITAL', 'SMALL_SHOP', 'SMALL_RESTAURANT', 'SMALL_HOTEL',
  'SMALL_ENTERTAINMENT', 'SMALL_INTERNET_CAFE', 'SMALL_BEAUTY_OR_BATH', 'SMALL_WORKSHOP',
] as const
export const kinds = [
  ...smallVenues,
  'ENTERPRISE', 'SHOP', 'SCHOOL', 'CLINIC', 'PROPERTY_MANAGER', 'OWNERS_COMMITTEE', 'SOCIAL_ORGANISATION', 'PUBLIC_INSTITUTION', 'OTHER',
] as const
export type Kind = typeof kinds[number]

export interface Organisation {
  organisation: string
  grid: PlaceView | null
  name: string
  kind: Kind
  code: string | null
  address: string
  keeper: string | null
  phone: string | null
  synthetic: boolean
  version: number
  source: string
  recordedAt: string
}

export interface Person {
  id: string
  resident: boolean
  name: string
  role: string
  phone: string | null
  source: string
  recordedAt: string
}

export type OrganisationPage = Organisation & { people: Person[] }

/** `keeper` and `phone` stay as they are where they are null. */
export interface Told {
  grid: string
  name: string
  kind: Kind
  code: string
  address: string
  keeper: string | null
  phone: string | null
}

export interface Joining {
  resident: null
  name: string
  role: string
  phone: string | null
}

const one = (organisation: string) => `/api/organisations/${organisation}`
export const within = (place: string, kind: string, words: string, page: number) =>
  get<Page<Organisation>>('/api/organisations', { within: place, kind: kind === 'NINE' ? smallVenues.join(',') : kind, q: words, page, size: 50 })
export const open = (organisation: string) => get<OrganisationPage>(one(organisation))
export const add = (told: Told) => send<OrganisationPage>('POST', '/api/organisations', told)
export const correct = (organisation: string, version: number, told: Told) => send<OrganisationPage>('PUT', one(organisation), { version, told })
export const end = (organisation: string) => send<void>('DELETE', one(organisation))
export const addPerson = (organisation: string, person: Joining) => send<OrganisationPage>('POST', `${one(organisation)}/people`, person)
export const endPerson = (organisation: string, person: string) => send<void>('DELETE', `${one(organisation)}/people/${person}`)
