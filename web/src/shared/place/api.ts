import { call } from '@/api/call'
import type { Level, Schemas } from '@/api/types'

export type PlacePage = Schemas['PlaceWithFamily']
export type Outlines = Schemas['OutlineMap']
export type Outline = Schemas['OutlineMapFeature']

export const find = (within: string, words: string) => call('GET', '/api/places', { query: { within, q: words, size: 20 } })
export const childrenOf = (within: string, level: Level) => call('GET', '/api/places', { query: { within, level, size: 200 } })
export const open = (code: string) => call('GET', '/api/places/{code}', { path: { code } })
export const ancestorsOf = async (code: string) => (await open(code)).ancestors
/** As they are, or as they were on a day. */
export const outlinesOfChildren = (code: string, day?: string) =>
  call('GET', '/api/places/{code}/outlines', { path: { code }, query: { of: 'CHILDREN', day } })
/** A place's own outline, for who sees no place above it. */
export const outlinesOf = (code: string) => call('GET', '/api/places/{code}/outlines', { path: { code }, query: { of: 'SELF' } })
