import { shallowRef } from 'vue'
import { longest } from '@/shared/along/pocket'
import { Full, type Box } from '@/shared/kept/box'
import { isWithin } from '@/shared/within'
import type { Bundle, Door, Visit } from '../api'

/** A grid has 300 to 500 households; whoever works in a wider place takes the first of a walk along. */
export const mostDoors = 600
/** How many doors are sealed in one go. */
const piece = 20
const skewed = 600_000

/** The list that is on this phone. */
export interface Along {
  /** When, by the server. */
  at: string
  /** When, by this phone. */
  taken: number
  place: string
  /** How many wait there in all. */
  total: number
  doors: Door[]
  bytes: number
}

interface Ways {
  box: Box
  fetchPage: (place: string, page: number) => Promise<Bundle>
  now?: () => number
}

const visitName = (household: string) => `visit/${household}`

/** The doors of a walk with all that is asked there, as the server gave them last. */
export function createBundle({ box, fetchPage, now = Date.now }: Ways) {
  const along = shallowRef<Along>()

  /** Too old is as good as none, and goes. A clock that was put back tells no age; then the list stays. */
  async function restore() {
    const found = await box.get<Along>('list')
    if (found && now() - found.taken > longest) await box.wipe()
    else along.value = found
  }

  /**
   * The list is the last to be written: one that is there is whole. It is kept in small pieces, and each waits for `calm`, which fails
   * where this is to stop. What did not fit leaves no pieces, for the room is the outbox's.
   */
  async function take(place: string, calm = () => Promise.resolve()) {
    try {
      await takeAll(place, calm)
    }
    catch (error) {
      if (error instanceof Full) await box.removeOthers('visit/', (along.value?.doors ?? []).map(it => visitName(it.household))).catch(() => {})
      throw error
    }
  }

  async function takeAll(place: string, calm: () => Promise<void>) {
    const doors: Door[] = []
    let first: Bundle | undefined
    let bytes = 0
    for (let page = 0; page * (first?.doors.size ?? 0) < Math.min(first?.doors.total ?? 1, mostDoors); page++) {
      await calm()
      const found = await fetchPage(place, page)
      first ??= found
      const { items } = found.doors
      for (let from = 0; from < items.length; from += piece) {
        const some = items.slice(from, from + piece)
        await calm()
        await box.put(Object.fromEntries(some.map(({ visit }) => [visitName(visit.household), visit])))
        bytes += new TextEncoder().encode(JSON.stringify(some)).length
        doors.push(...some.map(it => it.door))
      }
      if (!items.length) break
    }
    await calm()
    const list: Along = { at: first!.at, taken: now(), place, total: first!.doors.total, doors, bytes }
    await box.put({ list })
    await box.removeOthers('visit/', doors.map(it => visitName(it.household)))
    along.value = list
  }

  /** Those of a place. */
  const doorsIn = (place: string) => along.value?.doors.filter(it => isWithin(it.grid, place))

  return {
    along, restore, take, doorsIn,
    visit: (household: string) => box.get<Visit>(visitName(household)),
    /** How far this phone's clock was off when the list was taken, where that matters. */
    skew: () => {
      const off = along.value ? along.value.taken - Date.parse(along.value.at) : 0
      return Math.abs(off) > skewed ? off : 0
    },
  }
}

export type BundleHere = ReturnType<typeof createBundle>
