/* Fails when the script a client must load before its first screen outgrows its budget (gzip). */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

/**
 * What may be loaded before a first screen can be used. A phone loads all pages beforehand, to work without network;
 * the console loads the page that is asked for, and the heaviest of them must fit. All of it together has a bound too.
 */
const budgets = { 'index.html': 400, 'field.html': 150, 'home.html': 150 }
const pagesOneByOne = { 'index.html': 700 }

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
  const first = reach(entry)
  const language = new Set()
  const all = afterwards(first)
  let heaviest = 0
  for (const key of first) {
    for (const lazy of manifest[key].dynamicImports ?? []) {
      if (isApart(lazy)) continue
      const more = new Set([...reach(lazy)].filter(it => !first.has(it)))
      if (isLanguage(lazy)) for (const it of more) language.add(it)
      else heaviest = Math.max(heaviest, sum(more))
    }
  }
  const entryScript = sum(first)
  const whole = entryScript + sum(all)
  const most = pagesOneByOne[entry]
  const total = most ? entryScript + sum(language) + heaviest : whole
  const ok = total <= budget && whole <= (most ?? budget)
  const later = most ? `language ${sum(language).toFixed(1)} KB + heaviest page ${heaviest.toFixed(1)} KB` : `pages and language ${(total - entryScript).toFixed(1)} KB`
  const rest = most ? `, all pages ${whole.toFixed(1)} of ${most} KB` : ''
  console.log(`${entry.padEnd(11)} entry ${entryScript.toFixed(1)} KB + ${later} = ${total.toFixed(1)} of ${budget} KB${rest}  ${ok ? 'ok' : 'OVER BUDGET'}`)
  failed ||= !ok
}
process.exit(failed ? 1 : 0)
