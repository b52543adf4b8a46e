import { call } from '@/api/call'
import type { Schemas } from '@/api/types'
import type { Agency } from '@/shared/agencies'

export type Topic = Schemas['TopicView']
export type Line = Schemas['TopicLine']
export type Which = Schemas['TopicsWhich']
export type Act = Topic['may'][number]
export type OneCase = Schemas['TopicOneCase']

export const lists: Which[] = ['OFFERED', 'RUNNING', 'LATE', 'CLOSED', 'SET_ASIDE']

export const list = (which: Which, within: string, page: number) => call('GET', '/api/topics', { query: { which, within, page, size: 50 } })
export const standing = () => call('GET', '/api/topics/standing')
export const look = () => call('POST', '/api/topics/looks')
export const open = (id: string) => call('GET', '/api/topics/{id}', { path: { id } })
export const casesOf = (id: string, page: number) => call('GET', '/api/topics/{id}/cases', { path: { id }, query: { page, size: 20 } })
export const ofCase = (id: string) => call('GET', '/api/topics/of-case/{id}', { path: { id } })

export interface Said { words: string, place: string, agency: Agency | null, cause: string, fix: string, due: string }

/** What is done with a topic, as it was seen. */
export function step({ id, version }: Topic, act: Act, { words, place, agency, cause, fix, due }: Said): Promise<unknown> {
  const path = { id }
  switch (act) {
    case 'OPEN': return call('PUT', '/api/topics/{id}/charge', { path, body: { version, place, agency, cause, fix, due } })
    case 'SET_ASIDE': return call('PUT', '/api/topics/{id}/set-aside', { path, body: { version, words } })
    case 'FIX': return call('PUT', '/api/topics/{id}/fix', { path, body: { version, words } })
    case 'CLOSE': return call('PUT', '/api/topics/{id}/closure', { path, body: { version, words } })
    case 'REOPEN': return call('PUT', '/api/topics/{id}/reopening', { path, body: { version, due, words } })
    default: throw new Error(`Not a person's step: ${act}`)
  }
}
