import type { Page, Period, PlaceView, Relation } from '@/api/types'
import { address, get, send } from '@/shared/http'

export interface Figures {
  expectedHouseholds: number
  reportedHouseholds: number
  silentHouseholds: number
  expectedPersons: number
  measuredPersons: number
  overPersons: number
  addedSinceFrozen: number
}

export interface Rule {
  version: string
  threshold: string
  comparison: 'GREATER'
}

export interface Board {
  place: PlaceView
  ancestors: PlaceView[]
  period: Period
  frozenAt: string
  asOf: string
  rule: Rule
  total: Figures
  children: (Figures & { place: PlaceView })[]
}

/** A city by its reporting units: zones, and districts less the zones' subdistricts. */
export interface UnitBoard {
  place: PlaceView
  period: Period
  frozenAt: string
  asOf: string
  rule: Rule
  total: Figures
  units: { key: string, name: string, zone: boolean, figures: Figures }[]
}

/** Which place and period a screen is about; without day and slot, the current one. */
export interface Scope {
  place: string
  day?: string
  slot?: string
}

export type By = 'HOUSEHOLD' | 'PROXY'

export interface SilentHousehold {
  household: string
  grid: PlaceView | null
  building: string
  door: string
  address: string
  headName: string
  members: number
  phone: string | null
}

export interface ReportedHousehold {
  household: string
  grid: PlaceView | null
  address: string
  headName: string
  members: number
  receivedAt: string
  by: By
  revision: number
  overPersons: number
}

export interface Exception {
  household: string
  resident: string
  name: string
  address: string
  grid: PlaceView | null
  celsius: number
  threshold: string
  ruleVersion: string
  receivedAt: string
  by: By
  phone: string | null
}

export interface Report {
  id: string
  day: string
  slot: string
  readings: { resident: string, celsius: number }[]
}

export interface Receipt {
  id: string
  receivedAt: string
  revision: number
  over: string[]
}

export interface Home {
  household: string
  places: { code: string, name: string, level: string }[]
  address: string
  members: { id: string, name: string, relation: Relation }[]
  rule: Rule
  period: Period
  reported: null | { id: string, receivedAt: string, by: By, revision: number, readings: { resident: string, celsius: number, over: boolean }[] }
  contact: { title: string, phone: string | null }
}

export interface HouseholdReport {
  id: string
  receivedAt: string
  by: By
  revision: number
  readings: { resident: string, celsius: number, over: boolean }[]
}

type Paging = { page: number, size: number }

export const periods = (limit = 14) => get<(Period & { frozenAt: string })[]>('/api/daily-reports/periods', { limit })
export const board = (scope: Scope) => get<Board>('/api/daily-reports/board', { ...scope })
export const boardStream = (scope: Scope) => address('/api/daily-reports/board/stream', { ...scope })
export const silent = (scope: Scope, paging: Paging) => get<Page<SilentHousehold>>('/api/daily-reports/silent', { ...scope, ...paging })
export const reported = (scope: Scope, paging: Paging) => get<Page<ReportedHousehold>>('/api/daily-reports/reported', { ...scope, ...paging })
export const exceptions = (scope: Scope, paging: Paging) => get<Page<Exception>>('/api/daily-reports/exceptions', { ...scope, ...paging })

export const home = (token: string) => get<Home>(`/api/home/${token}`)
export const reportFromHome = (token: string, report: Report) => send<Receipt>('POST', `/api/home/${token}/reports`, report)
export const reportByProxy = (household: string, report: Report) => send<Receipt>('POST', '/api/reports', { ...report, household })
export const ofHousehold = (household: string, period: { day: string, slot: string }) =>
  get<HouseholdReport[]>(`/api/households/${household}/reports`, { day: period.day, slot: period.slot })
export const units = (scope: Scope) => get<UnitBoard>('/api/daily-reports/board/units', { ...scope })
