import { computed, shallowRef, watch } from 'vue'
import { departments } from '@/shared/agencies'
import { t } from '@/shared/i18n'
import type { Agency, Case, ClassView } from './api'
import { dutyOf, ownUnits } from './steps'

const levels: Record<number, string> = { 15: 'GRID', 12: 'COMMUNITY', 9: 'SUBDISTRICT' }

/** To whom a case can be dispatched: first whose work its standard says it is, so that one click does it. */
export function useUnits(it: () => Case, of: () => ClassView | undefined) {
  const unit = shallowRef('')
  const duty = computed(() => dutyOf(it(), of()))
  const own = computed(() => ownUnits(it().place).map(code => ({ value: code, label: t('cases.ownOf', { level: t(`level.${levels[code.length]}`) }) })))
  const units = computed(() => [
    ...duty.value ? [{ value: duty.value as string, label: t('cases.dutyOf', { unit: t(`catalogue.owners.${duty.value}`) }) }] : [],
    ...own.value,
    ...departments.filter(one => one !== duty.value).map(value => ({ value: value as string, label: t(`catalogue.owners.${value}`) })),
  ])
  // Without a department's duty it is the community's own people, who are nearer than the subdistrict's.
  watch(duty, (known) => {
    unit.value = known ?? own.value[own.value.length > 1 ? own.value.length - 2 : 0]?.value ?? ''
  }, { immediate: true })
  const isOwn = computed(() => /^\d+$/.test(unit.value))
  return {
    unit, units,
    agency: computed(() => isOwn.value ? null : (unit.value || null) as Agency | null),
    place: computed(() => isOwn.value ? unit.value : null),
  }
}
