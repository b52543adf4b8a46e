import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { Slot } from '@/api/types'
import type { Scope, Then } from './api'

const word = (value: unknown) => typeof value === 'string' && value ? value : undefined

/** The place and period in the address bar, so that every screen can be sent to a colleague as a link. */
export function useScope() {
  const route = useRoute()
  return computed<Scope>(() => ({
    place: word(route.query.place) ?? '',
    day: word(route.query.day),
    // A word that is no slot is the server's to refuse, in words.
    slot: word(route.query.slot) as Slot | undefined,
  }))
}

/** The moment in the address bar; none is now. */
export function useThen() {
  const route = useRoute()
  return computed<Then>(() => ({ at: word(route.query.at), seen: word(route.query.seen) }))
}
