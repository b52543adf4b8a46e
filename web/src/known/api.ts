import { call } from '@/api/call'
import type { Schemas } from '@/api/types'
import { address, fetchFile, send } from '@/shared/http'

export type Agency = Schemas['SourceAgency']
export type Purpose = Schemas['RevealPurpose']

/** Everything known of a subject, such as `RESIDENT:420103001-17`. */
export const factsOf = (subject: string) => call('GET', '/api/facts/{subject}', { path: { subject } })
export type Facts = Awaited<ReturnType<typeof factsOf>>
export type Fact = Facts['items'][number]

/** Covered values once uncovered: by item, then by whose word it is, since they may differ. */
export type Clear = Record<string, Partial<Record<Agency, string>>>

export const history = (subject: string, item: string, page: number) =>
  call('GET', '/api/facts/{subject}/{item}/history', { path: { subject, item }, query: { page, size: 20 } })

export const correct = (subject: string, item: string, body: { value: string, source: string }) =>
  call('PUT', '/api/facts/{subject}/{item}', { path: { subject, item }, body })

export const reveal = (subject: string, body: { items: string[], purpose: Purpose, words: string }) =>
  call('POST', '/api/facts/{subject}/reveals', { path: { subject }, body })

export const received = (place: string, days: number) => call('GET', '/api/facts/received', { query: { place: place || undefined, days } })

export const receivedOf = (place: string, days: number, agency: Agency, item: string, page: number) =>
  call('GET', '/api/facts/received/residents', { query: { place: place || undefined, days, agency, item, page, size: 20 } })

export type List = Schemas['FactListListView']

function form(file: File) {
  const data = new FormData()
  data.append('file', file, file.name)
  return data
}

/** The file goes as a form, which `call` cannot say with a query beside it. */
export const bring = (agency: Agency, place: string, file: File, dry: boolean, whole = '') =>
  send<List>('POST', address('/api/facts/list', { agency, place: place || undefined, dry, whole: whole || undefined }), form(file))

/** Lists of which their agencies have said that nobody is missing on them. */
export const wholeLists = (place: string, page: number) => call('GET', '/api/facts/list/whole', { query: { place: place || '0', page } })

export const notWhole = (it: WholeList) => call('DELETE', '/api/facts/list/whole', { query: { item: it.item, agency: it.agency, place: it.place } })

/** The rows that are not taken, as a workbook to correct and bring again. */
export const rest = (agency: Agency, place: string, file: File) =>
  fetchFile(address('/api/facts/list/rest', { agency, place: place || undefined }), form(file))

export type WholeList = Awaited<ReturnType<typeof wholeLists>>['items'][number]

/** What is known of a home and its people beside their register cards, for whoever holds its link. */
export const keptAtHome = (token: string) => call('GET', '/api/home/{token}/facts', { path: { token } })
