/** Doors in walking order, put together building by building; one of the same name in another grid is another. */
export function walked<T extends { building: string, grid?: string }>(doors: T[]) {
  const buildings: { name: string, grid?: string, doors: T[] }[] = []
  for (const door of doors) {
    const last = buildings[buildings.length - 1]
    if (last?.name === door.building && last.grid === door.grid) last.doors.push(door)
    else buildings.push({ name: door.building, grid: door.grid, doors: [door] })
  }
  return buildings
}
