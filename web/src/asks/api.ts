import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Question = Schemas['Question']
export type About = Schemas['About']
export type AtDesk = Schemas['AboutAtDesk']
export type Reason = Schemas['Reason']
export type Sent = Schemas['AnswerSent']
export type Outcome = Schemas['Outcome']
export type Taken = Schemas['Answered']
export type Door = Schemas['VisitDoorView']
export type Visit = Schemas['VisitView']
export type Bundle = Schemas['VisitBundleView']
export type Overtaken = Schemas['VisitOvertakenView']
export type Agency = Schemas['SourceAgency']
export type Desk = { turn: 'COMMUNITY' } | { turn: 'SOURCE_AGENCY', agency: Agency }

export const askedAtHome = (token: string) => call('GET', '/api/home/{token}/asks', { path: { token } })
export const answerAtHome = (token: string, id: string, answers: Sent[]) =>
  call('POST', '/api/home/{token}/asks', { path: { token }, body: { id, answers } })

export const doors = (place: string, page: number) => call('GET', '/api/visits', { query: { place, page, size: 50 } })
export const visit = (household: string) => call('GET', '/api/visits/{household}', { path: { household } })
export const bundle = (place: string, page: number, size: number) => call('GET', '/api/visits/bundle', { query: { place, page, size } })
export const overtaken = (household: string, ask: string[]) => call('GET', '/api/visits/{household}/overtaken', { path: { household }, query: { ask } })
/** What a worker insists on, against what others said. */
export const insist = (subject: string, item: string, value: string) =>
  call('PUT', '/api/facts/{subject}/{item}', { path: { subject, item }, body: { value, source: 'visit' } })
export const recordVisit = (household: string, id: string, outcome: Outcome, answers: Sent[]) =>
  call('POST', '/api/visits/{household}', { path: { household }, body: { id, outcome, answers } })

export type StewardDoor = Schemas['StewardAskStewardDoor']
export const ownBuildings = () => call('GET', '/api/stewardship')
export const leaveOffice = () => call('DELETE', '/api/stewardship')
export const stewardDoors = (page: number) => call('GET', '/api/stewardship/doors', { query: { page, size: 50 } })
export const stewardDoor = (door: string) => call('GET', '/api/stewardship/doors/{door}', { path: { door } })
export const answerAsSteward = (door: string, id: string, answers: Sent[]) =>
  call('POST', '/api/stewardship/doors/{door}', { path: { door }, body: { id, answers } })

export const askedAtDesk = (place: string, desk: Desk, page: number) => call('GET', '/api/asks', { query: { place, ...desk, page, size: 25 } })
export const answerAtDesk = (subject: string, desk: Desk, id: string, answers: Sent[]) =>
  call('POST', '/api/asks/answers', { body: { id, subject, ...desk, answers } })
export const answerTable = (desk: Desk, rounds: Schemas['DeskRoundsSent'][]) => call('POST', '/api/asks/rounds', { body: { ...desk, rounds } })
