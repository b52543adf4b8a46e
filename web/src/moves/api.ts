import type { Page, PlaceView } from '@/api/types'
import { get, send } from '@/shared/http'

export type Kind = 'WITHIN' | 'TEMPORARY' | 'OUT' | 'IN' | 'RETURN' | 'BIRTH' | 'DEATH' | 'UNKNOWN'
export type Step =
  | 'DEPARTURE' | 'RECEIPT' | 'RETURN' | 'CONSENT' | 'REFUSAL' | 'CANCELLATION' | 'REDIRECTION'
  | 'WRITE_OFF' | 'EXTENSION' | 'SETTLEMENT' | 'END' | 'REVERSAL'
export type Which = 'TODO' | 'LATE' | 'SENT' | 'RECEIVED'

export interface Line {
  at: string
  step: string
  stage: string
  place: PlaceView | null
  user: string | null
  reason: string
}

export interface Move {
  move: string
  kind: Kind
  stage: string
  open: boolean
  version: number
  from: PlaceView | null
  to: PlaceView | null
  owner: PlaceView | null
  outside: string | null
  fromRisk: boolean
  on: string
  stayUntil: string | null
  people: { id: string | null, name: string }[]
  household: string | null
  into: string | null
  due: string | null
  late: boolean
  mine: boolean
  steps: Step[]
  openedAt: string
  changedAt: string
  log: Line[] | null
}

export interface Told {
  move: Move
  link: string | null
}

export interface Door {
  dwelling: string
  household: string | null
  grid: PlaceView | null
  building: string
  entrance: string
  room: string
  headName: string
  members: number
}

export interface Destination {
  place: PlaceView
  path: string
}

/** A household, or a dwelling for a new one; as both an announcement and a step send it. */
export interface DoorChoice {
  household?: string
  dwelling?: string
}

export interface Announcement {
  household: string
  residents: string[]
  kind: Kind
  to?: string
  outside?: string
  left?: boolean
  on?: string
  until?: string
  fromRisk?: boolean
  intoHousehold?: string
  intoDwelling?: string
  reason?: string
}

export interface Words extends DoorChoice {
  reason?: string
  relation?: string
  to?: string
  until?: string
}

export interface Arrival extends DoorChoice {
  name: string
  paper?: string
  number?: string
  sex?: string
  birthDate?: string
  phone?: string
  relation?: string
  outside?: string
  on?: string
  until?: string
  fromRisk?: boolean
}

export interface Birth {
  household: string
  name: string
  sex: string
  on: string
  mother?: string
  motherElsewhere?: boolean
}

export const list = (place: string, which: Which, page: number) =>
  get<Page<Move>>('/api/moves', { place, which, page, size: 50 })
export const open = (move: string) => get<Move>(`/api/moves/${move}`)
export const ofHousehold = (household: string) => get<Move[]>(`/api/moves/of/${household}`)
export const announce = (it: Announcement) => send<Told>('POST', '/api/moves', it)
export const arrive = (it: Arrival) => send<Told>('POST', '/api/moves/arrivals', it)
export const born = (it: Birth) => send<Told>('POST', '/api/moves/births', it)
export const take = ({ move, version }: Move, step: Step, words: Words) =>
  send<Told>('POST', `/api/moves/${move}/${step.toLowerCase().replace('_', '-')}`, { version, ...words })
export const destinations = (words: string) => get<Destination[]>('/api/moves/destinations', { q: words })
export const doors = (within: string, words: string) => get<Page<Door>>('/api/moves/doors', { within, q: words, size: 20 })
