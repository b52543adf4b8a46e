import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Measure = Schemas['MeasureView']
export type Kind = Schemas['MeasureKindView']
export type NewMeasure = Schemas['MeasureNewMeasure']
export type Line = Schemas['MeasureLineView']
export type State = Measure['state']
export type Act = Measure['may'][number]
export type Which = 'RUNNING' | 'WAITING' | 'OVER'

export const whiches: Which[] = ['RUNNING', 'WAITING', 'OVER']

export const kinds = () => call('GET', '/api/law/measures/kinds')
export const measures = (within: string, which: Which, page: number) => call('GET', '/api/law/measures', { query: { within, which, page, size: 50 } })
export const open = (id: string) => call('GET', '/api/law/measures/{id}', { path: { id } })
export const draft = (body: NewMeasure) => call('POST', '/api/law/measures', { body })

const path = (id: string) => ({ path: { id } })
export const approve = (id: string, authority: string) => call('POST', '/api/law/measures/{id}/approval', { ...path(id), body: { authority } })
export const announce = (id: string, body: Schemas['MeasureAnnouncement']) => call('POST', '/api/law/measures/{id}/announcement', { ...path(id), body })
export const extend = (id: string, body: Schemas['MeasureExtension']) => call('POST', '/api/law/measures/{id}/extension', { ...path(id), body })
export const narrow = (id: string, body: Schemas['MeasureNarrowing']) => call('POST', '/api/law/measures/{id}/narrowing', { ...path(id), body })
export const lift = (id: string, words: string) => call('POST', '/api/law/measures/{id}/lifting', { ...path(id), body: { words } })
export const drop = (id: string, words: string) => call('POST', '/api/law/measures/{id}/dropping', { ...path(id), body: { words } })
