import { allPages, shelf } from '@/shared/along/shelf'
import { isWithin } from '@/shared/within'
import { chased, counts, periods, type Chased, type Counts, type Step } from '../api'

/** What one calls and walks for in the field. */
export const fieldSteps: Step[] = ['CALL', 'VISIT']
const most = 600

/** A half-day that can be told of. */
export type Now = Awaited<ReturnType<typeof periods>>[number]
interface Calls { counts: Counts, period?: Now, items: Chased[] }

/** Who is to be called or gone to, as it was when it was taken; numbers stay covered. */
export const callsAlong = shelf<Calls>('calls', async (place) => {
  const [sums, open, items] = await Promise.all([counts(place), periods(), allPages(most, page => chased(place, fieldSteps, true, page, 200))])
  return { counts: sums, period: open[0], items }
})

/** Those of a place. */
export async function callsHere(place: string) {
  const kept = await callsAlong.here()
  return kept && { ...kept.value, taken: kept.taken, items: kept.value.items.filter(one => isWithin(one.grid, place)) }
}
