import { allPages, shelf } from '@/shared/along/shelf'
import { isWithin } from '@/shared/within'
import { bundle, type AtDoor, type Door, type TakenDoor } from '../api'

/** A grid has 300 to 500 households. */
const most = 600

/** The doors of all open sweeps, as they are on this phone. */
export const sweepDoors = shelf<TakenDoor[]>('sweeps', place => allPages(most, page => bundle(place, page)))

/** One door as its page shows it. */
export async function doorHere(household: string): Promise<AtDoor | undefined> {
  const it = (await sweepDoors.here())?.value.find(one => one.household === household)
  return it && { household, grid: it.grid, address: it.address, people: it.people, sweeps: it.sweeps.map(one => one.stands) }
}

/** Those of one sweep that stand so, or that are to be gone to. */
function listed(doors: TakenDoor[], sweep: string, place: string, standing?: string): Door[] {
  return doors.flatMap(({ building, door, address, headName, members, household, grid, sweeps }) => {
    const it = sweeps.find(one => one.stands.sweep === sweep)
    if (!it || !isWithin(grid, place)) return []
    if (standing ? it.stands.standing !== standing : !it.toVisit) return []
    const { attempts, changedAt } = it.stands
    return [{ household, grid, building, door, address, headName, members, standing: it.stands.standing, attempts, changedAt, comesBackAt: null }]
  })
}

/** The sweeps of a place, each with how many doors wait, and their doors; all unsealed once. */
export async function sweepsHere(place: string) {
  const kept = await sweepDoors.here()
  if (!kept) return undefined
  const list = (sweep: string, standing?: string) => listed(kept.value, sweep, place, standing)
  const all = new Map(kept.value.flatMap(it => it.sweeps).map(({ stands }) => [stands.sweep, stands]))
  const sweeps = [...all.values()].map(it => ({ ...it, id: it.sweep, doors: list(it.sweep).length }))
  return { taken: kept.taken, sweeps, list }
}
