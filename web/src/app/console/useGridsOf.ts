import { computed } from 'vue'
import { childrenOf, open } from '@/shared/place/api'
import { useLoad } from '@/shared/useLoad'

/** A place and the grids something may be put into there: itself, or those of its subdistrict or community. */
export function useGridsOf(code: () => string) {
  const { data, problem } = useLoad(async () => {
    const place = await open(code())
    const narrow = place.level === 'COMMUNITY' || place.level === 'SUBDISTRICT'
    return { place, grids: place.level === 'GRID' ? [place] : narrow ? (await childrenOf(place.code, 'GRID')).items : [] }
  }, code)
  return { place: computed(() => data.value?.place), grids: computed(() => data.value?.grids ?? []), problem }
}
