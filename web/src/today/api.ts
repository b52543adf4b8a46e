import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Card = Schemas['TodayCard']
export type Today = Schemas['Today']

export const today = () => call('GET', '/api/today')
