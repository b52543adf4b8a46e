import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** What stands in the address under a name, if anything does. */
export const asked = (it: unknown) => typeof it === 'string' && it ? it : undefined

/** The first and the last day of what is counted: as they stand in the address, else as they were answered. */
export function useAskedDays(answered: () => { from: string, until: string } | undefined) {
  const route = useRoute()
  const router = useRouter()
  const day = (which: 'from' | 'until') => computed({
    get: () => asked(route.query[which]) ?? answered()?.[which] ?? '',
    set: typed => void router.push({ query: { ...route.query, [which]: typed || undefined } }),
  })
  return { from: day('from'), until: day('until') }
}
