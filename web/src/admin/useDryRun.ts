import { shallowRef } from 'vue'
import { useAttempt } from '@/shared/useAttempt'

/** Nothing changes before its dry run was read: first `check`, then `carryOut`; another choice starts over. */
export function useDryRun<R>(run: (dryRun: boolean) => Promise<R>) {
  const report = shallowRef<R>()
  const done = shallowRef(false)
  const { problem, busy, attempt } = useAttempt()

  const step = (dryRun: boolean) => attempt(async () => {
    report.value = await run(dryRun)
    done.value = !dryRun
  })

  function startOver() {
    report.value = undefined
    done.value = false
    problem.value = undefined
  }

  return { report, done, problem, busy, check: () => step(true), carryOut: () => step(false), startOver }
}
