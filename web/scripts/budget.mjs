/* Fails when the script a client must load before its first screen outgrows its budget (gzip). */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const budgets = { 'index.html': 400, 'field.html': 150, 'home.html': 150 }

/** The entry, all it imports, and one language with its lazy first screen: what `first` names. */
function reach(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) reach(next, seen)
  return seen
}

const gzipKilobytes = key => gzipSync(readFileSync(new URL(manifest[key].file, dist))).length / 1024

/** The map is looked at later, and drawn by a library of its own. */
const isMap = key => /Map|\/ol\//.test(key)
const isWords = key => /locales\//.test(key)

/** At a desk one page is opened after another, so the first load is the heaviest of them; a phone is offline for a day and takes all along. */
const takesAll = entry => entry !== 'index.html'

let failed = false
for (const [entry, budget] of Object.entries(budgets)) {
  const first = reach(entry)
  const sum = keys => [...keys].filter(key => manifest[key].file.endsWith('.js')).reduce((total, key) => total + gzipKilobytes(key), 0)
  const beyond = key => [...reach(key)].filter(it => !first.has(it))
  const lazy = [...first].flatMap(key => manifest[key].dynamicImports ?? []).filter(it => !it.endsWith('en.json') && !isMap(it))
  const words = new Set(lazy.filter(isWords).flatMap(beyond))
  const pages = lazy.filter(it => !isWords(it)).map(beyond)
  const all = new Set(pages.flat().filter(it => !words.has(it)))
  const heaviest = Math.max(0, ...pages.map(sum))
  const entryScript = sum(first)
  const total = entryScript + sum(words) + (takesAll(entry) ? sum(all) : heaviest)
  const verdict = total <= budget ? 'ok' : 'OVER BUDGET'
  const told = { entry: entryScript, words: sum(words), heaviest, all: sum(all) }
  const [entryText, wordsText, heaviestText, allText] = Object.values(told).map(it => it.toFixed(1))
  console.log(`${entry.padEnd(11)} entry ${entryText} + words ${wordsText} + ${takesAll(entry) ? `all pages ${allText}` : `heaviest page ${heaviestText} (all ${allText})`} = ${total.toFixed(1)} of ${budget} KB  ${verdict}`)
  failed ||= total > budget
}
process.exit(failed ? 1 : 0)
