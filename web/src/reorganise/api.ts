import { call } from '@/api/call'
import type { Level, Schemas } from '@/api/types'

export type Area = Schemas['GeoJson']
/** Longitude and latitude of each point, in degrees. */
export type Line = number[][]
export type Part = Schemas['ChangePartView']
export type Change = Schemas['ChangeView']
export type Building = Schemas['PreviewBuildingView']
export type Preview = Schemas['PreviewView']
export type Plan = Schemas['ReorganisationPlanView']
export type Finding = Schemas['TopologyFindingView']
export type Topology = Schemas['TopologyView']
export type Here = Schemas['PlaceWithFamily']
export type Outlines = Schemas['OutlineMap']

export const open = (code: string) => call('GET', '/api/places/{code}', { path: { code } })
export const childrenOf = async (code: string, level: Level) =>
  (await call('GET', '/api/places', { query: { within: code, level, size: 200 } })).items
export const outlinesOf = (code: string) => call('GET', '/api/places/{code}/outlines', { path: { code }, query: { of: 'CHILDREN' } })
export const topologyOf = (code: string) => call('GET', '/api/places/{code}/topology', { path: { code } })

export const plans = (within: string, page: number) => call('GET', '/api/reorganisations', { query: { within, page, size: 20 } })
export const preview = (changes: Change[]) => call('POST', '/api/reorganisations/previews', { body: { changes } })
export const draft = (plan: { title: string, basis: string, day: string, changes: Change[] }) =>
  call('POST', '/api/reorganisations', { body: plan })
export const next = (plan: Plan, state: 'PLANNED' | 'WITHDRAWN') =>
  call('PUT', '/api/reorganisations/{id}/state', { path: { id: plan.id }, body: { state, version: plan.version } })
