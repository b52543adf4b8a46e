import { computed, inject, onBeforeUnmount, onMounted, reactive, shallowRef } from 'vue'
import { matchedRouteKey, onBeforeRouteLeave } from 'vue-router'
import { t } from './i18n'
import { useAttempt } from './useAttempt'

/** Values, whether they were touched, one submit, and what the server said about each field. */
export function useForm<T extends object>(blank: () => T, save: (values: T) => Promise<unknown>) {
  const values = reactive(blank()) as T
  const { problem, busy, attempt } = useAttempt()
  const filled = shallowRef<Partial<T>>({})
  const dirty = computed(() => JSON.stringify(values) !== JSON.stringify({ ...blank(), ...filled.value }))

  /** What the form knows by itself, and nobody has typed: nobody is asked about it on leaving. */
  function fill(known: Partial<T>) {
    Object.assign(values, known)
    filled.value = { ...filled.value, ...known }
  }

  async function submit() {
    const saved = await attempt(() => save(values))
    if (saved) reset()
    return saved
  }

  function reset() {
    filled.value = {}
    Object.assign(values, blank())
  }

  const complaint = (field: string) => problem.value?.errors.find(it => it.field === field)

  function warnBeforeLeaving(event: BeforeUnloadEvent) {
    if (dirty.value) event.preventDefault()
  }
  // A form may also stand on a page without routes.
  if (inject(matchedRouteKey, undefined)) onBeforeRouteLeave(() => !dirty.value || window.confirm(t('form.leave')))
  onMounted(() => window.addEventListener('beforeunload', warnBeforeLeaving))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', warnBeforeLeaving))

  return { values, dirty, fill, problem, busy, submit, reset, complaint }
}
