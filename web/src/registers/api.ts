import type { Page } from '@/api/types'
import { address, get, send } from '@/shared/http'

export const columns = [
  'NAME', 'IDENTITY', 'PAPER', 'NATIONALITY', 'SEX', 'BIRTH', 'PHONE', 'RELATION', 'ADDRESS', 'COMPOUND', 'BUILDING',
  'ENTRANCE', 'ROOM', 'GRID', 'REGISTERED', 'STAY', 'HOUSEHOLD', 'RESIDENT', 'NUMBER', 'AGE', 'SAME_PLACE', 'NOTE', 'REASON',
] as const
export type Column = typeof columns[number]

/** Known, and still not read: nothing would be gained by it. */
export const unread: readonly (Column | null)[] = ['NUMBER', 'AGE', 'SAME_PLACE', 'NOTE', 'REASON', null]

export interface Heading {
  at: number
  letters: string
  label: string
  column: Column | null
  why: 'BY_NAME' | 'REMEMBERED' | 'CHOSEN' | 'UNKNOWN'
}

export interface RowError {
  row: number
  cell: string
  value: string
  reason: string
  cure: string
}

export type State = 'READ' | 'CHECKING' | 'CHECKED' | 'IMPORTING' | 'DONE' | 'FAILED'

export interface RegisterImport {
  importId: string
  file: string
  place: string
  user: string
  at: string
  state: State
  failure: string | null
  total: number
  done: number
  added: number
  changed: number
  same: number
  rejected: number
  makes: boolean
  layout: { sheet: number, sheetName: string, headerFrom: number, headerTo: number, headings: Heading[] }
  sheets: { index: number, name: string, hidden: boolean }[]
  found: { buildings: number, dwellings: number, households: number, notes: { note: string, count: number }[], errors: RowError[] } | null
  restUrl: string | null
}

export interface Plan {
  sheet: number
  columns: { at: number, column: Column | null }[]
  makes: boolean
}

export const isUnderWay = (state: State) => state === 'CHECKING' || state === 'IMPORTING'

const one = (id: string) => `/api/registers/imports/${id}`

export function read(place: string, file: File) {
  const data = new FormData()
  data.append('file', file, file.name)
  return send<RegisterImport>('POST', address('/api/registers/imports', { within: place }), data)
}

export const list = (place: string, page: number) => get<Page<RegisterImport>>('/api/registers/imports', { within: place, page, size: 20 })
export const open = (id: string) => get<RegisterImport>(one(id))
export const check = (id: string, plan: Plan) => send<RegisterImport>('PUT', `${one(id)}/plan`, plan)
export const carryOut = (id: string) => send<RegisterImport>('PUT', `${one(id)}/start`)
export const forget = (id: string) => send<void>('DELETE', one(id))
export const residentsFile = (place: string, clear: boolean) => address('/api/registers/residents.xlsx', { within: place, clear })
