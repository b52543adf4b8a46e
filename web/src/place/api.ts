import type { Level, Page, PlaceView } from '@/api/types'
import { get } from '@/shared/http'

export interface PlacePage extends PlaceView {
  ancestors: PlaceView[]
  childLevel?: Level
  childCount: number
}

export interface Outline {
  id: string
  geometry: unknown
  properties: { code: string, name: string, level: Level, synthetic: boolean, label: [number, number] }
}

export interface Outlines {
  type: 'FeatureCollection'
  features: Outline[]
}

export const find = (within: string, words: string) => get<Page<PlaceView>>('/api/places', { within, q: words, size: 20 })
export const childrenOf = (within: string, level: Level) => get<Page<PlaceView>>('/api/places', { within, level, size: 200 })
export const open = (code: string) => get<PlacePage>(`/api/places/${code}`)
/** As they are, or as they were on a day. */
export const outlinesOfChildren = (code: string, day?: string) => get<Outlines>(`/api/places/${code}/outlines`, { of: 'CHILDREN', day })
