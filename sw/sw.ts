import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import type { PrecacheEntry } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { DeviceParts, needsIn } from './device-parts.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] }

/** The whole app, filled in by the build, with the roles of what not everybody needs. */
const files = self.__WB_MANIFEST as (PrecacheEntry & { roles?: readonly string[] })[] // as build.ts writes it

/** What everybody needs. After one visit it starts without internet. */
precacheAndRoute(files.filter(({ roles }) => roles === undefined))
cleanupOutdatedCaches()

/** What only some roles need (parts.ts). */
const parts = new DeviceParts(
  files.flatMap(({ url, roles }) => (roles === undefined ? [] : [{ url, roles }])),
  self,
)
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && parts.has(url),
  ({ request }) => parts.answer(request),
)
self.addEventListener('install', (event) => {
  event.waitUntil(parts.install())
})

/** Every address of the app is the same page; what belongs to the server goes to the server. */
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/api(\/|$)/, /^\/ws(\/|$)/, /^\/healthz$/, /^\/metrics$/, /^\/lees\.html$/],
  }),
)

self.addEventListener('message', (event) => {
  const message: unknown = event.data
  if (typeof message !== 'object' || message === null || !('type' in message)) return
  // A new version waits until a person says "Nu openen": never under unsaved work.
  if (message.type === 'SKIP_WAITING') event.waitUntil(openNow())
  if (message.type === 'OPSTAP_NODIG') {
    const needs = 'needs' in message ? needsIn(message.needs) : undefined
    event.waitUntil(parts.hold(needs).then((isWhole) => event.ports[0]?.postMessage({ isWhole })))
  }
})

async function openNow(): Promise<void> {
  // Whatever happens to parts, what somebody asks for happens.
  await parts.beforeOpening().catch(() => undefined)
  await self.skipWaiting()
}

/** Take over the page of the very first visit, so that its other screens open without internet too. */
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([parts.clean(), self.clients.claim()]))
})
