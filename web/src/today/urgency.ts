import type { Tone } from '@/shared/ui/StatusMark.vue'
import type { Card } from './api'

/** What to do first: without places nothing else can begin; then a fever, somebody waited for too long, a silent door, who arrives, forms that stand still, paper, and last the figures. */
const order: Card['kind'][] = [
  'IMPORT_PLACES', 'ACTIVATIONS_OVERDUE', 'ACTIVATIONS_INTERRUPTED', 'WHISTLES_TO_ANSWER', 'WHISTLES_CLIMBED', 'WHISTLES_TO_RULE', 'MEASURES_SUSPENDED', 'EXCEPTIONS', 'SWEEP_FOUND', 'ORDERS_NEW', 'ORDERS_LATE', 'CASES_MINE', 'ASSISTS_MINE', 'CASES_LATE', 'ORDERS_TO_ANSWER', 'ASSISTS_LATE', 'WHISTLES_TO_SETTLE', 'FORMS_TO_REGISTER', 'ORDERS_VOIDED', 'ORDERS_UNANSWERED', 'ACTIVATIONS_ENDING', 'MEASURES_ENDING', 'MEASURES_TO_APPROVE', 'MEASURES_TO_ANNOUNCE', 'PLANS_TO_REVIEW', 'MOVES_LATE', 'SILENT', 'NEIGHBOURS_UNANSWERED', 'MOVES', 'ORDERS_MINE', 'SWEEP_DOORS', 'VISITS', 'ASKS', 'FORMS_SUSPENDED', 'RETURNS_TO_ANSWER', 'RETURNS_TO_RULE',
  'RETURNS_TO_SETTLE', 'TOPICS_LATE', 'TOPICS_MINE', 'CORRECTIONS', 'DRAW_GRIDS', 'COVERAGE', 'DUPLICATES', 'TOPICS_OFFERED', 'ADDRESSES_FAILING', 'POWERS_LENT',
]

export const byUrgency = (cards: Card[]) => [...cards].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))

const soonMilliseconds = 2 * 60 * 60 * 1000

/** A measure's end is told two days ahead, and pressed twelve hours ahead: an extension must be decided and announced. */
const soonOfMeasures = 12 * 60 * 60 * 1000

/** Whole hours that are left; what runs out within a day is told so as well as by when. */
export const hoursLeft = ({ kind, due }: Card, asOf: string) =>
  kind === 'FORMS_TO_REGISTER' && due ? Math.max(0, Math.floor((Date.parse(due) - Date.parse(asOf)) / 3_600_000)) : undefined

/** To be done, and by no moment. */
const anyTime: Card['kind'][] = ['IMPORT_PLACES', 'DRAW_GRIDS', 'DUPLICATES', 'TOPICS_OFFERED', 'FORMS_SUSPENDED', 'ORDERS_VOIDED', 'ORDERS_UNANSWERED', 'ADDRESSES_FAILING', 'NEIGHBOURS_UNANSWERED']

export type Pressing = 'overdue' | 'now' | 'soon' | 'todo' | 'open' | 'done'

export function pressing(card: Card, asOf: string): Pressing {
  if (card.kind === 'COVERAGE') return card.of !== null && card.count >= card.of ? 'done' : 'open'
  if (anyTime.includes(card.kind)) return 'todo'
  // To know, not to do; that it ends is as it should be.
  if (card.kind === 'POWERS_LENT') return 'open'
  if (card.kind === 'CASES_LATE' || card.kind === 'ASSISTS_LATE' || card.kind === 'TOPICS_LATE' || card.kind === 'ORDERS_LATE') return 'overdue'
  if (card.count === 0) return 'done'
  const left = card.due === null ? Infinity : Date.parse(card.due) - Date.parse(asOf)
  if (left <= 0) return 'overdue'
  if (card.kind === 'EXCEPTIONS' || card.kind === 'SWEEP_FOUND') return 'now'
  if (card.kind === 'MEASURES_SUSPENDED' || card.kind === 'ACTIVATIONS_INTERRUPTED') return 'now'
  return left <= (card.kind === 'MEASURES_ENDING' || card.kind === 'ACTIVATIONS_ENDING' ? soonOfMeasures : soonMilliseconds) ? 'soon' : 'open'
}

export function tone(of: Pressing): Tone {
  switch (of) {
    case 'overdue':
    case 'now': return 'danger'
    case 'soon': return 'soon'
    case 'todo':
    case 'open': return 'progress'
    case 'done': return 'done'
  }
}

