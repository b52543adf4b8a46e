import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Board = Schemas['TeamBoard']
export type Part = Schemas['TeamPart']
export type Station = Schemas['TeamStationView']
export type Member = Schemas['TeamMemberView']
export type Secondment = Schemas['TeamSecondmentView']
export type Whole = Schemas['SecondmentWhole']
export type Line = Schemas['TeamStoryLine']
export type Pair = Schemas['TeamPairView']
export type Act = Schemas['SecondmentAct']
export type State = Schemas['SecondmentStateName']
export type Which = Schemas['SecondmentsWhich']
export type Kin = Schemas['PlanKin']
export type Skill = Schemas['Skill']
export type NewStation = Schemas['StationNewStation']
export type NewSecondment = Schemas['SecondmentNewSecondment']

export const kins: Kin[] = ['CADRE', 'COMMUNITY_WORKER', 'GRID_WORKER', 'POLICE', 'MEDIC', 'PROPERTY', 'VOLUNTEER']
export const skills: Skill[] = ['MEDICAL', 'DRIVING', 'LANGUAGE', 'COUNSELLING', 'REPAIRS', 'LOGISTICS']
export const lists: Which[] = ['HERE', 'COMING', 'OVER', 'OURS']
export const groups = ['ACCESS_CONTROL', 'CONVENIENCE', 'SWEEP', 'CARE', 'SUPPLY'] as const

export const board = (community: string) => call('GET', '/api/command/teams', { query: { community } })
export const gaps = (within: string, page: number) => call('GET', '/api/command/stations', { query: { within, gaps: true, page, size: 50 } })
export const countOf = (within: string) => call('GET', '/api/command/stations/count', { query: { within } })
export const proposal = (within: string) => call('GET', '/api/command/teams/proposal', { query: { within } })
export const confirm = (pairs: { secondment: string, station: string }[]) => call('POST', '/api/command/teams/proposal/confirmation', { body: { pairs } })
export const addStation = (body: NewStation) => call('POST', '/api/command/stations', { body })
export const changeStation = (id: string, body: Schemas['StationNumbers']) => call('PUT', '/api/command/stations/{id}', { path: { id }, body })
export const closeStation = (id: string) => call('POST', '/api/command/stations/{id}/closing', { path: { id } })
export const lead = (id: string, secondment: string) => call('PUT', '/api/command/stations/{id}/head', { path: { id }, body: { secondment } })

export const list = (which: Which, within: string, page: number) => call('GET', '/api/command/secondments', { query: { which, within, page, size: 50 } })
export const open = (id: string) => call('GET', '/api/command/secondments/{id}', { path: { id } })
export const nominate = (body: NewSecondment) => call('POST', '/api/command/secondments', { body })
export const step = (id: string, act: Act, words: string) => call('POST', '/api/command/secondments/{id}/steps', { path: { id }, body: { act, words } })
export const send = (id: string, community: string) => call('PUT', '/api/command/secondments/{id}/place', { path: { id }, body: { community, station: null } })
export const assign = (id: string, station: string) => call('PUT', '/api/command/secondments/{id}/station', { path: { id }, body: { station } })
export const protect = (id: string, insured: boolean, gear: boolean) => call('PUT', '/api/command/secondments/{id}/protection', { path: { id }, body: { insured, gear } })
export const task = (id: string, title: string, words: string, due: string | null) => call('POST', '/api/command/secondments/{id}/duties', { path: { id }, body: { title, words, due } })
export const finish = (id: string, number: number) => call('PUT', '/api/command/secondments/{id}/duties/{number}/completion', { path: { id, number } })
export const deeds = (id: string, action: string, page: number) => call('GET', '/api/command/secondments/{id}/deeds', { path: { id }, query: { action, page, size: 50 } })
