import { call } from '@/api/call'
import type { Schemas } from '@/api/types'
import type { Agency } from '@/shared/agencies'

export type Whistle = Schemas['WhistleView']
export type Call = Schemas['WhistleCallView']
export type Line = Schemas['WhistleLine']
export type Kind = Schemas['WhistleKind']
export type Act = Schemas['Act']
export type Solved = Schemas['RatingSolved']
export type Which = Schemas['WhistlesWhich']
export type Figure = Schemas['CallFigure']
export type Table = Schemas['WhistleFigureTable']
export type Terms = Schemas['WhistleTerms']
export type NewWhistle = Schemas['WhistleNewWhistle']

export const kinds: Kind[] = ['RESIDENTS_DEMAND', 'JOINT_ENFORCEMENT', 'EMERGENCY', 'KEY_WORK']
export const lists: Which[] = ['OPEN', 'WAITING', 'LATE', 'CLOSED']

export interface Behind { agency: Agency, figure: Figure, from?: string, until?: string }

export const list = (which: Which, place: string, page: number) => call('GET', '/api/whistles', { query: { which, place, page, size: 50 } })
export const behind = ({ agency, ...rest }: Behind, place: string, page: number) =>
  call('GET', '/api/whistles/departments/{agency}', { path: { agency }, query: { ...rest, place, page, size: 50 } })
export const open = (id: string) => call('GET', '/api/whistles/{id}', { path: { id } })
export const terms = (place: string) => call('GET', '/api/whistles/terms', { query: { place } })
export const table = (place: string, from?: string, until?: string) => call('GET', '/api/whistles/departments', { query: { place, from, until } })
export const raise = (body: NewWhistle) => call('POST', '/api/whistles', { body })
export const resolve = (id: string, words: string) => call('POST', '/api/whistles/{id}/resolution', { path: { id }, body: { words } })
export const withdraw = (id: string, words: string) => call('POST', '/api/whistles/{id}/withdrawal', { path: { id }, body: { words } })
export const remark = (id: string, words: string) => call('POST', '/api/whistles/{id}/remarks', { path: { id }, body: { words } })
export const summon = (id: string, agency: Agency, words: string) => call('POST', '/api/whistles/{id}/calls/{agency}', { path: { id, agency }, body: { words } })
export const rate = (id: string, agency: Agency, solved: Solved, words: string) =>
  call('PUT', '/api/whistles/{id}/calls/{agency}/rating', { path: { id, agency }, body: { solved, words } })

/** What is done with one department's call, but for rating it. */
export function step(id: string, agency: Agency, act: Act, words: string): Promise<unknown> {
  const path = { id, agency }
  switch (act) {
    case 'ACKNOWLEDGE': return call('POST', '/api/whistles/{id}/calls/{agency}/acknowledgement', { path })
    case 'CHECK_IN':
    case 'SEE_THERE': return call('POST', '/api/whistles/{id}/calls/{agency}/arrival', { path })
    case 'DECLINE': return call('POST', '/api/whistles/{id}/calls/{agency}/refusal', { path, body: { words } })
    case 'MUST_COME':
    case 'EXCUSE': return call('POST', '/api/whistles/{id}/calls/{agency}/ruling', { path, body: { mustCome: act === 'MUST_COME', words } })
    case 'ASK_TO_LEAVE': return call('POST', '/api/whistles/{id}/calls/{agency}/leave', { path, body: { words } })
    case 'LET_GO':
    case 'KEEP': return call('POST', '/api/whistles/{id}/calls/{agency}/release', { path, body: { goes: act === 'LET_GO', words } })
    case 'RECALL': return call('POST', '/api/whistles/{id}/calls/{agency}/recall', { path, body: { words } })
    default: throw new Error(`Not a step of a call: ${act}`)
  }
}
