import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Case = Schemas['CaseView']
export type Story = Schemas['CaseStory']
export type Line = Schemas['CaseLine']
export type Act = Schemas['CaseStepAct']
export type Kind = Schemas['Kind']
export type Source = Schemas['Source']
export type Diversion = Schemas['Diversion']
export type Whose = Schemas['CaseQueryWhose']
export type Telling = Schemas['Telling']
export type Wanted = Schemas['Wanted']
export type Near = Schemas['CaseNear']
export type Own = Schemas['CaseOwn']
export type Group = Schemas['CaseClassGroup']
export type ClassView = Schemas['CaseClassView']
export type Suggestion = Schemas['SuggestionView']
export type Crs = Schemas['Crs']
/** Where something is, in degrees; of WGS-84 where nothing is said. */
export interface Point { longitude: number, latitude: number, crs?: Crs }
export type Looked = Schemas['CaseLookView']
export type Agency = Schemas['SourceAgency']
export type Figure = Schemas['RateFigure']
export type RateRow = Schemas['RateRow']
export type Weights = Schemas['RatesWeights']
export type Exclusion = Schemas['Exclusion']


export interface Filter {
  whose: Whose
  within?: string
  open?: boolean
  state?: string
  leaf?: string
  agency?: Agency
  late: boolean
  supervised: boolean
  asking: boolean
  figure?: Figure
  from?: string
  until?: string
  apart?: boolean
  q: string
}

export const list = (filter: Filter, page: number, size = 50) => call('GET', '/api/cases', { query: { ...filter, page, size } })
export const open = (id: string) => call('GET', '/api/cases/{id}', { path: { id } })
export const report = (body: Telling) => call('POST', '/api/cases', { body })
export const look = (body: Telling) => call('POST', '/api/cases/look', { body })
export const ofPhone = (phone: string) => call('GET', '/api/cases/of-phone', { query: { phone } })
/** Who is ill, of a case that readings opened; each look is logged. */
export const fevers = (id: string) => call('GET', '/api/cases/{id}/fevers', { path: { id } })
export const step = (id: string, body: Wanted) => call('POST', '/api/cases/{id}/steps', { path: { id }, body })
export const steps = (cases: Case[], wanted: Omit<Wanted, 'version'>) =>
  call('POST', '/api/cases/steps', { body: { cases: cases.map(({ id, version }) => ({ id, version })), wanted: { ...wanted, version: 0 } } })
export const reporter = (id: string) => call('POST', '/api/cases/{id}/reporter', { path: { id } })
export const crowds = () => call('GET', '/api/case-crowds')
export const crowd = (leaf: string, place: string, page: number) => call('GET', '/api/case-crowds/{leaf}/{place}', { path: { leaf, place }, query: { page, size: 50 } })
export const mergeCrowd = (leaf: string, body: Schemas['CrowdMerging']) => call('POST', '/api/case-crowds/{leaf}/merging', { path: { leaf }, body })
export const linkOf = (id: string) => call('GET', '/api/cases/{id}/link', { path: { id } })
export const places = (within: string, q: string) => call('GET', '/api/places', { query: { within, q, size: 8 } })

export const openMap = (within: string) => call('GET', '/api/cases/map', { query: { within } })
export const rates = (query: { within: string, from?: string, until?: string, by: 'PLACE' | 'AGENCY' }) => call('GET', '/api/cases/rates', { query })
export const weigh = (body: Schemas['RateWeighing']) => call('PUT', '/api/cases/rates/weights', { body })
export const callbacks = (within: string, page: number) => call('GET', '/api/cases/callbacks', { query: { within, page, size: 20 } })
export const callBack = (id: string, body: Schemas['CallbacksCall']) => call('POST', '/api/cases/{id}/callback', { path: { id }, body })

export const classes = () => call('GET', '/api/case-classes')
export const suggest = (words: string) => call('POST', '/api/case-classes/suggestions', { body: { words } })

export const tellFromHome = (token: string, body: Telling) => call('POST', '/api/home/{token}/cases', { path: { token }, body })
export const lookFromHome = (token: string, body: Telling) => call('POST', '/api/home/{token}/cases/look', { path: { token }, body })
export const ofHome = (token: string) => call('GET', '/api/home/{token}/cases', { path: { token } })
export const own = (token: string) => call('GET', '/api/case-links/{token}', { path: { token } })
export const judge = (token: string, body: Schemas['OwnCaseVerdict']) => call('POST', '/api/case-links/{token}/evaluation', { path: { token }, body })
export const takeBack = (token: string) => call('POST', '/api/case-links/{token}/withdrawal', { path: { token } })

/** Where a reporter's link leads, on this installation. */
export const addressOf = (link: string) => new URL(`/case/${link}`, location.href).href
