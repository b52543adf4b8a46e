import { computed, reactive, shallowRef, watch } from 'vue'
import { useAttempt } from '@/shared/useAttempt'
import type { Sent } from './api'
import { keptAnswers, type Given } from './keptAnswers'

/** Whoever left a question on the screen for longer did something else. */
const longestSeconds = 600

interface Subject<T> {
  /** What the device keeps unsent answers under. */
  key: string
  /** The questions on the screen; an answer to any other is not sent, and forgotten. */
  asks: string[]
  /** What is sent besides the answers; a change of it makes another message. */
  further?: () => unknown
  send: (id: string, answers: Sent[]) => Promise<T>
}

/** Questions being answered: what was said to each, how long it took, what is wrong with it, and a submit that can be repeated. */
export function useAnswering<T>({ key, asks, further, send }: Subject<T>) {
  const kept = keptAnswers(key)
  const given = reactive<Record<string, Given>>(Object.fromEntries(
    Object.entries(kept.load()?.given ?? {}).filter(([ask]) => asks.includes(ask))))
  const taken = shallowRef<T>()
  const { problem, busy, attempt } = useAttempt()
  let since = Date.now()

  const answers = computed<Sent[]>(() => asks.flatMap((ask) => {
    const it = given[ask]
    return it && (it.kind !== 'VALUE' || it.value?.trim()) ? [{ ask, ...it }] : []
  }))

  watch(given, () => {
    if (!taken.value) kept.keep(given)
  })

  /** The time since the last answer belongs to this one; typing on goes on counting for it. */
  function say(ask: string, said: { kind: Given['kind'], value?: string } | undefined) {
    const now = Date.now()
    const seconds = Math.round((now - since) / 1000) + (given[ask]?.seconds ?? 0)
    since = now
    if (said === undefined) delete given[ask]
    else given[ask] = { kind: said.kind, value: said.value ?? null, seconds: Math.min(longestSeconds, seconds) }
  }

  const submit = () => attempt(async () => {
    const id = kept.idFor(given, [answers.value, further?.()])
    taken.value = await send(id, answers.value)
    kept.forget()
  })

  /** The server's complaint about one answer, found by its place among those sent. */
  function complaint(ask: string) {
    const index = answers.value.findIndex(it => it.ask === ask)
    const error = problem.value?.errors.find(it => (it.field ?? "").startsWith(`answers[${index}].`))
    return error ? `${error.reason} ${error.cure ?? ''}`.trim() : undefined
  }

  return { given, answers, problem, busy, taken, say, submit, complaint }
}
