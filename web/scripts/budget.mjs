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

/** Both the language and every lazy page short of the map are counted, so the figure never flatters. */
const isMap = key => /Map|\/ol\//.test(key)

let failed = false
for (const [entry, budget] of Object.entries(budgets)) {
  const first = reach(entry)
  const later = new Set()
  for (const key of first) {
    for (const lazy of manifest[key].dynamicImports ?? []) {
      if (lazy.endsWith('en.json') || isMap(lazy)) continue
      for (const it of reach(lazy)) if (!first.has(it)) later.add(it)
    }
  }
  const sum = keys => [...keys].filter(key => manifest[key].file.endsWith('.js')).reduce((total, key) => total + gzipKilobytes(key), 0)
  const entryScript = sum(first)
  const total = entryScript + sum(later)
  const verdict = total <= budget ? 'ok' : 'OVER BUDGET'
  console.log(`${entry.padEnd(11)} entry ${entryScript.toFixed(1)} KB + pages and language ${(total - entryScript).toFixed(1)} KB = ${total.toFixed(1)} of ${budget} KB  ${verdict}`)
  failed ||= total > budget
}
process.exit(failed ? 1 : 0)
