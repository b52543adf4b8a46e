import { toldSince } from '@/shared/along/pocket'
import { allPages, shelf } from '@/shared/along/shelf'
import { bundle, type Along, type Door, type Group } from '../api'

/** More hangs in nobody's buildings that are walked by one person. */
const most = 200

/** What hangs in one's buildings, with the doors where something is still to be done, as it is on this phone. */
export const noticesAlong = shelf<Along[]>('notices', place => allPages(most, page => bundle(place, page)))

/** What of it is of one building, and when it was taken along. */
async function ofBuilding(building: string) {
  const kept = await noticesAlong.here()
  const all = kept?.value.filter(it => it.group.building === building)
  return all?.length ? { all, taken: kept!.taken } : undefined
}

/** The buildings in which something hangs. */
export async function groupsHere() {
  const kept = await noticesAlong.here()
  return kept && { groups: [...new Map(kept.value.map(({ group }) => [group.building, group])).values()] as Group[], taken: kept.taken }
}

/** A building with what hangs there. */
export async function groupHere(building: string) {
  const it = await ofBuilding(building)
  return it && { group: it.all[0]!.group, notices: it.all.map(one => one.notice), taken: it.taken }
}

/** One notice with its open doors. */
export async function noticeHere(building: string, notice: string) {
  const it = await ofBuilding(building)
  const found = it?.all.find(one => one.notice.id === notice)
  return found && { ...found, taken: it!.taken }
}

/** What was told here of a door, which the list does not know. */
export const toldOf = (notice: string, door: Door, taken?: number) => toldSince(taken, 'NOTICE').find(it => it.notice === notice && it.household === door.household)
