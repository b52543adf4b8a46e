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

/** A list that is here whole, as the one page it is; nothing where there is no list. `taken`: when it was taken along. */
export const inOnePage = <T>(items: T[] | undefined, taken?: number) => items && { items, total: items.length, page: 0, size: Math.max(1, items.length), taken }
