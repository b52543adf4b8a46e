import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useLoad } from '@/shared/useLoad'
import { buildingsOf, mostBuildings } from './api'

/** Which buildings of the place in the address somebody wants: one, or all if they are not too many. */
export function useBuildings() {
  const route = useRoute()
  const router = useRouter()
  const place = computed(() => String(route.query.place ?? ''))
  const building = computed({
    get: () => String(route.query.building ?? ''),
    set: value => void router.replace({ query: { ...route.query, building: value || undefined } }),
  })
  const { data, problem } = useLoad(() => buildingsOf(place.value), () => place.value)
  const all = computed(() => (data.value?.items ?? []).filter(it => it.households > 0))
  /** A list that is longer than a page of it says nothing of its end. */
  const tooMany = computed(() => (data.value?.total ?? 0) > 200 || all.value.length > mostBuildings)
  const wanted = computed(() => building.value ? [building.value] : tooMany.value ? [] : all.value.map(it => it.id))
  return { place, building, all, total: computed(() => data.value?.total ?? 0), loaded: computed(() => data.value !== undefined), tooMany, wanted, problem }
}
