/* Packs scripts and styles once, better than a server would each time it is asked; beside each, so that a browser that cannot unpack it gets the other. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'

const dist = new URL('../dist/assets/', import.meta.url)
for (const name of readdirSync(dist)) {
  if (/\.(js|css)$/.test(name)) writeFileSync(new URL(`${name}.br`, dist), brotliCompressSync(readFileSync(new URL(name, dist))))
}
