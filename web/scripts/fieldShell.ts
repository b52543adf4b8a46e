import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath, URL } from 'node:url'
import type { Plugin, Rollup } from 'vite'

const entry = 'field.html'
const worker = fileURLToPath(new URL('./fieldWorker.js', import.meta.url))

/** Scripts and styles that a chunk loads, now or later. */
function reached(bundle: Rollup.OutputBundle, file: string, found = new Set<string>()) {
  const chunk = bundle[file]
  if (found.has(file) || chunk?.type !== 'chunk') return found
  found.add(file)
  for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style)
  for (const asset of chunk.viteMetadata?.importedAssets ?? []) found.add(asset)
  for (const next of [...chunk.imports, ...chunk.dynamicImports]) reached(bundle, next, found)
  return found
}

/**
 * Writes the worker that lets the field client open without network: it keeps exactly the files this client can load, and none of the
 * desk's. The names of scripts tell their content, so the list and the page are the version.
 */
export function fieldShell(): Plugin {
  return {
    name: 'field-shell',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const first = Object.values(bundle).find(it => it.type === 'chunk' && it.facadeModuleId?.endsWith(`/${entry}`))
        const page = bundle[entry]
        if (!first || page?.type !== 'asset') throw new Error(`${entry} is not built`)
        const files = [entry, ...[...reached(bundle, first.fileName)].sort(), 'icon.svg', 'field.webmanifest'].map(it => `/${it}`)
        const source = readFileSync(worker, 'utf8')
        const version = createHash('sha256').update(source).update(String(page.source)).update(files.join()).digest('hex').slice(0, 12)
        this.emitFile({
          type: 'asset', fileName: 'field-worker.js',
          source: source.replace('__VERSION__', version).replace('/* what the build has made */[]', JSON.stringify(files)),
        })
      },
    },
  }
}
