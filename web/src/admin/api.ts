import type { Page, PostView, Role } from '@/api/types'
import type { Complaint } from '@/shared/http'
import { address, get, send } from '@/shared/http'

export interface ImportReport {
  id: string
  dryRun: boolean
  files: { name: string, rows: number }[]
  added: number
  changed: number
  unchanged: number
  rejected: number
  errors: Complaint[]
  restUrl?: string | null
}

/** What became of a table of people. `made` holds one-time passwords, told this once. */
export interface AccountsReport {
  dryRun: boolean
  rows: number
  created: number
  given: number
  unchanged: number
  rejected: number
  errors: Complaint[]
  rest: string | null
  made: { name: string, user: string, title: string, oneTimePassword: string }[]
}

export type Crs = 'AUTO' | 'WGS84' | 'GCJ02'

export interface OutlineReport {
  dryRun: boolean
  crs: string
  crsReason: string
  accepted: number
  repaired: { code: string, name: string, reason: string }[]
  rejected: { index: number, code: string, reason: string, cure: string }[]
}

export interface GridReport {
  dryRun: boolean
  communities: number
  grids: number
  skipped: { code: string, name: string, reason: string }[]
}

export interface NewPost {
  role: Role
  title: string
  place: string
  from?: string
  until?: string
}

export interface Account {
  user: string
  name: string
  disabled: boolean
  /** They have not chosen a password of their own yet. */
  passwordOneTime: boolean
  lockedUntil: string | null
  posts: PostView[]
}

/** A new account's user name and one-time password, to be handed over; the server tells it this once. */
export interface HandedOver {
  name: string
  user: string
  oneTimePassword: string
}

/** How a role stands within the officer's place: who holds it, and how many have set a second factor up. */
export interface FactorRule {
  role: Role
  required: boolean
  requiredByWider: boolean
  holders: number
  setUp: number
}

export interface SignInLine {
  id: string
  at: string
  user: string | null
  outcome: string
  address: string
}

export interface JournalEntry {
  id: string
  at: string
  account: string | null
  user: string | null
  forUser: string | null
  post: string | null
  action: string
  subject: string
  place: string
  basis: string | null
  detail: string
}

function form(name: string, files: File[]) {
  const data = new FormData()
  for (const file of files) data.append(name, file, file.name)
  return data
}

export const importPlaces = (files: File[], dryRun: boolean) =>
  send<ImportReport>('POST', address('/api/places/imports', { dryRun }), form('files', files))
export const importOutlines = (of: 'outlines' | 'grids', file: File, crs: Crs, dryRun: boolean) =>
  send<OutlineReport>('POST', address(`/api/places/${of}`, { crs, dryRun }), form('file', [file]))
export const drawGrids = (place: string, householdsPerGrid: number, dryRun: boolean) =>
  send<GridReport>('POST', `/api/places/${place}/grids`, { householdsPerGrid, dryRun })

export const accounts = (words: string, page: number) => get<Page<Account>>('/api/accounts', { q: words, page, size: 50 })
const of = (user: string) => `/api/accounts/${encodeURIComponent(user)}`
export const createAccount = (account: { user: string, name: string, post: NewPost }) => send<{ account: Account, oneTimePassword: string }>('POST', '/api/accounts', account)
export const importAccounts = (file: File, dryRun: boolean) =>
  send<AccountsReport>('POST', address('/api/accounts/imports', { dryRun }), form('file', [file]))
export const giveOneTimePassword = (user: string) => send<{ oneTimePassword: string }>('POST', `${of(user)}/one-time-password`, {})
export const liftLockout = (user: string) => send<void>('DELETE', `${of(user)}/lockout`)
export const addPost = (user: string, post: NewPost) => send<void>('POST', `${of(user)}/posts`, post)
export const changeEnd = (id: string, until: string | null) => send<void>('PUT', `/api/posts/${id}/until`, { until })
export const endPost = (id: string) => send<void>('DELETE', `/api/posts/${id}`)
export const disable = (user: string, disabled: boolean) => send<void>('PUT', `${of(user)}/disabled`, { disabled })

export const factorRules = () => get<FactorRule[]>('/api/second-factor-rules')
export const requireFactor = (role: Role, required: boolean) => send<void>('PUT', `/api/second-factor-rules/${role}`, { required })
export const lockouts = () => get<Page<{ user: string, name: string, lockedUntil: string }>>('/api/lockouts', { size: 50 })
export const signIns = (user: string, page: number) => get<Page<SignInLine>>('/api/sign-ins', { user, page, size: 50 })
export const sessionsOf = (user: string) => get<{ address: string, agent: string, openedAt: string, lastSeenAt: string }[]>(`${of(user)}/sessions`)
export const endSessions = (user: string) => send<void>('DELETE', `${of(user)}/sessions`)
export const removeFactor = (user: string) => send<void>('DELETE', `${of(user)}/second-factor`)

export const journal = (place: string, page: number) => get<Page<JournalEntry>>('/api/journal', { within: place, page, size: 50 })
