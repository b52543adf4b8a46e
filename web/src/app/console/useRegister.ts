import { computed } from 'vue'
import type { PlaceView } from '@/api/types'
import { within as buildingsWithin } from '@/dwellings/api'
import { childrenOf, open, outlinesOf, outlinesOfChildren, type PlacePage } from '@/shared/place/api'
import { placeName } from '@/shared/placeName'
import { useLoad } from '@/shared/useLoad'
import { isWithin } from '@/shared/within'

/** A grid is seen among its neighbours, as far as the post reaches: the place above it, else itself. */
const above = (place: PlacePage, top: string) =>
  place.level === 'GRID' ? place.ancestors.find(it => it.level === 'COMMUNITY' && isWithin(it.code, top)) : undefined

/** What 人房 shows of a place: the tree, the outlines, and where one walks its buildings. */
export function useRegister(code: () => string, top: () => string, gone: () => boolean) {
  const { data: family, problem } = useLoad(async () => {
    const place = await open(code())
    const parent = above(place, top())
    const root = parent ? await open(parent.code) : place
    const branches = root.childLevel && root.childCount ? (await childrenOf(root.code, root.childLevel)).items : []
    return { place, root: root as PlaceView, branches }
  }, code)
  const place = computed(() => family.value?.place)
  const isNarrow = computed(() => place.value?.level === 'COMMUNITY' || place.value?.level === 'GRID')
  const root = computed(() => family.value?.root.code)
  const { data: outlines } = useLoad(
    async () => root.value === undefined ? undefined : family.value!.branches.length ? await outlinesOfChildren(root.value) : await outlinesOf(root.value),
    () => root.value)
  const { data: found, problem: noBuildings, load } = useLoad(
    async () => isNarrow.value ? await buildingsWithin(place.value!.code, gone()) : undefined,
    () => [place.value?.code, isNarrow.value, gone()])

  const grids = computed<Record<string, PlaceView>>(() => Object.fromEntries(
    [...family.value?.branches ?? [], ...place.value ? [place.value] : []].map(it => [it.code, it])))
  const names = computed(() => Object.fromEntries(Object.entries(grids.value).map(([key, it]) => [key, placeName(it)])))
  /** Where something may be entered: the grid that is open, or those of the community. */
  const into = computed(() => !place.value || !isNarrow.value ? [] : place.value.level === 'GRID' ? [place.value as PlaceView] : family.value!.branches)
  return { family, place, isNarrow, outlines, buildings: computed(() => found.value), grids, names, into, problem: computed(() => problem.value ?? noBuildings.value), reload: load }
}
