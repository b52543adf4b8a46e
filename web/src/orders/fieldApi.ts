import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

/** What a phone asks of orders: apart from the desk's calls, which a phone must not load. */
export type Task = Schemas['OrderTaskView']
export type Why = Schemas['QuestionWhy']

const at = (it: Task) => ({ path: { id: it.order, place: it.place.code } })
export const open = (it: Task) => call('GET', '/api/orders/{id}/tasks/{place}', at(it))
export const acknowledge = (it: Task) => call('PUT', '/api/orders/{id}/tasks/{place}/acknowledgement', at(it))
export const tell = (it: Task, told: number) => call('PUT', '/api/orders/{id}/tasks/{place}/progress', { ...at(it), body: { told, words: '' } })
export const finish = (it: Task, words: string) => call('PUT', '/api/orders/{id}/tasks/{place}/completion', { ...at(it), body: { words } })
export const refuse = (it: Task, why: Why, words: string) => call('POST', '/api/orders/{id}/tasks/{place}/refusal', { ...at(it), body: { why, words } })
export const askMeans = (it: Task, words: string) => call('POST', '/api/orders/{id}/tasks/{place}/request-for-means', { ...at(it), body: { words } })
