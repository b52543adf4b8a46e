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
  posts: (PostView & { from: string, until: string | null })[]
}

export interface Token {
  id: string
  label: string
  until: string
}

export interface JournalEntry {
  id: string
  at: string
  account: string | null
  user: string | null
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
export const createAccount = (account: { user: string, name: string, password: string, post: NewPost }) => send<void>('POST', '/api/accounts', account)
export const addPost = (user: string, post: NewPost) => send<void>('POST', `/api/accounts/${encodeURIComponent(user)}/posts`, post)
export const endPost = (id: string) => send<void>('DELETE', `/api/posts/${id}`)
export const disable = (user: string, disabled: boolean) => send<void>('PUT', `/api/accounts/${encodeURIComponent(user)}/disabled`, { disabled })

export const tokens = () => get<Token[]>('/api/tokens')
export const createToken = (label: string, until: string) => send<{ id: string, token: string }>('POST', '/api/tokens', { label, until })
export const endToken = (id: string) => send<void>('DELETE', `/api/tokens/${id}`)

export const journal = (place: string, page: number) => get<Page<JournalEntry>>('/api/journal', { within: place, page, size: 50 })
