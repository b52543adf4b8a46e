import { call } from '@/api/call'
import { newId } from '@/shared/newId'

export type Board = Awaited<ReturnType<typeof targets>>
export type Sum = Board['total']
export type Target = Sum['figures'][number]['target']
export type Card = Awaited<ReturnType<typeof card>>
export type Entry = Card['entries'][number]
export type State = Card['state']
export type People = Awaited<ReturnType<typeof people>>
export type Person = People['people']['items'][number]
export type Purpose = Awaited<ReturnType<typeof purposes>>[number]
export type ClosureOrder = Awaited<ReturnType<typeof orders>>[number]
export type Facility = NonNullable<Card['facility']>
export type Cause = Entry['cause']

export const openStates = ['PENDING', 'CONFIRMED', 'SUSPECTED', 'FEVER_UNDETERMINED', 'CLOSE_CONTACT'] as const
export const categories = ['CONFIRMED', 'SUSPECTED', 'FEVER_UNDETERMINED', 'CLOSE_CONTACT'] as const
export const endings = ['EXCLUDED', 'RECOVERED', 'RELEASED', 'DIED'] as const
export const facilities = ['HOSPITAL', 'FANGCANG', 'QUARANTINE_SITE', 'HOME'] as const
export const causes = ['TEMPERATURE', 'SYMPTOMS', 'CONTACT', 'RISK_AREA', 'TEST', 'DIAGNOSIS', 'PERIOD_OVER', 'OTHER'] as const
export const ofPeople = ['CONFIRMED_ADMITTED', 'SUSPECTED_TESTED', 'FEVER_TESTED', 'CONTACTS_QUARANTINED'] as const

/** Which place, and as of which moment: now without one. */
export interface Scope {
  place?: string
  at?: string
}

export type Order = 'WAITING' | 'WALK'
export interface Paging { page: number, size: number, order?: Order }

export const targets = (scope: Scope) => call('GET', '/api/categories/targets', { query: scope })
export const people = (scope: Scope, standing: State | undefined, paging: Paging) =>
  call('GET', '/api/categories/people', { query: { ...scope, standing, ...paging } })
export const missing = (target: Target, scope: Scope, paging: Paging) =>
  call('GET', '/api/categories/targets/{target}/people', { path: { target }, query: { ...scope, ...paging } })
export const openCommunities = (scope: Scope, { page, size }: Paging) =>
  call('GET', '/api/categories/targets/COMMUNITIES_CLOSED/communities', { query: { ...scope, page, size } })

export const card = (resident: string) => call('GET', '/api/residents/{resident}/category', { path: { resident } })

/** What is being entered; which parts count follows from the step. */
export interface Draft {
  step: 'REGISTER' | 'DECIDE' | 'END' | 'PLACE' | 'TEST'
  category: typeof categories[number]
  ending: typeof endings[number]
  facility: Facility
  facilityName: string
  cause: Cause
  words: string
  bodyName: string
  at: string
}

/** The id is made once for what was typed, so that the same sent twice is entered once. */
export function enter(resident: string, draft: Draft, id = newId()): Promise<Card> {
  const path = { resident }
  const at = draft.at ? new Date(`${draft.at}:00+08:00`).toISOString() : new Date().toISOString()
  const said = { id, cause: draft.cause, words: draft.words || null }
  switch (draft.step) {
    case 'REGISTER': return call('POST', '/api/residents/{resident}/category/registrations', { path, body: { ...said, at: draft.at ? at : null } })
    case 'DECIDE': return call('POST', '/api/residents/{resident}/category/decisions', { path, body: { ...said, category: draft.category, bodyName: draft.bodyName, decidedAt: at } })
    case 'END': return call('POST', '/api/residents/{resident}/category/endings', { path, body: { ...said, ending: draft.ending, bodyName: draft.bodyName, decidedAt: at } })
    case 'PLACE': return call('POST', '/api/residents/{resident}/category/placements', { path, body: { id, facility: draft.facility, facilityName: draft.facilityName || null, at: draft.at ? at : null } })
    case 'TEST': return call('POST', '/api/residents/{resident}/category/tests', { path, body: { id, at: draft.at ? at : null } })
  }
}

export const withdraw = (resident: string, entry: string, reason: string) =>
  call('POST', '/api/residents/{resident}/category/entries/{entry}/withdrawal', { path: { resident, entry }, body: { reason } })

export const purposes = (within: string) => call('GET', '/api/categories/purposes', { query: { within } })
export const beginPurpose = (area: string, basis: string, purpose: string, until: string, keepUntil: string) =>
  call('POST', '/api/categories/purposes', { body: { area, basis, purpose, until, keepUntil } })
export const changeEnd = (id: string, until: string, keepUntil: string, reason: string) =>
  call('PUT', '/api/categories/purposes/{id}/end', { path: { id }, body: { until, keepUntil, reason } })

export const orders = (within: string) => call('GET', '/api/categories/closure-orders', { query: { within } })
export const order = (area: string, basis: string, issuer: string) => call('POST', '/api/categories/closure-orders', { body: { area, basis, issuer } })
export const lift = (id: string) => call('DELETE', '/api/categories/closure-orders/{id}', { path: { id } })
export const closeCommunity = (community: string) => call('PUT', '/api/categories/closures/{community}', { path: { community } })
export const openCommunity = (community: string) => call('DELETE', '/api/categories/closures/{community}', { path: { community } })

export type Report = Awaited<ReturnType<typeof bringList>>

export function bringList(file: File, dry: boolean) {
  const body = new FormData()
  body.append('file', file)
  return call('POST', '/api/categories/lists', { query: { dry }, body })
}
