import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Found = Schemas['SearchFoundView']

/** People by a name's beginning, a whole phone or paper number, or parts of an address. */
export const find = (place: string, words: string) =>
  call('GET', '/api/residents', { query: { within: place, q: words, page: 0, size: 10 } })
