import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type OwnNotice = Schemas['HomeGroupOwnNoticeView']
export type Group = Schemas['GroupView']
export type Notice = Schemas['GroupNoticeView']
export type Door = Schemas['GroupDoorView']
export type Answer = Schemas['HomeGroupOwnAnswer']['answer']
export type AtDoor = Schemas['GroupDoorOutcome']['outcome']

export const ofMyBuilding = (token: string) => call('GET', '/api/home/{token}/group', { path: { token } })
export const seenAtHome = (token: string, notice: string) => call('PUT', '/api/home/{token}/group/notices/{notice}/seen', { path: { token, notice } })
export const answerAtHome = (token: string, notice: string, answer: Answer) =>
  call('PUT', '/api/home/{token}/group/notices/{notice}/answer', { path: { token, notice }, body: { answer } })

export const groups = (within: string, page: number, size = 50) => call('GET', '/api/building-groups', { query: { within, page, size } })
export const group = (building: string) => call('GET', '/api/building-groups/{building}', { path: { building } })
export const notices = (building: string) => call('GET', '/api/building-groups/{building}/notices', { path: { building } })
export const notice = (building: string, notice: string) => call('GET', '/api/building-groups/{building}/notices/{notice}', { path: { building, notice } })
export const say = (body: { id: string, buildings: string[], words: string, question: string | null, until: string }) =>
  call('POST', '/api/building-groups/notices', { body })
export const takeDown = (building: string, notice: string) => call('DELETE', '/api/building-groups/{building}/notices/{notice}', { path: { building, notice } })
export const doors = (building: string, notice: string, open: boolean, page: number) =>
  call('GET', '/api/building-groups/{building}/notices/{notice}/doors', { path: { building, notice }, query: { open, page, size: 50 } })
export const atDoor = (building: string, notice: string, household: string, outcome: AtDoor) =>
  call('PUT', '/api/building-groups/{building}/notices/{notice}/doors/{household}', { path: { building, notice, household }, body: { outcome } })
