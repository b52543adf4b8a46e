import { call } from '@/api/call'
import type { Schemas } from '@/api/types'
import { address, send } from '@/shared/http'

export type Column = Schemas['Column']
export type Subject = Schemas['Subject']

export const subjects: Subject[] = ['RESIDENTS', 'ORGANISATIONS', 'DWELLINGS']

/** Known, and still not read: nothing would be gained by it. */
const passedOver: Column[] = ['NUMBER', 'AGE', 'NOTE', 'REASON']
const where: Column[] = ['ADDRESS', 'COMPOUND', 'BUILDING', 'ENTRANCE', 'ROOM', 'GRID', 'LONGITUDE', 'LATITUDE']

/** What a column can be in a list about each subject. */
export const columnsOf: Record<Subject, Column[]> = {
  RESIDENTS: [
    'NAME', 'IDENTITY', 'PAPER', 'NATIONALITY', 'SEX', 'BIRTH', 'PHONE', 'RELATION', ...where, 'REGISTERED', 'SAME_PLACE',
    'SEPARATED', 'STAY', 'HOUSEHOLD', 'RESIDENT', ...passedOver,
  ],
  ORGANISATIONS: ['ORGANISATION_NAME', 'KIND', 'CREDIT_CODE', 'KEEPER', 'PHONE', ...where, 'ORGANISATION', ...passedOver],
  DWELLINGS: ['HEAD', 'IDENTITY', 'PHONE', 'STOREY', 'OCCUPANCY', ...where, 'HOUSEHOLD', 'DWELLING', ...passedOver],
}

export const isRead = (column: string) => column !== '' && !passedOver.includes(column as Column)

export type State = Schemas['JobState']
export type RegisterImport = Schemas['RegisterImportView']
export type FoundRow = NonNullable<RegisterImport['found']>['errors'][number]
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

/** A workbook filled beforehand; dwellings name nobody, so there is nothing to cover. */
export const prefilled = (subject: Subject, place: string, clear: boolean) => {
  const files = { RESIDENTS: 'residents', ORGANISATIONS: 'organisations', DWELLINGS: 'dwellings' }
  const query = subject === 'DWELLINGS' ? { within: place } : { within: place, clear }
  return address(`/api/registers/${files[subject]}.xlsx`, query)
}
