import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Order = Schemas['OrderView']
export type Task = Schemas['OrderTaskView']
export type Line = Schemas['OrderLine']
export type Inherited = Schemas['OrderInheritedView']
export type Asked = Schemas['OrderAskedView']
export type Act = Schemas['OrderAct']
export type Progress = Schemas['OrderProgress']
export type Tree = Schemas['OrderTreeView']
export type Node = Schemas['OrderNodeView']
export type Preview = Schemas['OrderPreview']
export type Finding = Schemas['OrderFinding']
export type Wish = Schemas['OrderWish']
export type Why = Schemas['QuestionWhy']
export type WhichOrders = Schemas['OrdersWhich']
export type WhichTasks = Schemas['OrderTasksWhich']

export const orderLists: WhichOrders[] = ['RUNNING', 'OURS', 'ALL']
export const taskLists: WhichTasks[] = ['MINE', 'ASKED', 'LATE', 'VOIDED', 'UNANSWERED']
export const reasons: Why[] = ['OUT_OF_DUTY_LIST', 'NO_BASIS', 'NO_MEANS', 'TOO_SHORT', 'DOUBLE']

export const list = (which: WhichOrders, within: string, page: number) => call('GET', '/api/orders', { query: { which, within, page, size: 50 } })
export const tasks = (which: WhichTasks, within: string, page: number) => call('GET', '/api/order-tasks', { query: { which, within, page, size: 50 } })
export const acknowledgeAll = () => call('POST', '/api/order-tasks/acknowledgements')
export const open = (id: string) => call('GET', '/api/orders/{id}', { path: { id } })
export const tree = (id: string, within?: string) => call('GET', '/api/orders/{id}/tree', { path: { id }, query: { within } })
export const preview = (body: Wish) => call('POST', '/api/orders/preview', { body })
export const draft = (body: Wish) => call('POST', '/api/orders', { body })
/** Which powers the caller could send down with an order, to whom, and for how many days at most. */
export const lendable = () => call('GET', '/api/grants/terms')
export const issue = (id: string) => call('PUT', '/api/orders/{id}/issue', { path: { id } })
export const discard = (id: string) => call('DELETE', '/api/orders/{id}', { path: { id } })
export const prolong = (id: string, due: string, words: string) => call('PUT', '/api/orders/{id}/deadline', { path: { id }, body: { due, words } })
export const rest = (id: string, how: 'voiding' | 'end', words: string) =>
  how === 'end'
    ? call('PUT', '/api/orders/{id}/end', { path: { id }, body: { words, next: null } })
    : call('PUT', '/api/orders/{id}/voiding', { path: { id }, body: { words, next: null } })
export const openTask = (id: string, place: string) => call('GET', '/api/orders/{id}/tasks/{place}', { path: { id, place } })

/** What is said with a step; what a step has no use for is left alone. */
export interface Said { told: string, words: string, why: Why, target: string, due: string | null }

/** What is done with a task; the answer to a `question` of a place that has become one with another is to that alone. */
export function step(id: string, place: string, act: Act, { told, words, why, target, due }: Said, question?: string): Promise<unknown> {
  const path = { id, place }
  if (question) return call('POST', '/api/orders/{id}/tasks/{place}/questions/{question}/answer', { path: { ...path, question }, body: { granted: act === 'GRANT', due, words } })
  switch (act) {
    case 'ACKNOWLEDGE': return call('PUT', '/api/orders/{id}/tasks/{place}/acknowledgement', { path })
    case 'BEGIN': return call('PUT', '/api/orders/{id}/tasks/{place}/beginning', { path })
    case 'TELL': return call('PUT', '/api/orders/{id}/tasks/{place}/progress', { path, body: { told: Number(told), words } })
    case 'FINISH': return call('PUT', '/api/orders/{id}/tasks/{place}/completion', { path, body: { words } })
    case 'REFUSE': return call('POST', '/api/orders/{id}/tasks/{place}/refusal', { path, body: { why, words } })
    case 'COUNTER': return call('POST', '/api/orders/{id}/tasks/{place}/counter-proposal', { path, body: { target: target === '' ? null : Number(target), due, words } })
    case 'ASK_MEANS': return call('POST', '/api/orders/{id}/tasks/{place}/request-for-means', { path, body: { words } })
    case 'GRANT':
    case 'DENY': return call('POST', '/api/orders/{id}/tasks/{place}/answer', { path, body: { granted: act === 'GRANT', due, words } })
    default: throw new Error(`Not a step of a task: ${act}`)
  }
}

export const divide = (id: string, place: string, parts: { place: string, target: number }[]) =>
  call('PUT', '/api/orders/{id}/tasks/{place}/division', { path: { id, place }, body: { parts } })
