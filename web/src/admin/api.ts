import { call } from '@/api/call'
import type { Role, Schemas } from '@/api/types'

export type ImportReport = Schemas['PlaceImportReportView']
export type Crs = Schemas['Crs']
export type OutlineReport = Schemas['OutlineReportView']
export type GridReport = Schemas['GridDrawView']
export type NewPost = Schemas['PostWish']
export type Account = Schemas['AccountView']
export type FactorRule = Schemas['FactorRulesStanding']
export type JournalEntry = Schemas['Written']

/** A new account's user name and one-time password, to be handed over; the server tells it this once. */
export interface HandedOver {
  name: string
  user: string
  oneTimePassword: string
}

function form(name: string, files: File[]) {
  const data = new FormData()
  for (const file of files) data.append(name, file, file.name)
  return data
}

export const importPlaces = (files: File[], dryRun: boolean) =>
  call('POST', '/api/places/imports', { query: { dryRun }, body: form('files', files) })
export const importOutlines = (of: 'outlines' | 'grids', file: File, crs: Crs, dryRun: boolean) =>
  call('POST', `/api/places/${of}`, { query: { crs, dryRun }, body: form('file', [file]) })
export const zonesWithin = (within: string) => call('GET', '/api/zones', { query: { within } })
export const importZones = (file: File) => call('POST', '/api/zones', { body: form('file', [file]) })
export const drawGrids = (code: string, householdsPerGrid: number, dryRun: boolean) =>
  call('POST', '/api/places/{code}/grids', { path: { code }, body: { householdsPerGrid, dryRun } })

export const accounts = (words: string, page: number) => call('GET', '/api/accounts', { query: { q: words, page, size: 50 } })
export const createAccount = (account: Schemas['AccountNewAccount']) => call('POST', '/api/accounts', { body: account })
export const importAccounts = (file: File, dryRun: boolean) =>
  call('POST', '/api/accounts/imports', { query: { dryRun }, body: form('file', [file]) })
export const giveOneTimePassword = (user: string) => call('POST', '/api/accounts/{user}/one-time-password', { path: { user } })
export const liftLockout = (user: string) => call('DELETE', '/api/accounts/{user}/lockout', { path: { user } })
export const addPost = (user: string, post: NewPost) => call('POST', '/api/accounts/{user}/posts', { path: { user }, body: post })
export const changeEnd = (id: string, until: string | undefined) => until
  ? call('PUT', '/api/posts/{id}/until', { path: { id }, body: { until } })
  : call('DELETE', '/api/posts/{id}/until', { path: { id } })
export const changeAgency = (id: string, agency: Schemas['SourceAgency'] | '') => agency
  ? call('PUT', '/api/posts/{id}/agency', { path: { id }, body: { agency } })
  : call('DELETE', '/api/posts/{id}/agency', { path: { id } })
export const endPost = (id: string) => call('DELETE', '/api/posts/{id}', { path: { id } })
export const disable = (user: string, disabled: boolean) =>
  call('PUT', '/api/accounts/{user}/disabled', { path: { user }, body: { disabled } })

export const factorRules = () => call('GET', '/api/second-factor-rules')
export const requireFactor = (role: Role, required: boolean) =>
  call('PUT', '/api/second-factor-rules/{role}', { path: { role }, body: { required } })
export const lockouts = () => call('GET', '/api/lockouts', { query: { size: 50 } })
export const signIns = (user: string, page: number) => call('GET', '/api/sign-ins', { query: { user, page, size: 50 } })
export const sessionsOf = (user: string) => call('GET', '/api/accounts/{user}/sessions', { path: { user } })
export const endSessions = (user: string) => call('DELETE', '/api/accounts/{user}/sessions', { path: { user } })
export const removeFactor = (user: string) => call('DELETE', '/api/accounts/{user}/second-factor', { path: { user } })

export const journal = (place: string, grant: string, page: number) => call('GET', '/api/journal', { query: { within: place, grant: grant || undefined, page, size: 50 } })
