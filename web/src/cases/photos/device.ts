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

const name = 'photos'

const opened = () => new Promise<IDBDatabase>((done, failed) => {
  const asked = indexedDB.open('linli', 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore(name, { keyPath: 'id' })
  asked.onsuccess = () => done(asked.result)
  asked.onerror = () => failed(asked.error)
})

/** A browser that keeps nothing (private windows, a full device) has it in this page only: `missing` stands for the answer. */
async function within<T>(mode: IDBTransactionMode, work: (photos: IDBObjectStore) => IDBRequest<T>, missing: T) {
  try {
    const database = await opened()
    try {
      return await new Promise<T>((done, failed) => {
        const asked = work(database.transaction(name, mode).objectStore(name))
        asked.onsuccess = () => done(asked.result)
        asked.onerror = () => failed(asked.error)
      })
    }
    finally {
      database.close()
    }
  }
  catch {
    return missing
  }
}

export const all = () => within<KeptPhoto[]>('readonly', photos => photos.getAll(), [])
export const put = (it: KeptPhoto) => within<IDBValidKey>('readwrite', photos => photos.put({ ...it, to: it.to && { ...it.to } }), it.id)
export const remove = (id: string) => within<undefined>('readwrite', photos => photos.delete(id), undefined)
