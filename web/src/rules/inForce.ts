import type { ClassLimit } from './api'

/** Of each place, class and standard the newest that has begun; the list comes newest first. */
export function inForce(all: ClassLimit[]): Set<ClassLimit> {
  const seen = new Set<string>()
  return new Set(all.filter((it) => {
    const key = [it.place.code, it.leaf, it.standard].join('/')
    if (!it.begun || seen.has(key)) return false
    seen.add(key)
    return true
  }))
}
