import { shallowRef } from 'vue'
import { useEvery } from '@/shared/useEvery'

/** The time, each half minute; every page has one of its own. */
export function useNow() {
  const now = shallowRef(Date.now())
  useEvery(30_000, () => {
    now.value = Date.now()
  })
  return now
}
