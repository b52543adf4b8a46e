import { computed, reactive, shallowRef, watch } from 'vue'
import { useAttempt } from '@/shared/useAttempt'
import { answerTable, type AtDesk, type Desk, type Question } from './api'
import { said, textOf } from './deskTable'
import { keptAnswers, type Given } from './keptAnswers'

/** Whoever left a question on the screen for longer did something else. */
const longestSeconds = 600

export interface Became { taken: number, wrong: number, waiting: number }

/** The cells of a desk's table: what stands in them, kept on the device until it is taken, and why some was not. */
export function useDeskTable(desk: Desk, rows: () => AtDesk[]) {
  const texts = reactive<Record<string, string>>({})
  const given = reactive<Record<string, Given>>({})
  const errors = reactive<Record<string, string>>({})
  const became = shallowRef<Became>()
  const { problem, busy, attempt } = useAttempt()
  let since = Date.now()

  const kept = (row: AtDesk) => keptAnswers(`${desk.turn}.${row.about.subject}`)
  const answersOf = (row: AtDesk) => row.about.questions.flatMap(({ ask }) => given[ask] ? [{ ask, ...given[ask] }] : [])
  const ofRow = (row: AtDesk) => Object.fromEntries(answersOf(row).map(({ ask, ...it }) => [ask, it]))
  const filled = computed(() => rows().reduce((sum, row) => sum + answersOf(row).length, 0))

  watch(rows, (now) => {
    for (const row of now) {
      const before = kept(row).load()?.given ?? {}
      for (const question of row.about.questions) {
        const it = before[question.ask]
        if (!it || given[question.ask]) continue
        given[question.ask] = it
        texts[question.ask] = textOf(question, it)
      }
    }
  }, { immediate: true })

  /** How long it took is measured where it was typed; pasted values tell nothing of that. */
  function say(row: AtDesk, question: Question, text: string, typed: boolean) {
    const { ask } = question
    const now = Date.now()
    const seconds = Math.min(longestSeconds, Math.round((now - since) / 1000) + (given[ask]?.seconds ?? 0))
    since = now
    texts[ask] = text
    delete errors[ask]
    const it = said(question, text)
    if (it) given[ask] = { ...it, seconds: typed ? seconds : null }
    else delete given[ask]
    kept(row).keep(ofRow(row))
  }

  /** Every row for itself: what is wrong stays in its cell with the reason, the rest is done. */
  const submit = () => attempt(async () => {
    const sent = rows().filter(row => answersOf(row).length)
    const rounds = sent.map(row => ({ id: kept(row).idFor(ofRow(row), answersOf(row)), subject: row.about.subject, answers: answersOf(row) }))
    const results = await answerTable(desk, rounds)
    const sum: Became = { taken: 0, wrong: 0, waiting: 0 }
    results.forEach((result, at) => {
      const { answers } = rounds[at]!
      for (const error of result.errors) {
        const index = Number(/\[(\d+)\]/.exec(error.field ?? '')?.[1] ?? 0)
        errors[answers[index]!.ask] = `${error.reason} ${error.cure}`.trim()
      }
      sum.wrong += result.errors.length
      if (result.errors.length) sum.waiting += answers.length - result.errors.length
      else {
        sum.taken += result.answered
        kept(sent[at]!).forget()
        for (const { ask } of answers) {
          delete given[ask]
          delete texts[ask]
        }
      }
    })
    became.value = sum
  })

  return { texts, errors, filled, became, problem, busy, say, submit }
}
