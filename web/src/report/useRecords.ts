import { shallowRef, watch } from 'vue'
import type { Page } from '@/api/types'
import { useLoad } from '@/shared/useLoad'
import type { Scope } from './api'

const size = 50

/** One page of the records behind a figure; another place or period starts again at its first page. */
export function useRecords<T>(ask: (scope: Scope, paging: { page: number, size: number }) => Promise<Page<T>>, scope: () => Scope) {
  const page = shallowRef(0)
  watch(() => JSON.stringify(scope()), () => {
    page.value = 0
  })
  const loaded = useLoad(() => ask(scope(), { page: page.value, size }), () => [scope(), page.value])
  return { ...loaded, page }
}
