/** What is asked of a database, once it answers. */
function asked<T>(request: IDBRequest<T>) {
  return new Promise<T>((done, failed) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(request.error)
  })
}

/** One of the device's databases; `upgrade` makes its stores. Each work is one transaction, done when it is on the disk and not when it was asked for. */
export function database(name: string, stores: string[], upgrade: (made: IDBDatabase) => void) {
  function opened() {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => upgrade(request.result)
    return asked(request)
  }

  return async function within<T>(mode: IDBTransactionMode, work: (...stores: IDBObjectStore[]) => IDBRequest<T> | undefined) {
    const device = await opened()
    try {
      const transaction = device.transaction(stores, mode)
      const ended = new Promise<void>((done, failed) => {
        transaction.oncomplete = () => done()
        transaction.onabort = () => failed(transaction.error)
      })
      const request = work(...stores.map(it => transaction.objectStore(it)))
      await ended
      return request?.result
    }
    finally {
      device.close()
    }
  }
}
