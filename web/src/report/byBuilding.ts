/** Doors grouped by building, in the order of the list: the order in which one walks. */
export function byBuilding<T extends { building: string }>(doors: T[]) {
  const groups = new Map<string, T[]>()
  for (const door of doors) groups.set(door.building, [...groups.get(door.building) ?? [], door])
  return [...groups].map(([name, households]) => ({ name, households }))
}
