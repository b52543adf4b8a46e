import type { Told } from './told'

/** What was not taken, on its way back into the form it was told in; on the screen alone. */
const back = new Map<string, Told>()

export const giveBack = (key: string, it: Told) => void back.set(`${it.sort}/${key}`, it)

export function takeBack<S extends Told['sort']>(sort: S, key: string) {
  const it = back.get(`${sort}/${key}`)
  back.delete(`${sort}/${key}`)
  return it as Extract<Told, { sort: S }> | undefined
}
