import { shallowRef } from 'vue'
import { Problem } from './http'

/** Runs one action at a time; a refusal becomes `problem`, anything else is a bug and goes on up. */
export function useAttempt() {
  const problem = shallowRef<Problem>()
  const busy = shallowRef(false)

  /** Whether it succeeded. */
  async function attempt(work: () => Promise<unknown>) {
    if (busy.value) return false
    busy.value = true
    problem.value = undefined
    try {
      await work()
      return true
    }
    catch (error) {
      if (!(error instanceof Problem)) throw error
      problem.value = error
      return false
    }
    finally {
      busy.value = false
    }
  }

  return { problem, busy, attempt }
}
