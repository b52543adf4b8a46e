import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Limit = Schemas['WhistleRuleWhistleLimitView']
export type Need = Schemas['WhistleRuleWhistleNeedView']
export type Recurrence = Schemas['RuleRecurrenceView']
export type Change = Schemas['RuleChangeView']
export type ClassLimit = Schemas['ClassLimitView']
export type Group = Schemas['CaseClassGroup']

export const whistleRules = () => call('GET', '/api/case-rules/whistles')
export const setLimit = (timing: Limit['timing'], body: Schemas['WhistleRuleNewWhistleLimit']) => call('PUT', '/api/case-rules/whistles/limits/{timing}', { path: { timing }, body })
export const addNeed = (body: Schemas['WhistleRuleNewWhistleNeed']) => call('POST', '/api/case-rules/whistles/needs', { body })
export const changeNeed = (key: string, body: Schemas['WhistleRuleNewWhistleNeed']) => call('PUT', '/api/case-rules/whistles/needs/{key}', { path: { key }, body })
export const dropNeed = (key: string, basis: string) => call('POST', '/api/case-rules/whistles/needs/{key}/removal', { path: { key }, body: { basis } })
export const recurrences = () => call('GET', '/api/case-rules/recurrences')
export const setRecurrence = (spread: Recurrence['spread'], body: Schemas['RuleNewRecurrence']) => call('PUT', '/api/case-rules/recurrences/{spread}', { path: { spread }, body })
export const changes = (page: number) => call('GET', '/api/case-rules/changes', { query: { page, size: 20 } })

export const classLimits = (within: string, page: number) => call('GET', '/api/class-limits', { query: { within, page, size: 50 } })
export const setClassLimit = (body: Schemas['ClassLimitNewClassLimit']) => call('POST', '/api/class-limits', { body })
export const classes = () => call('GET', '/api/case-classes')
