import { useLoad } from '@/shared/useLoad'
import * as api from './api'

/** The current period and former ones, newest first. */
export function usePeriods(limit = 14) {
  const { data: periods, problem } = useLoad(() => api.periods(limit))
  return { periods, problem }
}
