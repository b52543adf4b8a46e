import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type OwnNotice = Schemas['HomeGroupOwnNoticeView']
export type Group = Schemas['GroupView']
export type Notice = Schemas['GroupNoticeView']
export type Door = Schemas['GroupDoorView']
export type Answer = Schemas['HomeGroupOwnAnswer']['answer']
export type AtDoor = Schemas['GroupDoorOutcome']['outcome']
export type Along = Schemas['GroupAlongView']
export type OwnFavour = Schemas['HomeFavourOwnView']
export type NeighbourFavour = Schemas['HomeFavourNeighbourView']
export type Favour = Schemas['FavourView']
export type FavourHome = Schemas['FavourHomeView']
export type Kind = Favour['kind']
export type Closing = Schemas['FavourEnd']['closing']
/** What is written, `days` from today at most. */
export interface Wish { id: string, kind: Kind, words: string, days: number }

export const ofMyBuilding = (token: string) => call('GET', '/api/home/{token}/group', { path: { token } })
export const seenAtHome = (token: string, notice: string) => call('PUT', '/api/home/{token}/group/notices/{notice}/seen', { path: { token, notice } })
export const answerAtHome = (token: string, notice: string, answer: Answer) =>
  call('PUT', '/api/home/{token}/group/notices/{notice}/answer', { path: { token, notice }, body: { answer } })

/** `unanswered` leaves those where nobody has answered a need for a day. */
export const groups = (within: string, unanswered: boolean, page: number, size = 50) => call('GET', '/api/building-groups', { query: { within, unanswered, page, size } })
export const group = (building: string) => call('GET', '/api/building-groups/{building}', { path: { building } })
export const notices = (building: string) => call('GET', '/api/building-groups/{building}/notices', { path: { building } })
export const notice = (building: string, notice: string) => call('GET', '/api/building-groups/{building}/notices/{notice}', { path: { building, notice } })
export const say = (body: { id: string, buildings: string[], words: string, question: string | null, until: string }) =>
  call('POST', '/api/building-groups/notices', { body })
export const takeDown = (building: string, notice: string) => call('DELETE', '/api/building-groups/{building}/notices/{notice}', { path: { building, notice } })
export const doors = (building: string, notice: string, open: boolean, page: number) =>
  call('GET', '/api/building-groups/{building}/notices/{notice}/doors', { path: { building, notice }, query: { open, page, size: 50 } })
/** `seen`: the answer that stood when it was told. */
export const atDoor = (building: string, notice: string, household: string, body: { outcome: AtDoor, seen: Answer | null }) =>
  call('PUT', '/api/building-groups/{building}/notices/{notice}/doors/{household}', { path: { building, notice, household }, body })
export const bundle = (within: string, page: number) => call('GET', '/api/building-groups/bundle', { query: { within, page, size: 20 } })

export const favoursAtHome = (token: string) => call('GET', '/api/home/{token}/group/favours', { path: { token } })
export const writeAtHome = (token: string, body: Wish) => call('POST', '/api/home/{token}/group/favours', { path: { token }, body })
export const answerNeighbour = (token: string, favour: string, line: string) =>
  call('PUT', '/api/home/{token}/group/favours/{favour}/answer', { path: { token, favour }, body: { line } })
export const stepBackAtHome = (token: string, favour: string) => call('DELETE', '/api/home/{token}/group/favours/{favour}/answer', { path: { token, favour } })
export const closeAtHome = (token: string, favour: string, closing: Closing) =>
  call('PUT', '/api/home/{token}/group/favours/{favour}/closing', { path: { token, favour }, body: { closing } })

export const favours = (building: string) => call('GET', '/api/building-groups/{building}/favours', { path: { building } })
export const writeFor = (building: string, body: Wish & { household: string }) => call('POST', '/api/building-groups/{building}/favours', { path: { building }, body })
export const seeTo = (building: string, favour: string) => call('PUT', '/api/building-groups/{building}/favours/{favour}/helper', { path: { building, favour } })
export const stepBack = (building: string, favour: string) => call('DELETE', '/api/building-groups/{building}/favours/{favour}/helper', { path: { building, favour } })
export const closeFavour = (building: string, favour: string, closing: Closing) =>
  call('PUT', '/api/building-groups/{building}/favours/{favour}/closing', { path: { building, favour }, body: { closing } })
export const takeFavourDown = (building: string, favour: string, reason: string) =>
  call('PUT', '/api/building-groups/{building}/favours/{favour}/removal', { path: { building, favour }, body: { reason } })

/** All doors of a building, in walking order. */
export async function homes(building: string) {
  const found: FavourHome[] = []
  for (let page = 0, total = 1; found.length < total; page++) {
    const more = await call('GET', '/api/building-groups/{building}/favours/homes', { path: { building }, query: { page, size: 200 } })
    if (!more.items.length) break
    found.push(...more.items)
    total = more.total
  }
  return found
}
