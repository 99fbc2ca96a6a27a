// Serves the pages listed here when the hub cannot be reached, and nothing else: no page of somebody signed in is ever kept,
// since these are fetched without cookies and hold nothing of anybody.
const pages = ['/hors-ligne', '/crise']
const assets = ['./app.css', './htmx.js', './govuk-frontend.js', './live.js', './copies.js', './offline.js', './app.js', './icon.svg']
const shelf = assets.join(' ')
const patience = 4000

async function fill () {
  const language = new URL(self.location).searchParams.get('lang') ?? 'fr'
  const cache = await caches.open(shelf)
  await cache.addAll([
    ...pages.map(page => new Request(page, { credentials: 'omit', headers: { 'Accept-Language': language } })),
    ...assets.map(asset => new Request(asset, { credentials: 'omit' }))
  ])
}

async function tidy () {
  for (const name of await caches.keys()) if (name !== shelf) await caches.delete(name)
  await self.clients.claim()
}

const found = path => caches.match(path, { ignoreVary: true })

// A hub that answers has the word, also to somebody signed in; one that fails, or is too slow, does not.
async function page (request, path) {
  const kept = await found(path)
  if (!kept) return fetch(request)
  const asked = fetch(request).then(answer => answer.status < 500 ? answer : kept, () => kept)
  return Promise.race([asked, new Promise(resolve => setTimeout(resolve, patience, kept))])
}

self.addEventListener('install', event => event.waitUntil(fill().then(() => self.skipWaiting())))
self.addEventListener('activate', event => event.waitUntil(tidy()))
self.addEventListener('fetch', event => {
  const { origin, pathname } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin) return
  if (event.request.mode === 'navigate' && pages.includes(pathname)) event.respondWith(page(event.request, pathname))
  else if (assets.includes(pathname)) event.respondWith(found(pathname).then(kept => kept ?? fetch(event.request)))
})
