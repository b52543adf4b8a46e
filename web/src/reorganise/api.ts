import type { Level, Page, PlaceView } from '@/api/types'
import { get, send } from '@/shared/http'

export interface Area { type: 'MultiPolygon', coordinates: number[][][][] }
export type Line = [number, number][]
export interface Part { name: string, outline: Area | null, buildings: (string | number)[] }

export type Change =
  | { kind: 'RENAME', place: string, name: string }
  | { kind: 'SPLIT', grid: string, line: Line | null, parts: Part[] }
  | { kind: 'MERGE', grids: string[], name: string }
  | { kind: 'REDRAW', grids: string[], line: Line | null, parts: Part[] }
  | { kind: 'MERGE_COMMUNITIES', communities: string[], name: string, code: string | null }
  | { kind: 'MOVE_COMMUNITY', community: string, subdistrict: string, code: string | null }
  | { kind: 'MOVE_SUBDISTRICT', subdistrict: string, district: string, code: string | null }

export interface Building { id: string, name: string, address: string, grid: string, households: number, longitude: number | null, latitude: number | null }

export interface Result {
  place: PlaceView
  from: PlaceView[]
  buildings: number
  households: number
  persons: number
  open: Record<string, number>
  squareMetres: number | null
  outline: Area | null
  stand: Building[]
}

export interface Preview {
  figuresFrom: string
  results: Result[]
  leftBehind: { building: Building, reason: string, cure: string }[]
}

export interface Plan {
  id: string
  version: number
  title: string
  basis: string
  day: string
  state: 'DRAFT' | 'PLANNED' | 'IN_FORCE' | 'WITHDRAWN'
  figuresFrom: string | null
  trouble: string | null
  user: string
  at: string
  changes: Change[]
  names: Record<string, PlaceView>
}

export interface Finding {
  kind: 'OVERLAP' | 'HOLE' | 'OUTSIDE' | 'SLIVER' | 'NO_OUTLINE'
  places: PlaceView[]
  squareMetres: number | null
  area: Area | null
}

export interface Topology { place: PlaceView, total: number, findings: Finding[] }

export interface Here extends PlaceView { ancestors: PlaceView[], childLevel?: Level, childCount: number }
export interface Outlines { type: 'FeatureCollection', features: { id: string, geometry: unknown, properties: { code: string, name: string } }[] }

export const open = (code: string) => get<Here>(`/api/places/${code}`)
export const childrenOf = async (code: string, level: Level) => (await get<Page<PlaceView>>('/api/places', { within: code, level, size: 200 })).items
export const outlinesOf = (code: string) => get<Outlines>(`/api/places/${code}/outlines`, { of: 'CHILDREN' })
export const topologyOf = (code: string) => get<Topology>(`/api/places/${code}/topology`)

export const plans = (within: string, page: number) => get<Page<Plan>>('/api/reorganisations', { within, page, size: 20 })
export const preview = (changes: Change[]) => send<Preview>('POST', '/api/reorganisations/previews', { changes })
export const draft = (plan: { title: string, basis: string, day: string, changes: Change[] }) => send<Plan>('POST', '/api/reorganisations', plan)
export const next = (plan: Plan, state: 'PLANNED' | 'WITHDRAWN') => send<Plan>('PUT', `/api/reorganisations/${plan.id}/state`, { state, version: plan.version })
