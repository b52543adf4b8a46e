import { patience } from '../quiet'
import { inTime, longest, openedPocket, pocket } from './pocket'

/** A list as it is on this phone. */
export interface Kept<T> {
  /** When it was taken, by this phone's clock. */
  taken: number
  place: string
  /** In the language it was taken in; the server speaks too. */
  value: T
}

/** A list that is taken along whole, sealed like everything in the pocket, and goes three days after. */
export function shelf<T>(name: string, fetch: (place: string) => Promise<T>) {
  const at = `shelf/${name}`

  async function here(now = Date.now()): Promise<Kept<T> | undefined> {
    const box = (await openedPocket())?.box
    const kept = await box?.get<Kept<T>>(at)
    if (!kept || now - kept.taken <= longest) return kept
    await box!.remove(at)
    return undefined
  }

  async function take(place: string) {
    const mine = await openedPocket()
    if (!mine) return
    const value = await fetch(place)
    // Whoever has signed out meanwhile leaves nothing here.
    if (pocket.value !== mine) return
    await mine.box.put({ [at]: { taken: Date.now(), place, value } satisfies Kept<T> })
  }

  return { here, take }
}

export type Shelf = Pick<ReturnType<typeof shelf<unknown>>, 'take'>

/** All of a list that comes in pages, up to a bound; each is asked for when nobody waits for anything. */
export async function allPages<T>(most: number, fetch: (page: number) => Promise<{ total: number, size: number, items: T[] }>) {
  const all: T[] = []
  const calm = patience()
  for (let page = 0; ; page++) {
    await calm()
    const found = await inTime(fetch(page))
    all.push(...found.items)
    if ((page + 1) * found.size >= Math.min(found.total, most) || !found.size) return all.slice(0, most)
  }
}
