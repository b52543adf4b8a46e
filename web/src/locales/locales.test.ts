import { expect, it } from 'vitest'
import deskEn from './desk/en.json'
import deskZh from './desk/zh-CN.json'
import phoneEn from './en.json'
import phoneZh from './zh-CN.json'

const en = { ...phoneEn, ...deskEn }
const zh = { ...phoneZh, ...deskZh }

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

it('has for a phone all words that its screens ask for, without those of the desk', () => {
  const sources = import.meta.glob<string>('../**/*.{vue,ts}', { query: '?raw', import: 'default', eager: true })
  const at = (path: string) => [path, `${path}.ts`, `${path}.vue`, `${path}/index.ts`].find(it => it in sources)
  const from = (path: string, imported: string) => imported.startsWith('@/')
    ? `../${imported.slice(2)}`
    : new URL(imported, `file:///src/x/${path}`).pathname.replace('/src/', '../').replace('../x/', './')
  const reached = new Set<string>()
  const open = ['../field.ts', '../home.ts']
  for (let path = open.pop(); path; path = open.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    for (const [, imported] of sources[path]!.matchAll(/(?:from|import)\s*\(?\s*'([@.][^']+)'/g)) {
      const next = at(from(path, imported!))
      if (next) open.push(next)
    }
  }
  expect(reached.size).toBeGreaterThan(80)
  const sections = new Set(Object.keys(deskZh))
  const foreign = [...reached].flatMap(path =>
    [...sources[path]!.matchAll(/['"`](\w+)\./g)].filter(it => sections.has(it[1]!)).map(it => `${path}: ${it[1]}`))
  expect(foreign).toEqual([])
})
