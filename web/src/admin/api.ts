import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type ImportReport = Schemas['PlaceImportReportView']
export type Crs = Schemas['Crs']
export type OutlineReport = Schemas['OutlineReportView']
export type GridReport = Schemas['GridDrawView']
export type NewPost = Schemas['PostWish']
export type Account = Schemas['AccountView']
export type Token = Schemas['TokenView']
export type JournalEntry = Schemas['Written']

function form(name: string, files: File[]) {
  const data = new FormData()
  for (const file of files) data.append(name, file, file.name)
  return data
}

export const importPlaces = (files: File[], dryRun: boolean) =>
  call('POST', '/api/places/imports', { query: { dryRun }, body: form('files', files) })
export const importOutlines = (of: 'outlines' | 'grids', file: File, crs: Crs, dryRun: boolean) =>
  call('POST', `/api/places/${of}`, { query: { crs, dryRun }, body: form('file', [file]) })
export const drawGrids = (code: string, householdsPerGrid: number, dryRun: boolean) =>
  call('POST', '/api/places/{code}/grids', { path: { code }, body: { householdsPerGrid, dryRun } })

export const accounts = (words: string, page: number) => call('GET', '/api/accounts', { query: { q: words, page, size: 50 } })
export const createAccount = (account: Schemas['AccountNewAccount']) => call('POST', '/api/accounts', { body: account })
export const addPost = (user: string, post: NewPost) => call('POST', '/api/accounts/{user}/posts', { path: { user }, body: post })
export const endPost = (id: string) => call('DELETE', '/api/posts/{id}', { path: { id } })
export const disable = (user: string, disabled: boolean) =>
  call('PUT', '/api/accounts/{user}/disabled', { path: { user }, body: { disabled } })

export const tokens = () => call('GET', '/api/tokens')
export const createToken = (label: string, until: string) => call('POST', '/api/tokens', { body: { label, until } })
export const endToken = (id: string) => call('DELETE', '/api/tokens/{id}', { path: { id } })

export const journal = (place: string, page: number) => call('GET', '/api/journal', { query: { within: place, page, size: 50 } })
