/** What somebody wrote the last time on this browser, so that it need not be written again. */
const kept = (what: string) => `linli.forms.${what}`

export function remembered<T extends string>(what: string, of?: readonly T[]): T | undefined {
  const value = localStorage.getItem(kept(what)) ?? undefined
  return of && !of.includes(value as T) ? undefined : value as T | undefined
}

export const remember = (what: string, value: string) => localStorage.setItem(kept(what), value)
