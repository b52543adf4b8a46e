import { Full, type Box } from './box'

/** A box in memory, for tests; `room` is how many values it takes. */
export function memoryBox(room = Infinity): Box & { values: Map<string, string> } {
  const values = new Map<string, string>()
  const named = (prefix: string) => [...values.keys()].filter(it => it.startsWith(prefix)).sort()
  return {
    values,
    async get<T>(name: string) {
      const text = values.get(name)
      return text === undefined ? undefined : JSON.parse(text) as T
    },
    async all<T>(prefix: string) {
      return named(prefix).map(it => JSON.parse(values.get(it)!) as T)
    },
    async put(all) {
      if (new Set([...values.keys(), ...Object.keys(all)]).size > room) throw new Full()
      for (const [name, value] of Object.entries(all)) values.set(name, JSON.stringify(value))
    },
    async remove(...names) {
      for (const it of names) values.delete(it)
    },
    async removeOthers(prefix, stay) {
      for (const it of named(prefix)) if (!stay.includes(it)) values.delete(it)
    },
    async wipe() {
      values.clear()
    },
  }
}
