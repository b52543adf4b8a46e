import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { Scope } from './api'

const word = (value: unknown) => typeof value === 'string' && value ? value : undefined

/** The place and the moment in the address bar, so that what was shown then can be sent as a link. */
export function useScope() {
  const route = useRoute()
  return computed<Scope>(() => ({ place: word(route.query.place), at: word(route.query.at) }))
}
