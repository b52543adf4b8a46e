import { computed, reactive, shallowRef, watch } from 'vue'
import type { Member, Period } from '@/api/types'
import { useAttempt } from '@/shared/useAttempt'
import type { Receipt, Report } from './api'
import { read } from './celsius'
import { keptReports } from './keptReport'

interface Subject {
  /** What the device keeps the unacknowledged report under: a link or a household. */
  key: string
  members: Member[]
  period: Period
  /** Temperatures already received, when this is a correction. */
  earlier?: Record<string, string>
  send: (report: Report) => Promise<Receipt>
}

/** One household's report being filled in: typed values, what is wrong with each, and a submit that can be repeated without harm. */
export function useReport({ key, members, period, earlier = {}, send }: Subject) {
  const kept = keptReports(key, period)
  const typed = reactive<Record<string, string>>({ ...earlier, ...kept.load()?.typed })
  const receipt = shallowRef<Receipt>()
  const asked = shallowRef(false)
  const { problem, busy, attempt } = useAttempt()

  const readings = computed(() => members.flatMap(({ id }) => {
    const found = read(typed[id] ?? '')
    return found.kind === 'reading' ? [{ resident: id, celsius: found.celsius }] : []
  }))
  const wrong = computed(() => members.some(({ id }) => ['unreadable', 'implausible'].includes(read(typed[id] ?? '').kind)))
  const nothing = computed(() => asked.value && !wrong.value && readings.value.length === 0)

  watch(typed, () => {
    if (!receipt.value) kept.keep(typed)
  })

  async function submit() {
    asked.value = true
    if (wrong.value || readings.value.length === 0) return
    await attempt(async () => {
      const id = kept.idFor(typed, readings.value)
      receipt.value = await send({ id, day: period.day, slot: period.slot, readings: readings.value })
      kept.forget()
    })
  }

  /** The server's complaint about one member's reading, found by its place among those sent. */
  function complaint(resident: string) {
    const index = readings.value.findIndex(it => it.resident === resident)
    return problem.value?.errors.find(it => it.field === `readings[${index}].celsius`)?.reason
  }

  return { typed, readings, nothing, problem, busy, receipt, submit, complaint }
}
