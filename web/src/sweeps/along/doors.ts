import { allPages, shelf } from '@/shared/along/shelf'
import { isWithin } from '@/shared/within'
import { bundle, type AtDoor, type Door, type TakenDoor } from '../api'

/** A grid has 300 to 500 households. */
const most = 600

/** The doors of all open sweeps, as they are on this phone. */
export const sweepDoors = shelf<TakenDoor[]>('sweeps', place => allPages(most, page => bundle(place, page)))

const kept = async () => (await sweepDoors.here())?.value

/** One door as its page shows it. */
export async function doorHere(household: string): Promise<AtDoor | undefined> {
  const it = (await kept())?.find(one => one.household === household)
  return it && { household, grid: it.grid, address: it.address, people: it.people, sweeps: it.sweeps.map(one => one.stands) }
}

/** Those of one sweep that stand so, or that are to be gone to. */
export async function listHere(sweep: string, place: string, standing?: string): Promise<Door[] | undefined> {
  return (await kept())?.flatMap(({ building, door, address, headName, members, household, grid, sweeps }) => {
    const it = sweeps.find(one => one.stands.sweep === sweep)
    if (!it || !isWithin(grid, place)) return []
    if (standing ? it.stands.standing !== standing : !it.toVisit) return []
    const { attempts, changedAt } = it.stands
    return [{ household, grid, building, door, address, headName, members, standing: it.stands.standing, attempts, changedAt, comesBackAt: null }]
  })
}

/** The sweeps themselves, each with how many doors wait. */
export async function sweepsHere(place: string) {
  const doors = await kept()
  if (!doors) return undefined
  const all = new Map(doors.flatMap(it => it.sweeps).map(({ stands }) => [stands.sweep, stands]))
  return Promise.all([...all.values()].map(async it => ({ ...it, id: it.sweep, doors: (await listHere(it.sweep, place))?.length ?? 0 })))
}
