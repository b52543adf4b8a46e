import { call, fill } from '@/api/call'
import type { Schemas } from '@/api/types'
import { address, fetchNamed } from '@/shared/http'

export type Plan = Schemas['Plan']
export type Level = Schemas['ResponseLevel']
export type Head = Schemas['PlanHeadView']
export type Own = Schemas['PlanOwnView']
export type Version = Schemas['PlanVersionView']
export type FaultAt = Schemas['PlanVersionFaultAt']
export type Difference = Schemas['PlanDifference']

/** From the weakest. */
export const levels: Level[] = ['IV', 'III', 'II', 'I']

export const plansAt = (place: string) => call('GET', '/api/command/plans', { query: { place } })
export const ownWithin = (within: string, page: number) => call('GET', '/api/command/plans/own', { query: { within, open: true, page, size: 50 } })
export const plan = (key: string, place: string) => call('GET', '/api/command/plans/{key}', { path: { key }, query: { place } })
export const version = (key: string, number: number, place: string) =>
  call('GET', '/api/command/plans/{key}/versions/{version}', { path: { key, version: number }, query: { place } })
/** A version of a place's own; `cites` is the exercise it learns from. */
export const begin = (key: string, place: string, cites: string | null = null) => call('POST', '/api/command/plans/{key}/versions', { path: { key }, body: { place, cites } })
export const save = (key: string, number: number, place: string, edition: number, yaml: string) =>
  call('PUT', '/api/command/plans/{key}/versions/{version}', { path: { key, version: number }, body: { place, edition, yaml } })
export const submit = (key: string, number: number, place: string, edition: number, words: string) =>
  call('POST', '/api/command/plans/{key}/versions/{version}/submission', { path: { key, version: number }, body: { place, edition, words } })
export const review = (key: string, number: number, place: string, accept: boolean, words: string) =>
  call('POST', '/api/command/plans/{key}/versions/{version}/review', { path: { key, version: number }, body: { place, accept, words } })
export const drop = (key: string, number: number, place: string) =>
  call('POST', '/api/command/plans/{key}/versions/{version}/removal', { path: { key, version: number }, body: { place } })
export const check = (key: string, place: string, yaml: string) => call('POST', '/api/command/plans/check', { body: { place, key, yaml } })
export const compare = (key: string, fromPlace: string, from: number, toPlace: string, to: number) =>
  call('GET', '/api/command/plans/{key}/differences', { path: { key }, query: { fromPlace, from, toPlace, to } })
export const measureKinds = () => call('GET', '/api/law/measures/kinds')
export const item = (key: string) => call('GET', '/api/catalogue/items/{key}', { path: { key } })

/** The schema is served as what it is, not as an answer of the interface. */
export const schema = async () => JSON.parse(await (await fetchNamed('/api/command/plans/plan.schema.json')).blob.text()) as object
export const file = async (key: string, number: number, place: string) =>
  (await fetchNamed(address(fill('/api/command/plans/{key}/versions/{version}/file', { key, version: String(number) }), { place }))).blob
