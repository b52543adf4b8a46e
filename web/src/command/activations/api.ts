import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Activation = Schemas['ActivationView']
export type Opened = Schemas['ActivationOpened']
export type Part = Schemas['ActivationPartView']
export type Preview = Schemas['ActivationPreview']
export type NodeView = Schemas['ActivationNodeView']
export type Line = Schemas['ActivationLineView']
export type Matter = Schemas['ActivationMatterView']
export type Wish = Schemas['ActivationWish']
export type Ground = Schemas['Ground']
export type NewGroup = Schemas['ActivationNewGroup']
export type PlansHere = Schemas['PlanListView']
export type Level = Activation['level']

export const levels: Level[] = ['I', 'II', 'III', 'IV']

export const list = (page: number) => call('GET', '/api/command/activations', { query: { responding: false, page, size: 50 } })
export const interrupted = () => call('GET', '/api/command/activations/interrupted')
export const open = (id: string) => call('GET', '/api/command/activations/{id}', { path: { id } })
export const tree = (id: string, within?: string) => call('GET', '/api/command/activations/{id}/tree', { path: { id }, query: { within } })
export const preview = (body: Wish) => call('POST', '/api/command/activations/preview', { body })
export const declare = (body: Wish) => call('POST', '/api/command/activations', { body })
export const stepTo = (id: string, level: Level, until: string, ground: Ground) => call('PUT', '/api/command/activations/{id}/level', { path: { id }, body: { level, until, ground } })
export const extend = (id: string, until: string, ground: Ground) => call('PUT', '/api/command/activations/{id}/term', { path: { id }, body: { until, ground } })
export const widen = (id: string, places: string[], ground: Ground) => call('POST', '/api/command/activations/{id}/places', { path: { id }, body: { places, ground } })
/** What would come alive at further places. */
export const previewWider = (id: string, places: string[]) => call('POST', '/api/command/activations/{id}/places/preview', { path: { id }, body: { places } })
export const addGroups = (id: string, groups: NewGroup[], ground: Ground) => call('POST', '/api/command/activations/{id}/groups', { path: { id }, body: { groups, ground } })
export const standDown = (id: string, ground: Ground, endSweeps: boolean) => call('POST', '/api/command/activations/{id}/end', { path: { id }, body: { ground, endSweeps } })
export const review = (id: string, lessons: string) => call('PUT', '/api/command/activations/{id}/review', { path: { id }, body: { lessons } })
export const injects = (id: string) => call('GET', '/api/command/activations/{id}/injects', { path: { id } })
export const answer = (id: string, number: number, words: string) => call('PUT', '/api/command/activations/{id}/injects/{number}/answer', { path: { id, number }, body: { words } })
export const report = (id: string) => call('GET', '/api/command/activations/{id}/report', { path: { id } })
export const plans = (place: string) => call('GET', '/api/command/plans', { query: { place } })
