import { call } from '@/api/call'
import type { Schemas } from '@/api/types'
import type { Entrance } from './layout'

export type Building = Schemas['Building']
export type EndReason = Schemas['BuildingEndReason']
export type Inside = Schemas['BuildingEntranceView']
export type Dwelling = Schemas['BuildingDwellingView']
export type Home = Schemas['BuildingHomeView']

export interface Facts {
  name: string
  address: string
  storeys: number
  longitude: number | null
  latitude: number | null
}

export const endReasons: EndReason[] = ['DEMOLISHED', 'CLOSED', 'JOINED', 'MISTAKEN']

/** As many as the server sends at once; a community has fewer. */
export const within = (place: string, ended = false, page = 0) =>
  call('GET', '/api/buildings', { query: { within: place, ended, page, size: 200 } })
export const open = (building: string) => call('GET', '/api/buildings/{building}', { path: { building } })
export const inside = (building: string) => call('GET', '/api/buildings/{building}/entrances', { path: { building } })

export const add = (grid: string, facts: Facts, entrances: Entrance[], source: string) =>
  call('POST', '/api/buildings', { body: { grid, ...facts, entrances, source } })
export const change = (building: string, version: number, facts: Facts) =>
  call('PUT', '/api/buildings/{building}', { path: { building }, body: { version, ...facts } })
export const end = (building: string, reason: EndReason) =>
  call('PUT', '/api/buildings/{building}/end', { path: { building }, body: { reason } })
export const standAgain = (building: string) => call('DELETE', '/api/buildings/{building}/end', { path: { building } })

export const addLayout = (building: string, entrances: Entrance[], source: string) =>
  call('POST', '/api/buildings/{building}/layout', { path: { building }, body: { entrances, source } })
export const renameEntrance = (entrance: string, name: string) =>
  call('PUT', '/api/entrances/{entrance}', { path: { entrance }, body: { name } })
export const endEntrance = (entrance: string) => call('PUT', '/api/entrances/{entrance}/end', { path: { entrance } })
export const addDwelling = (entrance: string, storey: number, room: string, source: string) =>
  call('POST', '/api/entrances/{entrance}/dwellings', { path: { entrance }, body: { storey, room, source } })
export const changeDwelling = (dwelling: string, storey: number, room: string) =>
  call('PUT', '/api/dwellings/{dwelling}', { path: { dwelling }, body: { storey, room } })
export const endDwelling = (dwelling: string) => call('PUT', '/api/dwellings/{dwelling}/end', { path: { dwelling } })
