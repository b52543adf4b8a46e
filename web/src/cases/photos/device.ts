import { database, type Aim } from '@/shared/kept/database'
import type { Where } from './api'

/** A photo on this device that the server does not have yet. */
export interface KeptPhoto {
  id: string
  /** The id of the report it was chosen for. */
  report: string
  /** The case it belongs to, once the server has told. */
  to?: Where
  /** When it was chosen, in milliseconds. */
  at: number
  photo: Blob
}

const photos = database('linli', ['photos'], made => made.createObjectStore('photos', { keyPath: 'id' }))

/** A browser that keeps nothing (private windows, a full device) has it in this page only: `missing` stands for the answer. */
async function within<T>(aim: Aim, work: (photos: IDBObjectStore) => IDBRequest<T>, missing: T) {
  try {
    return await photos(aim, work) as T
  }
  catch {
    return missing
  }
}

export const all = () => within<KeptPhoto[]>('read', photos => photos.getAll(), [])
export const put = (it: KeptPhoto) => within<IDBValidKey>('keep', photos => photos.put({ ...it, to: it.to && { ...it.to } }), it.id)
export const remove = (id: string) => within<undefined>('remove', photos => photos.delete(id), undefined)
