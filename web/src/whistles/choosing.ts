import type { Agency } from '@/shared/agencies'
import type { Terms } from './api'

type Need = Terms['needs'][number]
export interface Chosen { needs: string[], agencies: Agency[] }

/** Ticks a need with the departments it takes; unticked, those go that nothing else ticked takes. */
export function toggleNeed(all: Need[], was: Chosen, key: string): Chosen {
  const need = all.find(it => it.key === key)
  if (!need) return was
  if (!was.needs.includes(key)) {
    return { needs: [...was.needs, key], agencies: [...new Set([...was.agencies, ...need.agencies])] }
  }
  const needs = was.needs.filter(it => it !== key)
  const still = all.filter(it => needs.includes(it.key)).flatMap(it => it.agencies)
  return { needs, agencies: was.agencies.filter(it => !need.agencies.includes(it) || still.includes(it)) }
}

export function toggleAgency(was: Chosen, agency: Agency): Chosen {
  const has = was.agencies.includes(agency)
  return { ...was, agencies: has ? was.agencies.filter(it => it !== agency) : [...was.agencies, agency] }
}

/** What is meant by some letters: the first that begins with them, else that has them. */
export function firstMatch<T>(all: T[], name: (it: T) => string, typed: string): T | undefined {
  const letters = typed.trim().toLowerCase()
  if (!letters) return undefined
  const names = all.map(it => name(it).toLowerCase())
  const begins = names.findIndex(it => it.startsWith(letters))
  return all[begins >= 0 ? begins : names.findIndex(it => it.includes(letters))]
}
