// The driver's page without a network: its shell lies in a cache that is renewed with each visit that finds one.
const CACHE = 'driver-shell'
const PAGE = '/driver/'
const FIXED = [
  PAGE,
  '/driver/offline.js',
  '/driver/manifest.webmanifest',
  '/portal/page.css',
  '/portal/language.js',
  '/icon.svg',
  '/embed/waybill.js',
]
/** What the page loads later: every module of it and its texts, and all that they import. */
const PARTS = /\/driver-run\/|\/signature_pad\/|\/locales\/\w+\/(driver-run|driver-proof|common|problems)\.ts$/
/** Slower than this counts as no network: the driver stands at a door. */
const PATIENCE = 4000

self.addEventListener('install', (event) => event.waitUntil(fill().then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    event.respondWith(newest(PAGE))
    event.waitUntil(fill().catch((error) => console.warn('The shell is not renewed', error)))
  } else if (pathname.startsWith('/embed/chunks/')) event.respondWith(kept(request))
  else if (FIXED.includes(pathname)) event.respondWith(newest(pathname))
})

/** Chunks carry a hash, so what is kept is never old. */
async function kept(request) {
  const cache = await caches.open(CACHE)
  const found = await cache.match(request)
  if (found) return found
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

async function newest(path) {
  const cache = await caches.open(CACHE)
  const found = await cache.match(path)
  try {
    const answer = await fetch(path, found ? { signal: AbortSignal.timeout(PATIENCE) } : {})
    if (!answer.ok) return found ?? answer
    await cache.put(path, answer.clone())
    return answer
  } catch (error) {
    if (found) return found
    throw error
  }
}

/** Keeps all that the page needs, and nothing that it needed before. */
async function fill() {
  const cache = await caches.open(CACHE)
  const chunks = await chunksOfPage()
  const wanted = [...FIXED, ...chunks]
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  const missing = wanted.filter((path) => !there.has(path))
  await Promise.all(missing.map((path) => cache.add(path)))
  await Promise.all([...there].filter((path) => !wanted.includes(path)).map((path) => cache.delete(path)))
}

/** The chunks with the page's modules, with all that they import. */
async function chunksOfPage() {
  const answer = await fetch('/embed/chunks.json', { cache: 'no-cache' })
  if (!answer.ok) throw new Error(`chunks.json answered ${answer.status}`)
  const chunks = new Map((await answer.json()).map((chunk) => [chunk.file, chunk]))
  const files = new Set()
  const add = (file) => {
    if (files.has(file)) return
    files.add(file)
    chunks.get(file)?.imports.forEach(add)
  }
  for (const { file, modules } of chunks.values()) if (modules.some(({ path }) => PARTS.test(`/${path}`))) add(file)
  return [...files].filter((file) => file.startsWith('chunks/')).map((file) => `/embed/${file}`)
}
