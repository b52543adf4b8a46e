import { computed } from 'vue'
import { usePeriods } from './usePeriods'
import { useScope } from './useScope'

/** The period in the address, else the current one. */
export function useChosenPeriod() {
  const scope = useScope()
  const { periods, problem } = usePeriods()
  const period = computed(() => {
    const { day, slot } = scope.value
    return day ? periods.value?.find(it => it.day === day && it.slot === slot) : periods.value?.[0]
  })
  return { period, problem }
}
