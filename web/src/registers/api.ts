import { call } from '@/api/call'
import type { Schemas } from '@/api/types'
import { address, send } from '@/shared/http'

export const columns: Column[] = [
  'NAME', 'IDENTITY', 'PAPER', 'NATIONALITY', 'SEX', 'BIRTH', 'PHONE', 'RELATION', 'ADDRESS', 'COMPOUND', 'BUILDING',
  'ENTRANCE', 'ROOM', 'GRID', 'REGISTERED', 'STAY', 'HOUSEHOLD', 'RESIDENT', 'NUMBER', 'AGE', 'SAME_PLACE', 'NOTE', 'REASON',
]
export type Column = Schemas['Column']

/** Known, and still not read: nothing would be gained by it. */
export const unread: readonly (Column | null)[] = ['NUMBER', 'AGE', 'SAME_PLACE', 'NOTE', 'REASON', null]

export type State = Schemas['JobState']
export type RegisterImport = Schemas['RegisterImportView']
export type Plan = Schemas['RegisterImportsPlan']

export const isUnderWay = (state: State) => state === 'CHECKING' || state === 'IMPORTING'

/** The file goes as a form, which `call` cannot say with a query beside it. */
export function read(place: string, file: File) {
  const data = new FormData()
  data.append('file', file, file.name)
  return send<RegisterImport>('POST', address('/api/registers/imports', { within: place }), data)
}

export const list = (place: string, page: number) => call('GET', '/api/registers/imports', { query: { within: place, page, size: 20 } })
export const open = (id: string) => call('GET', '/api/registers/imports/{id}', { path: { id } })
export const check = (id: string, plan: Plan) => call('PUT', '/api/registers/imports/{id}/plan', { path: { id }, body: plan })
export const carryOut = (id: string) => call('PUT', '/api/registers/imports/{id}/start', { path: { id } })
export const residentsFile = (place: string, clear: boolean) => address('/api/registers/residents.xlsx', { within: place, clear })
