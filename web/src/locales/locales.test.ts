import { expect, it } from 'vitest'
import en from './en.json'
import zh from './zh-CN.json'

function keys(node: object, path = ''): string[] {
  return Object.entries(node).flatMap(([key, value]) => typeof value === 'object' ? keys(value, `${path}${key}.`) : [path + key])
}

function text(node: object, path: string) {
  return path.split('.').reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], node) as string
}

it('says in both languages what it says in one', () => expect(keys(en).sort()).toEqual(keys(zh).sort()))

it('names the same things in both languages', () => {
  const named = (of: string) => [...of.matchAll(/\{\w+\}/g)].map(it => it[0]).sort()
  /** Every form of a text that has a singular and a plural names them. */
  for (const key of keys(zh)) {
    for (const one of text(en, key).split(' | ')) expect(named(one), key).toEqual(named(text(zh, key)))
  }
})

it('leaves nothing unsaid', () => {
  for (const key of keys(zh)) expect(text(zh, key).length * text(en, key).length, key).toBeGreaterThan(0)
})

it('has every word the screens ask for', () => {
  const sources = import.meta.glob<string>('../**/*.{vue,ts}', { query: '?raw', import: 'default', eager: true })
  const known = new Set(keys(zh))
  const asked = Object.values(sources).flatMap(source => [...source.matchAll(/\bt\('([\w.-]+)'/g)].map(it => it[1]!))
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter(key => !known.has(key))).toEqual([])
})
