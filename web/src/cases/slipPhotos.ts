import { nextTick } from 'vue'
import type { Case } from './api'
import { album, type Photo } from './photos/api'

/** The photos of each case that has some; undefined where they could not be read, which the slip says. */
export type SlipPhotos = Record<string, Photo[] | undefined>

export async function photosOf(cases: Case[]): Promise<SlipPhotos> {
  const read = cases.filter(it => it.photos > 0).map(async it => [it.id, await album({ id: it.id }).then(found => found.photos, () => undefined)] as const)
  return Object.fromEntries(await Promise.all(read))
}

/** A page is printed as it is at that moment: all pictures on it must have come. */
export async function picturesCome(within: () => ParentNode | null | undefined) {
  await nextTick()
  await Promise.all([...within()?.querySelectorAll('img') ?? []].map(it => it.decode().catch(() => undefined)))
}
