import { call } from '@/api/call'
import type { Role, Schemas } from '@/api/types'

export type DutyItem = Schemas['DutyItem']
export type Here = Schemas['DutyListHereView']
export type Difference = Schemas['DutyListDifference']

/** Posts that work in a place and have a list. */
export const roles: Role[] = ['COMMUNITY_SECRETARY', 'GRID_WORKER', 'SUBDISTRICT_OFFICER', 'DISTRICT_OFFICER', 'DEPARTMENT_OFFICER']
export const kinds: DutyItem['kind'][] = ['BASIC', 'ASSIST', 'TAKEN_BACK']

export const own = () => call('GET', '/api/duty-lists/own')
export const confirmRead = (version: number) => call('PUT', '/api/duty-lists/own/{version}/reading', { path: { version } })
export const here = (place: string, role: Role) => call('GET', '/api/duty-lists', { query: { place, role } })
export const compare = (place: string, role: Role, from: number, to: number) => call('GET', '/api/duty-lists/differences', { query: { place, role, from, to } })
export const publish = (area: string, role: Role, words: string) => call('POST', '/api/duty-lists', { body: { area, role, day: null, words, own: [] } })