/** Where the work of a card is done. */
export function target({ kind, place, issue, sweep, whistle, measure, count }: Card) {
  switch (kind) {
    // The most urgent of them; the next one stands here once it is done.
    case 'RETURNS_TO_ANSWER':
    case 'RETURNS_TO_SETTLE':
    case 'RETURNS_TO_RULE':
    case 'FORMS_TO_REGISTER':
    case 'FORMS_SUSPENDED': return { path: `/issues/${issue}`, query: { place } }
    // One is opened at once, several are listed.
    case 'WHISTLES_TO_ANSWER':
    case 'WHISTLES_TO_SETTLE':
    case 'WHISTLES_TO_RULE': return count === 1 ? { path: `/whistles/${whistle}`, query: { place } } : { path: '/whistles', query: { place, which: 'WAITING' } }
    case 'WHISTLES_CLIMBED': return count === 1 ? { path: `/whistles/${whistle}`, query: { place } } : { path: '/whistles', query: { place, which: 'LATE' } }
    case 'EXCEPTIONS': return { path: '/reports/exceptions', query: { place } }
    case 'SILENT': return { path: '/reports/silent', query: { place } }
    case 'COVERAGE': return { path: '/reports', query: { place } }
    case 'CORRECTIONS': return { path: '/households/corrections', query: { place } }
    case 'DUPLICATES': return { path: '/households/duplicates', query: { place } }
    case 'MOVES': return { path: '/moves', query: { place } }
    case 'MOVES_LATE': return { path: '/moves', query: { place, which: 'LATE' } }
    case 'VISITS': return { path: '/visits', query: { place } }
    case 'ASKS': return { path: '/asks', query: { place } }
    case 'NEIGHBOURS_UNANSWERED': return { path: '/groups', query: { place, unanswered: '1' } }
    case 'SWEEP_DOORS': return { path: `/sweeps/${sweep}/doors`, query: { place } }
    case 'SWEEP_FOUND': return { path: `/sweeps/${sweep}/found`, query: { place } }
    case 'CASES_MINE': return { path: '/cases', query: { place } }
    case 'CASES_LATE': return { path: '/cases', query: { place, whose: 'CLIMBED' } }
    case 'ASSISTS_MINE': return { path: '/cases/assists', query: { place } }
    case 'ASSISTS_LATE': return { path: '/cases/assists', query: { place, whose: 'LATE' } }
    case 'TOPICS_OFFERED': return { path: '/topics', query: { place, which: 'OFFERED' } }
    case 'TOPICS_LATE': return { path: '/topics', query: { place, which: 'LATE' } }
    case 'TOPICS_MINE': return { path: '/topics', query: { place, which: 'RUNNING' } }
    // One is opened at once, several are listed.
    case 'MEASURES_TO_APPROVE':
    case 'MEASURES_TO_ANNOUNCE': return count === 1 ? { path: `/law/measures/${measure}`, query: { place } } : { path: '/law/measures', query: { place, which: 'WAITING' } }
    case 'MEASURES_ENDING':
    case 'MEASURES_SUSPENDED': return count === 1 ? { path: `/law/measures/${measure}`, query: { place } } : { path: '/law/measures', query: { place } }
    case 'POWERS_LENT': return { path: '/account', hash: '#lent', query: { place } }
    case 'ORDERS_NEW':
    case 'ORDERS_MINE': return { path: '/orders', query: { place, which: 'MINE' } }
    case 'ORDERS_LATE': return { path: '/orders', query: { place, which: 'LATE' } }
    case 'ORDERS_TO_ANSWER': return { path: '/orders', query: { place, which: 'ASKED' } }
    case 'ORDERS_UNANSWERED': return { path: '/orders', query: { place, which: 'UNANSWERED' } }
    case 'ORDERS_VOIDED': return { path: '/orders', query: { place, which: 'VOIDED' } }
    case 'ACTIVATIONS_OVERDUE':
    case 'ACTIVATIONS_ENDING':
    case 'ACTIVATIONS_INTERRUPTED': return { path: '/command/activations', query: { place } }
    case 'PLANS_TO_REVIEW': return { path: '/command/plans', query: { place } }
    case 'ADDRESSES_FAILING': return { path: '/admin/addresses', query: { place } }
    case 'IMPORT_PLACES': return { path: '/admin/places', query: { place } }
    case 'DRAW_GRIDS': return { path: '/admin/grids', query: { place } }
  }
}
