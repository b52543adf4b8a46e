import { database } from './database'

/** What the device keeps for one person, sealed. What cannot be reached or kept throws `Full`; one value that cannot be opened is not there. */
export interface Box {
  get: <T>(name: string) => Promise<T | undefined>
  all: <T>(prefix: string) => Promise<T[]>
  put: (values: Record<string, unknown>) => Promise<void>
  remove: (...names: string[]) => Promise<void>
  /** All that begins so, but these. */
  removeOthers: (prefix: string, names: string[]) => Promise<void>
  /** The key first: what may be left over can be read by nobody. */
  wipe: () => Promise<void>
}

/** The device is full, or keeps nothing. */
export class Full extends Error {}

/** Without https a browser has neither a sealed box nor a worker. */
export const canKeep = () => window.isSecureContext && 'indexedDB' in window && crypto.subtle !== undefined

interface Sealed { iv: Uint8Array<ArrayBuffer>, bytes: ArrayBuffer }

const device = database('linli-field', ['keys', 'kept'], (made) => {
  made.createObjectStore('keys')
  made.createObjectStore('kept')
})

/** A device without any room left opens not even what it has, and says so with many errors. */
const within: typeof device = async (aim, work) => {
  try {
    return await device(aim, work)
  }
  catch (error) {
    throw new Full(String(error))
  }
}

/** `name` tells whose, and what for: each has a key of its own, which no script can read out. */
export function sealedBox(name: string): Box {
  let sealing: Promise<CryptoKey> | undefined
  const from = (prefix: string) => IDBKeyRange.bound(`${name}/${prefix}`, `${name}/${prefix}\uFFFF`)
  const found = () => within<CryptoKey>('read', keys => keys.get(name))

  /** The one that is there stays, as another tab may have made it. */
  function putKey(keys: IDBObjectStore, key: CryptoKey) {
    const there = keys.count(name)
    there.onsuccess = () => there.result || keys.put(key, name)
  }

  async function made() {
    const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    await within('keep', (keys) => {
      putKey(keys, fresh)
      return undefined
    })
    return (await found())!
  }

  /** What could not be had while the device was full is asked for anew. */
  const key = () => sealing ??= found().then(it => it ?? made()).catch((error) => {
    sealing = undefined
    throw error
  })

  async function seal(value: unknown): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), new TextEncoder().encode(JSON.stringify(value)))
    return { iv, bytes }
  }

  async function open<T>({ iv, bytes }: Sealed) {
    try {
      return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await key(), bytes))) as T
    }
    catch {
      return undefined
    }
  }

  async function put(values: Record<string, unknown>) {
    try {
      const sealed: [string, Sealed][] = []
      for (const [it, value] of Object.entries(values)) sealed.push([`${name}/${it}`, await seal(value)])
      const mine = await key()
      await within('keep', (keys, kept) => {
        // A browser that is short of space may have taken everything, and the key with it.
        putKey(keys, mine)
        for (const [it, value] of sealed) kept.put(value, it)
        return undefined
      })
    }
    catch (error) {
      throw new Full(String(error))
    }
  }

  async function names(prefix: string) {
    return (await within<IDBValidKey[]>('read', (_, kept) => kept.getAllKeys(from(prefix))) ?? []).map(String)
  }

  async function drop(all: string[]) {
    await within('remove', (_, kept) => {
      for (const it of all) kept.delete(it)
      return undefined
    })
  }

  return {
    async get<T>(it: string) {
      try {
        const sealed = await within<Sealed>('read', (_, kept) => kept.get(`${name}/${it}`))
        return sealed && await open<T>(sealed)
      }
      catch (error) {
        if (!(error instanceof Full)) throw error
        return undefined
      }
    },
    async all<T>(prefix: string) {
      const sealed = await within<Sealed[]>('read', (_, kept) => kept.getAll(from(prefix))) ?? []
      return (await Promise.all(sealed.map(it => open<T>(it)))).filter(it => it !== undefined) as T[]
    },
    put,
    remove: (...all) => drop(all.map(it => `${name}/${it}`)),
    async removeOthers(prefix, stay) {
      const staying = new Set(stay.map(it => `${name}/${it}`))
      await drop((await names(prefix)).filter(it => !staying.has(it)))
    },
    async wipe() {
      sealing = undefined
      await within('remove', (keys, kept) => {
        keys.delete(name)
        kept.delete(from(''))
        return undefined
      })
    },
  }
}
