/** What is asked of a database, once it answers. */
function asked<T>(request: IDBRequest<T>) {
  return new Promise<T>((done, failed) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(request.error)
  })
}

function opened(name: string, upgrade: (made: IDBDatabase) => void) {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => upgrade(request.result)
  return asked(request)
}

const passing = 'linli-passing'

/**
 * Where a full device has cut off a write, Chromium writes on behind the cut, and when it starts anew it reads no further than that: what was kept
 * since would be gone. Deleting a database, whichever, has it put all it holds into another file and begin its log anew.
 */
async function logBegun() {
  const device = await opened(passing, made => made.createObjectStore(passing))
  device.close()
  await asked(indexedDB.deleteDatabase(passing))
}

/** All databases of this address have one log. It takes some milliseconds: before a page's first write, and before the first one after trouble. */
let log: Promise<void> | undefined

const begun = () => log ??= logBegun()
const forgetLog = () => {
  log = undefined
}

/** What a work is for. What is kept must be there when the browser starts anew; what is removed goes though there is no room to make sure that it stays away. */
export type Aim = 'read' | 'keep' | 'remove'

/** One of the device's databases; `upgrade` makes its stores. Each work is one transaction, done when it is on the disk and not when it was asked for. */
export function database(name: string, stores: string[], upgrade: (made: IDBDatabase) => void) {
  async function work<T>(mode: IDBTransactionMode, asks: (...stores: IDBObjectStore[]) => IDBRequest<T> | undefined) {
    const device = await opened(name, upgrade)
    try {
      const transaction = device.transaction(stores, mode)
      const ended = new Promise<void>((done, failed) => {
        transaction.oncomplete = () => done()
        transaction.onabort = () => failed(transaction.error)
      })
      const request = asks(...stores.map(it => transaction.objectStore(it)))
      await ended
      return request?.result
    }
    finally {
      device.close()
    }
  }

  return async function within<T>(aim: Aim, asks: (...stores: IDBObjectStore[]) => IDBRequest<T> | undefined) {
    try {
      if (aim === 'read') return await work('readonly', asks)
      const mine = begun()
      await (aim === 'keep' ? mine : mine.catch(forgetLog))
      const result = await work('readwrite', asks)
      // Something else was cut off meanwhile, perhaps before this.
      if (aim === 'keep' && log !== mine) await begun()
      return result
    }
    catch (error) {
      forgetLog()
      throw error
    }
  }
}
