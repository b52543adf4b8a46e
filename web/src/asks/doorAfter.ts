/**
 * The door to go to after this one: the next of the walk that has not been told of on this phone, and after the last the first that was
 * passed by. None where this door is not of the walk.
 */
export function doorAfter<T extends { household: string }>(walk: T[], household: string, told: Set<string>) {
  const at = walk.findIndex(it => it.household === household)
  if (at < 0) return undefined
  return [...walk.slice(at + 1), ...walk.slice(0, at)].find(it => !told.has(it.household))
}
