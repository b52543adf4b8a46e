import { computed, onBeforeUnmount, reactive, shallowRef, watch } from 'vue'
import { Problem } from '@/shared/http'
import { newId } from '@/shared/newId'
import { useAttempt } from '@/shared/useAttempt'
import { isAlike } from './alike'
import { handedOver } from './handed'
import { look, ofPhone, report, step, type Case, type Kind, type Looked, type Near, type Point, type Source, type Telling } from './api'

const kept = 'linli.case-entry'

const blank = () => ({
  id: newId(), phone: '', name: '', words: '', place: undefined as { code: string, name: string } | undefined, point: undefined as Point | undefined, household: undefined as string | undefined, address: '', leaf: '', standard: undefined as number | undefined,
  kind: 'PROBLEM' as Kind, source: '' as Source | '', isSettled: false, settled: '',
})

/** Work that waits until the typing has paused. */
function useCalm(milliseconds: number, work: () => Promise<void>) {
  let timer: number | undefined
  onBeforeUnmount(() => window.clearTimeout(timer))
  return () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(async () => {
      try {
        await work()
      }
      catch (error) {
        // What only helps to type may be missing.
        if (!(error instanceof Problem)) throw error
      }
    }, milliseconds)
  }
}

/**
 * One call being entered: kept in this tab until the server has it, so that a lost network loses nothing; sent again it
 * carries the same id. `nameOf` puts a known place into words.
 */
export function useEntry(nameOf: (it: Case) => string) {
  const typed = reactive(blank())
  const { problem, busy, attempt } = useAttempt()
  const known = shallowRef<Case[]>([])
  const near = shallowRef<Near[]>([])
  /** Where the point lies, and why it cannot be told. */
  const lies = shallowRef<Looked>()
  const lost = shallowRef('')
  /** What was entered last, to be read out. */
  const taken = shallowRef<{ id: string, link?: string, remark?: boolean, joined?: string }>()

  const before = sessionStorage.getItem(kept)
  const handed = handedOver()
  if (handed) Object.assign(typed, handed)
  else if (before) Object.assign(typed, JSON.parse(before))
  watch(typed, () => sessionStorage.setItem(kept, JSON.stringify(typed)), { immediate: handed !== undefined })

  const phone = computed(() => typed.phone.replace(/[\s-]/g, ''))
  const askPhone = useCalm(250, async () => {
    const asked = phone.value
    const cases = asked.length >= 7 ? await ofPhone(asked) : []
    if (asked !== phone.value) return
    known.value = cases
    const last = cases[0]
    if (last && !typed.household && !typed.place && !typed.point && !typed.address) from(last)
  })
  watch(phone, askPhone, { immediate: true })

  const askNear = useCalm(500, async () => {
    const { point } = typed
    const isTold = typed.words.trim().length >= 2
    const found = point || typed.place && isTold ? await lookAt(point) : undefined
    if (point !== typed.point) return
    lies.value = point ? found : undefined
    near.value = (isTold && found?.near || []).filter(({ it }) => typed.leaf && it.classing?.leaf === typed.leaf || isAlike(it.words, typed.words))
  })
  watch(() => [typed.words, typed.place?.code, typed.point, typed.leaf], askNear, { immediate: true })
  watch(() => typed.point, () => {
    lies.value = undefined
    lost.value = ''
  })

  async function lookAt(point?: Point) {
    try {
      return await look(telling())
    }
    catch (error) {
      if (point && error instanceof Problem && error.status && error.status < 500) lost.value = error.detail
      throw error
    }
  }

  function from(it: Case) {
    typed.point = undefined
    typed.household = undefined
    typed.place = { code: it.place.code, name: nameOf(it) }
    typed.address = it.address
  }

  function telling(): Telling {
    return {
      id: typed.id, words: typed.words.trim(), kind: typed.kind, source: typed.source || null, place: typed.place?.code ?? null, household: typed.household ?? null, address: typed.address.trim() || null, ...typed.point,
      leaf: typed.leaf || null, standard: typed.standard ?? null, reporterName: typed.name.trim() || null, reporterPhone: phone.value || null,
      settled: typed.isSettled ? typed.settled.trim() : null,
    }
  }

  function clear() {
    Object.assign(typed, blank())
    sessionStorage.removeItem(kept)
    known.value = []
    near.value = []
  }

  const send = () => attempt(async () => {
    const { it, link } = await report(telling())
    clear()
    taken.value = { id: it.id, link }
  })

  /** Others have told it: this report is kept, goes on with theirs, and its reporter has a link of their own. */
  const joinTo = (same: Case, words: string) => attempt(async () => {
    const { it, link } = await report({ ...telling(), words, same: same.id, settled: null })
    clear()
    taken.value = { id: it.id, link, joined: it.into ?? undefined }
  })

  /** The same phone has told it before: what is new is told there. */
  const sameAs = (it: Case, words: string) => attempt(async () => {
    await step(it.id, { act: 'REMARK', version: it.version, words })
    clear()
    taken.value = { id: it.id, remark: true }
  })

  return { typed, problem, busy, known, near, lies, lost, taken, from, send, sameAs, joinTo, clear }
}
