import { call, fill } from '@/api/call'
import type { Schemas } from '@/api/types'
import { address } from '@/shared/http'

export type Sweep = Schemas['SweepView']
export type Board = Schemas['SweepBoard']
export type Figures = Schemas['SweepFigures']
export type Verdict = Schemas['RechecksVerdict']
export type Standing = Schemas['Standing']
export type Difference = Schemas['Difference']
export type Mode = Schemas['Mode']
export type Outcome = Schemas['Outcome']
export type Part = Schemas['StaffPart']
export type Evidence = Schemas['Evidence']
export type Wish = Schemas['SweepWish']
export type Door = Schemas['SweepDoorView']
export type TakenDoor = Schemas['SweepDoorTakenDoorView']
export type Answered = Schemas['Answered']
export type AtDoor = Schemas['SweepDoorAtDoor']
export type Under = Schemas['SweepUnderView']
export type Visit = Schemas['SweepDoorNewVisit']
export type Staffing = Schemas['SweepStaffingView']
export type StaffSaid = Schemas['SweepStaffSaid']
export type Recheck = Schemas['RecheckNewRecheck']

/** How a door can stand, in the order in which a board tells it. */
export const standings: Standing[] = [
  'UNTOUCHED', 'SELF_REPORTED', 'SELF_ABNORMAL', 'CONTACTED', 'PROXY', 'PHONE_ONLY', 'NO_ANSWER', 'VACANT_REPORTED', 'VACANT_CONFIRMED', 'REFUSED',
]
export const parts: Part[] = ['GRID_WORKER', 'SECONDED_CADRE', 'COMMUNITY_WORKER', 'VOLUNTEER', 'MEDIC', 'POLICE']
export const evidences: Evidence[] = ['METER', 'PROPERTY_MANAGER', 'LANDLORD', 'SEEN_EMPTY']
export const differences: Difference[] = ['NOBODY_HAD_COME', 'LIVED_IN', 'EMPTY', 'PERSONS', 'UNWELL_MISSED']

/** A moment a board is put back to; `seen` tells exactly what was visible then. */
export interface Then { at: string, seen?: string }

const paged = (page: number) => ({ page, size: 50 })

export const list = (open: boolean, page: number) => call('GET', '/api/sweeps', { query: { open, ...paged(page) } })
export const one = (id: string) => call('GET', '/api/sweeps/{id}', { path: { id } })
/** The forms that may be asked by now, whose law and purpose a campaign takes over. */
export const formsInForce = () => call('GET', '/api/issues', { query: { which: 'IN', openOnly: true, page: 0, size: 50 } })
export const start = (body: Wish) => call('POST', '/api/sweeps', { body })
export const end = (id: string, reason: string) => call('POST', '/api/sweeps/{id}/end', { path: { id }, body: { reason } })
export const board = (id: string, place: string, then?: Then) =>
  call('GET', '/api/sweeps/{id}/board', { path: { id }, query: { place: place || undefined, ...then } })
export const boardStream = (id: string, place: string) => address(fill('/api/sweeps/{id}/board/stream', { id }), place ? { place } : {})
export const doors = (id: string, place: string, standing: Standing | undefined, page: number, size = 50) =>
  call('GET', '/api/sweeps/{id}/doors', { path: { id }, query: { place: place || undefined, standing, page, size } })
export const found = (id: string, place: string, page: number) =>
  call('GET', '/api/sweeps/{id}/found', { path: { id }, query: { place: place || undefined, ...paged(page) } })
export const staff = (id: string, place: string, page: number) =>
  call('GET', '/api/sweeps/{id}/staff', { path: { id }, query: { place: place || undefined, ...paged(page) } })
export const sayStaff = (id: string, staff: StaffSaid['staff']) => call('PUT', '/api/sweeps/{id}/staff', { path: { id }, body: { staff } })
export const draw = (id: string, place: string, perGrid: number) =>
  call('POST', '/api/sweeps/{id}/rechecks', { path: { id }, body: { place, perGrid } })
export const rechecks = (id: string, place: string, differing: boolean, page: number) =>
  call('GET', '/api/sweeps/{id}/rechecks', { path: { id }, query: { place: place || undefined, differing, ...paged(page) } })
export const recheck = (id: string, household: string, body: Recheck) =>
  call('POST', '/api/sweeps/{id}/rechecks/{household}', { path: { id, household }, body })
export const bundle = (place: string, page: number) => call('GET', '/api/sweeps/doors/bundle', { query: { place, ...paged(page), size: 100 } })
export const atDoor = (household: string) => call('GET', '/api/sweeps/doors/{household}', { path: { household } })
export const visitDoor = (household: string, body: Visit) => call('POST', '/api/sweeps/doors/{household}', { path: { household }, body })
export const askedAtHome = (token: string) => call('GET', '/api/home/{token}/sweeps', { path: { token } })
export const reportAtHome = (token: string, id: string, unwell: string[]) =>
  call('POST', '/api/home/{token}/sweeps', { path: { token }, body: { id, unwell } })
