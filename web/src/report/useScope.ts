import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { Scope } from './api'

const word = (value: unknown) => typeof value === 'string' && value ? value : undefined

/** The place and period in the address bar, so that every screen can be sent to a colleague as a link. */
export function useScope() {
  const route = useRoute()
  return computed<Scope>(() => ({
    place: word(route.query.place) ?? '',
    day: word(route.query.day),
    slot: word(route.query.slot),
  }))
}
