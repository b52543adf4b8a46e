import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Move = Schemas['MoveView']
export type Line = NonNullable<Move['log']>[number]
export type Kind = Move['kind']
export type Step = Move['steps'][number]
export type Told = Schemas['MoveToldView']
export type Door = Schemas['MoveDoorView']
export type Destination = Schemas['MoveDestinationView']
export type Which = 'TODO' | 'LATE' | 'SENT' | 'RECEIVED'
export type Announcement = Schemas['MoveNewMove']
export type Arrival = Schemas['ArrivalForm']
export type Birth = Schemas['MoveNewBirth']
export type Words = Omit<Schemas['MoveTakenStep'], 'version'>

/** A household, or a dwelling for a new one; as both an arrival and a step send it. */
export interface DoorChoice {
  household?: string
  dwelling?: string
}

export const list = (place: string, which: Which, page: number) =>
  call('GET', '/api/moves', { query: { place, which, page, size: 50 } })
export const open = (move: string) => call('GET', '/api/moves/{move}', { path: { move } })
export const ofHousehold = (household: string) => call('GET', '/api/moves/of/{household}', { path: { household } })
export const announce = (body: Announcement) => call('POST', '/api/moves', { body })
export const arrive = (body: Arrival) => call('POST', '/api/moves/arrivals', { body })
export const born = (body: Birth) => call('POST', '/api/moves/births', { body })
export const take = ({ move, version }: Move, step: Step, words: Words) =>
  call('POST', '/api/moves/{move}/{step}', { path: { move, step }, body: { version, ...words } })
export const destinations = (q: string) => call('GET', '/api/moves/destinations', { query: { q } })
export const doors = (within: string, q: string) => call('GET', '/api/moves/doors', { query: { within, q, size: 20 } })
