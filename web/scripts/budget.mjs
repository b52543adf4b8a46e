/* Fails when the script a client must load before its first screen outgrows its budget (gzip). */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
/** What the build of one client has made. */
let manifest

/**
 * What may be loaded before a first screen can be used: the entry with all it imports, one language, and the first page, be it within the
 * entry; else the heaviest stands for it. `whole`: all that is loaded later as well; a phone takes it along, to work without network.
 */
const budgets = {
  'index.html': { first: 400, whole: 700 },
  'field.html': { first: 150, whole: 200, within: true },
  'home.html': { first: 150, whole: 150 },
}

/** The entry, all it imports, and one language with its lazy first screen: what `first` names. */
function reach(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) reach(next, seen)
  return seen
}

/** All that can still be loaded after these, however deep; the other language, the map and the account's own apart. */
function afterwards(first) {
  const all = new Set(first)
  for (const key of all) {
    for (const lazy of manifest[key].dynamicImports ?? []) {
      if (!isApart(lazy)) for (const it of reach(lazy)) all.add(it)
    }
  }
  for (const key of first) all.delete(key)
  return all
}

const gzipKilobytes = key => gzipSync(readFileSync(new URL(manifest[key].file, dist))).length / 1024

/** The map is a page that is asked for by name, and shows its board while it loads. */
const isMap = key => /Map|\/ol\//.test(key)

/** What an account page opens by a click, for which the network is needed anyway; and the code of a second factor. */
const isOfAccount = key => /account\/Own|DeputyList|\/uqr\//.test(key)
const isApart = key => key.endsWith('en.json') || isMap(key) || isOfAccount(key)
const sum = keys => [...keys].filter(key => manifest[key].file.endsWith('.js')).reduce((total, key) => total + gzipKilobytes(key), 0)
const isLanguage = key => /locales\//.test(key)

let failed = false
for (const [entry, budget] of Object.entries(budgets)) {
  const client = entry === 'index.html' ? 'console' : entry.replace('.html', '')
  manifest = JSON.parse(readFileSync(new URL(`.vite/${client}.json`, dist), 'utf8'))
  const first = reach(entry)
  const language = new Set()
  const pages = new Map()
  for (const key of first) {
    for (const lazy of manifest[key].dynamicImports ?? []) {
      if (isApart(lazy)) continue
      const more = new Set([...reach(lazy)].filter(it => !first.has(it)))
      if (isLanguage(lazy)) for (const it of more) language.add(it)
      else pages.set(lazy, sum(more))
    }
  }
  const page = budget.within ? 0 : Math.max(0, ...pages.values())
  const entryScript = sum(first)
  const firstLoad = entryScript + sum(language) + page
  const whole = entryScript + sum(afterwards(first))
  const ok = firstLoad <= budget.first && whole <= budget.whole
  console.log(`${entry.padEnd(11)} first load ${firstLoad.toFixed(1)} of ${budget.first} KB (entry ${entryScript.toFixed(1)}, language ${sum(language).toFixed(1)}, ${budget.within ? 'further' : 'heaviest'} page ${page.toFixed(1)}), whole ${whole.toFixed(1)} of ${budget.whole} KB  ${ok ? 'ok' : 'OVER BUDGET'}`)
  failed ||= !ok
}
process.exit(failed ? 1 : 0)
