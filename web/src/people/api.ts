import { call } from '@/api/call'
import type { Household, Relation, Schemas } from '@/api/types'
import type { Data } from './register'

/** A household opened by itself comes with its residents; in a list without. */
export type HouseholdPage = Household

export const within = (place: string, page: number) =>
  call('GET', '/api/households', { query: { within: place, page, size: 50 } })
export const open = (household: string) => call('GET', '/api/households/{household}', { path: { household } })
export const newLink = (household: string) => call('POST', '/api/households/{household}/link', { path: { household } })
export const revokeLink = (household: string) => call('DELETE', '/api/households/{household}/link', { path: { household } })

/** A new household behind a door, its head first. */
export const moveIn = (dwelling: string, residents: Data[], source: string, confirmed: boolean) =>
  call('POST', '/api/dwellings/{dwelling}/households', { path: { dwelling }, body: { residents: residents as Record<string, string>[], source, confirmed } })

export type HeadMember = Schemas['HeadMemberView']

/** What everybody would be if somebody else were the head. */
export const proposeHead = (household: string, candidate: string) =>
  call('GET', '/api/households/{household}/head', { path: { household }, query: { candidate } })
export const changeHead = (household: string, told: { head: string, was: string | null, relations: { resident: string, relation: Relation }[], source: string, confirmed: boolean }) =>
  call('PUT', '/api/households/{household}/head', { path: { household }, body: told })
