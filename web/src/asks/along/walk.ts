import { computed } from 'vue'
import { openedPocket, pocket } from '@/shared/along/pocket'
import { bundle } from '../api'
import { createBundle } from './bundle'

const perPage = 100

/** The day's walk as it is on this phone; nothing where nothing is kept. */
export const walk = computed(() => {
  const mine = pocket.value
  if (!mine) return undefined
  const here = createBundle({ box: mine.box, fetchPage: (place, page) => bundle(place, page, perPage) })
  return { ...here, ready: here.restore() }
})

/** What is open, or is being opened while a page begins. */
export async function openedWalk() {
  await openedPocket()
  await walk.value?.ready
  return walk.value
}
