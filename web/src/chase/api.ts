import { call } from '@/api/call'
import type { Period, Schemas } from '@/api/types'

export type Counts = Schemas['ChaseCountsView']
export type Step = Schemas['ChaseStep']
export type Outcome = Schemas['ChaseOutcome']
export type Chased = Schemas['ChasedView']
export type Reminder = Schemas['ReminderView']
export type Now = Pick<Period, 'day' | 'slot'>

export type Rule = Schemas['ChaseNewRule']

/** The steps that begin at a time, and the halves of a day that have such times. */
export const stepsInOrder = ['MESSAGE', 'STEWARD', 'CALL', 'VISIT'] as const satisfies Step[]
export const halves = ['morning', 'afternoon'] as const

/** What can come of a step, in the order in which it is offered; other than a report. */
export const outcomes: Partial<Record<Step, Outcome[]>> = {
  STEWARD: ['TOLD', 'NOBODY_THERE'],
  CALL: ['WILL_REPORT', 'NO_ANSWER', 'WRONG_NUMBER', 'REFUSED'],
  VISIT: ['WILL_REPORT', 'NOBODY_THERE', 'REFUSED'],
}

export const counts = (place: string) => call('GET', '/api/chase', { query: { place } })
export const chased = (place: string, step: Step[], open: boolean, page: number, size = 50) =>
  call('GET', '/api/chase/households', { query: { place, step, open, page, size } })
export const reminders = (page: number) => call('GET', '/api/chase/reminders', { query: { page, size: 50 } })
export const attempt = (household: string, id: string, { day, slot }: Now, step: Step, outcome: Outcome) =>
  call('PUT', '/api/chase/households/{household}/attempts/{id}', { path: { household, id }, body: { day, slot, step, outcome } })
export const numberOf = (resident: string) =>
  call('POST', '/api/residents/{resident}/reveals', { path: { resident }, body: { data: ['PHONE'], purpose: 'CALL', words: '' } })
export const periods = () => call('GET', '/api/daily-reports/periods', { query: { limit: 1 } })
export const rule = () => call('GET', '/api/chase/rule')
export const setRule = (body: Rule) => call('PUT', '/api/chase/rule', { body })
