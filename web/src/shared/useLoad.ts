import { onMounted, shallowRef, watch } from 'vue'
import { Problem } from './http'
import { currentLanguage } from './i18n'

/** What a page shows: loaded at once, again when `source` changes, and when the language does, as the server speaks too. */
export function useLoad<T>(ask: () => Promise<T>, source: () => unknown = () => undefined) {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = shallowRef(true)
  let latest = 0

  async function load() {
    const mine = ++latest
    loading.value = true
    try {
      const answer = await ask()
      // An answer overtaken by a newer question must not replace the newer answer.
      if (mine !== latest) return
      data.value = answer
      problem.value = undefined
    }
    catch (error) {
      if (!(error instanceof Problem)) throw error
      if (mine !== latest) return
      problem.value = error
    }
    finally {
      if (mine === latest) loading.value = false
    }
  }

  onMounted(load)
  watch([() => JSON.stringify(source()), currentLanguage], load)
  return { data, problem, loading, load }
}
