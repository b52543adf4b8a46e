import { shallowRef, watch } from 'vue'
import { useLoad } from './useLoad'

/** A list page by page; what is asked for begins again at the first page when `source` changes. */
export function usePages<T>(ask: (page: number) => Promise<T>, source: () => unknown) {
  const page = shallowRef(0)
  watch(() => JSON.stringify(source()), () => {
    page.value = 0
  })
  return { page, ...useLoad(() => ask(page.value), () => [source(), page.value]) }
}
