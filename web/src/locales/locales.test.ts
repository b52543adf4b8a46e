import { expect, it } from 'vitest'
import { together } from '@/shared/i18n'
import deskEn from './desk/en.json'
import deskZh from './desk/zh-CN.json'
import homeEn from './home/en.json'
import homeZh from './home/zh-CN.json'
import phoneEn from './en.json'
import phoneZh from './zh-CN.json'

const en = together([phoneEn, deskEn, homeEn])
const zh = together([phoneZh, deskZh, homeZh])

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

/** Each `section.word` of a catalogue, without what is below it. */
const heads = (of: Record<string, object>) => Object.entries(of).flatMap(([section, texts]) => Object.keys(texts).map(it => `${section}.${it}`))

/** Words that what an entry reaches asks for, though they are not loaded with it; one made up of parts, `section.${word}`, needs its whole section. */
function foreign(entries: string[], others: string[], atLeast: number) {
  const sections = new Set(others.map(it => it.split('.')[0]))
  const theirs = new Set(others)
  const sources = import.meta.glob<string>('../**/*.{vue,ts}', { query: '?raw', import: 'default', eager: true })
  const at = (path: string) => [path, `${path}.ts`, `${path}.vue`, `${path}/index.ts`].find(it => it in sources)
  const from = (path: string, imported: string) => imported.startsWith('@/')
    ? `../${imported.slice(2)}`
    : new URL(imported, `file:///src/x/${path}`).pathname.replace('/src/', '../').replace('../x/', './')
  const reached = new Set<string>()
  const open = [...entries]
  for (let path = open.pop(); path; path = open.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    for (const [, imported] of sources[path]!.matchAll(/(?:from|import)\s*\(?\s*'([@.][^']+)'/g)) {
      const next = at(from(path, imported!))
      if (next) open.push(next)
    }
  }
  expect(reached.size).toBeGreaterThan(atLeast)
  return [...reached].flatMap(path => [...sources[path]!.matchAll(/['"`](\w+)\.(\w+|\$\{)/g)]
    .filter(([, section, word]) => word === '${' ? sections.has(section) : theirs.has(`${section}.${word}`))
    .map(it => `${path}: ${it[1]}.${it[2]}`))
}

it('has for a phone all words that its screens ask for, without those of the desk', () =>
  expect(foreign(['../field.ts', '../home.ts'], heads(deskZh), 80)).toEqual([]))

it('has for the field and the desk all words that their screens ask for, without those of a household\'s page', () =>
  expect(foreign(['../field.ts', '../console.ts'], heads(homeZh), 200)).toEqual([]))
