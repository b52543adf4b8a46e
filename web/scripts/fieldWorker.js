/* Opens the field client without network, from its own files as one build made them; nothing of /api is kept here. */
const version = 'linli-field-__VERSION__'
const page = '/field.html'
const files = new Set(/* what the build has made */[])

// All files or none; what the browser has of them already is not fetched again, as their names tell what is in them.
self.addEventListener('install', event => event.waitUntil(caches.open(version).then(kept =>
  kept.addAll([...files].map(file => new Request(file, file === page ? { cache: 'reload' } : {}))))))

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('linli-field-') && name !== version) await caches.delete(name)
  }
  await self.clients.claim()
})()))

/** A newer build waits until a page that has just begun asks for it, and no other page is in use. */
self.addEventListener('message', event => event.waitUntil((async () => {
  if (event.data !== 'begin') return
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (open.filter(it => new URL(it.url).pathname.startsWith('/field')).length <= 1) await self.skipWaiting()
})()))

const answer = async path => await (await caches.open(version)).match(path) ?? fetch(path)

self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin) return
  if (event.request.mode === 'navigate') event.respondWith(answer(page))
  else if (files.has(pathname)) event.respondWith(answer(pathname))
})
