import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export const smallVenues: Kind[] = [
  'SMALL_SCHOOL', 'SMALL_HOSPITAL', 'SMALL_SHOP', 'SMALL_RESTAURANT', 'SMALL_HOTEL',
  'SMALL_ENTERTAINMENT', 'SMALL_INTERNET_CAFE', 'SMALL_BEAUTY_OR_BATH', 'SMALL_WORKSHOP',
]
export const kinds: Kind[] = [
  ...smallVenues,
  'ENTERPRISE', 'SHOP', 'SCHOOL', 'CLINIC', 'PROPERTY_MANAGER', 'OWNERS_COMMITTEE', 'SOCIAL_ORGANISATION', 'PUBLIC_INSTITUTION', 'OTHER',
]
export type Kind = Schemas['OrganisationKind']

/** One opened by itself comes with its people; in a list without. */
export type Organisation = Schemas['OrganisationView']

/** `keeper` and `phone` stay as they are where they are null. */
export type Told = Schemas['OrganisationTold']
export type Joining = Schemas['OrganisationsJoining']

export const within = (place: string, kind: Kind | '' | 'NINE', words: string, page: number) =>
  call('GET', '/api/organisations', { query: { within: place, kind: (kind === 'NINE' ? smallVenues.join(',') : kind) as unknown as Kind[], q: words, page, size: 50 } })
export const open = (organisation: string) => call('GET', '/api/organisations/{organisation}', { path: { organisation } })
export const add = (told: Told) => call('POST', '/api/organisations', { body: told })
export const correct = (organisation: string, version: number, told: Told) =>
  call('PUT', '/api/organisations/{organisation}', { path: { organisation }, body: { version, told } })
export const end = (organisation: string) => call('DELETE', '/api/organisations/{organisation}', { path: { organisation } })
export const addPerson = (organisation: string, person: Joining) =>
  call('POST', '/api/organisations/{organisation}/people', { path: { organisation }, body: person })
export const endPerson = (organisation: string, person: string) =>
  call('DELETE', '/api/organisations/{organisation}/people/{person}', { path: { organisation, person: person as unknown as number } })
