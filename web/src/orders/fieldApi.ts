import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

/** What a phone asks of orders: apart from the desk's calls, which a phone must not load. */
export type Task = Schemas['OrderTaskView']
export type Taken = Schemas['OrderTakenTask']
export type Why = Schemas['QuestionWhy']

/** A task; `step` is this phone's id of what is told, so that sending it again is harmless. */
export interface At { order: string, place: string, step: string }

const at = ({ order, place, step }: At) => ({ path: { id: order, place }, query: { step } })
export const taken = () => call('GET', '/api/order-tasks/bundle', { query: { size: 50 } })
export const acknowledge = (it: At) => call('PUT', '/api/orders/{id}/tasks/{place}/acknowledgement', at(it))
export const tell = (it: At, told: number, seen: number) => call('PUT', '/api/orders/{id}/tasks/{place}/progress', { ...at(it), body: { told, words: '', seen } })
export const finish = (it: At, words: string) => call('PUT', '/api/orders/{id}/tasks/{place}/completion', { ...at(it), body: { words } })
export const refuse = (it: At, why: Why, words: string) => call('POST', '/api/orders/{id}/tasks/{place}/refusal', { ...at(it), body: { why, words } })
export const askMeans = (it: At, words: string) => call('POST', '/api/orders/{id}/tasks/{place}/request-for-means', { ...at(it), body: { words } })
