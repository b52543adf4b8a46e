// Builds Enketo with its usual widgets, and serves a form with it, packed as a server for phones would: gzip, kept for good.
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))
const core = join(here, 'node_modules/enketo-core')
const out = join(here, 'dist')
const types = { '.js': 'text/javascript', '.css': 'text/css' }

/** What an application puts in the place of Enketo's own (its package tells them under "browser"). */
const alias = {
  'enketo/config': join(core, 'config.js'),
  'enketo/widgets': join(core, 'src/js/widgets.js'),
  'enketo/translator': join(core, 'src/js/fake-translator.js'),
  'enketo/dialog': join(core, 'src/js/fake-dialog.js'),
  'enketo/file-manager': join(core, 'src/js/file-manager.js'),
  'enketo/xpath-evaluator-binding': join(core, 'src/js/xpath-evaluator-binding.js'),
  'leaflet.gridlayer.googlemutant': join(here, 'node_modules/leaflet.gridlayer.googlemutant/dist/Leaflet.GoogleMutant.js'),
}

/** Its stylesheets name what they need by where it lies in Enketo's own repository. */
const inMonorepo = url => url.startsWith(monorepo) ? pathToFileURL(join(here, 'node_modules', url.slice(monorepo.length))) : null
const monorepo = '/packages/enketo-core/node_modules/'

export async function built() {
  await build({
    root: here,
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    css: { preprocessorOptions: { scss: { importers: [{ findFileUrl: inMonorepo }], quietDeps: true, silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'slash-div', 'if-function'] } } },
    build: {
      outDir: out,
      target: 'chrome87',
      cssCodeSplit: false,
      rollupOptions: {
        input: { form: join(here, 'form.js'), transform: join(here, 'transform.js') },
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  })
  const files = readdirSync(out)
  return { script: readFileSync(join(out, 'form.js')), style: readFileSync(join(out, files.find(it => it.endsWith('.css')))), transform: readFileSync(join(out, 'transform.js'), 'utf8') }
}

/** The XForm as Enketo's transformer makes it, in a browser, where it has an XSLT processor. */
export async function transformed(browser, { transform }, xform) {
  const page = await browser.newPage()
  await page.addScriptTag({ content: transform, type: 'module' })
  await page.waitForFunction(() => window.transform)
  const { form, model } = await page.evaluate(it => window.transform({ xform: it }), xform)
  await page.close()
  return { form, model }
}

const page = ({ form, model }) => `<!doctype html><html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/form.css"><script>window.model = ${JSON.stringify(model).replace(/</g, '\\u003c')}</script></head>
<body><div class="main"><article class="paper">${form}</article></div><script type="module" src="/form.js"></script></body></html>`

/** @returns {Promise<{ url: string, stop: () => void }>} */
export async function served({ script, style }, form) {
  const files = { '/': page(form), '/form.js': script, '/form.css': style }
  const packed = Object.fromEntries(Object.entries(files).map(([path, body]) => [path, gzipSync(body)]))
  const server = createServer((request, response) => {
    const body = packed[request.url]
    if (!body) return void response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': types[extname(request.url)] ?? 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'content-length': body.length,
      'cache-control': request.url === '/' ? 'no-cache' : 'public, max-age=31536000, immutable',
    }).end(body)
  })
  await new Promise(done => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() }
}
