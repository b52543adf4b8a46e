import { call, fill } from '@/api/call'
import type { Period, Schemas, Slot } from '@/api/types'
import { address } from '@/shared/http'

export type Figures = Schemas['Figures']
export type Board = Schemas['ReportBoard']
export type SilentHousehold = Schemas['ReportListSilentView']
export type ReportedHousehold = Schemas['ReportListReportedView']
export type Exception = Schemas['ReportListExceptionView']
export type Report = Schemas['HomeNewReport']
export type Receipt = Schemas['ReportReceiptView']
export type Home = Schemas['HomeView']
export type HouseholdReport = Schemas['ReportRecent']

export type UnitBoard = Schemas['UnitBoard']

/** Which place and period a screen is about; without day and slot, the current one. */
export interface Scope {
  place: string
  day?: string
  slot?: Slot
}

type Paging = { page: number, size: number }

export const periods = (limit = 14) => call('GET', '/api/daily-reports/periods', { query: { limit } })
/** A moment a board is put back to; `seen` is what a board of that moment says of itself. */
export interface Then {
  at?: string
  seen?: string
}

export const board = (scope: Scope, then: Then) => call('GET', '/api/daily-reports/board', { query: { ...scope, ...then } })
export const boardStream = (scope: Scope) => address(fill('/api/daily-reports/board/stream'), { ...scope })
export const sources = (scope: Scope) => call('GET', '/api/daily-reports/sources', { query: scope })
export const silent = (scope: Scope, paging: Paging) => call('GET', '/api/daily-reports/silent', { query: { ...scope, ...paging } })
export const reported = (scope: Scope, paging: Paging) => call('GET', '/api/daily-reports/reported', { query: { ...scope, ...paging } })
export const exceptions = (scope: Scope, paging: Paging) => call('GET', '/api/daily-reports/exceptions', { query: { ...scope, ...paging } })

export const home = (token: string) => call('GET', '/api/home/{token}', { path: { token } })
export const reportFromHome = (token: string, report: Report) =>
  call('POST', '/api/home/{token}/reports', { path: { token }, body: report })
export type Told = Schemas['DailyReportTold']
export const reportByProxy = (household: string, { id, day, slot, readings }: Report, via: Told = 'PROXY') =>
  call('POST', '/api/reports', { body: { id, day, slot, readings, household, via } })
export const ofHousehold = (household: string, { day, slot }: Pick<Period, 'day' | 'slot'>) =>
  call('GET', '/api/households/{household}/reports', { path: { household }, query: { day, slot } })
export const units = (scope: Scope, then: Then) => call('GET', '/api/daily-reports/board/units', { query: { ...scope, ...then } })
