import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import type { Rol } from '#domain/rol.ts'
import { rollen } from '#domain/rol.ts'

export interface Fetched {
  url: string
  kind: 'Script' | 'Stylesheet' | 'Font' | 'Document' | 'Image' | 'Manifest' | 'Other'
  status: number
  headers: Record<string, string>
  /** of the body as it came over the wire, compressed */
  bytes: number
}

/** Follows what a page fetches, compressed by gzip as old phones get it; call before the page goes anywhere. */
export async function followNetwork(page: Page): Promise<() => Fetched[]> {
  const cdp = await page.context().newCDPSession(page)
  const fetched = new Map<string, Fetched>()
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    const kinds = ['Script', 'Stylesheet', 'Font', 'Document', 'Image', 'Manifest']
    const kind = kinds.includes(type) ? (type as Fetched['kind']) : 'Other' // one of the list above
    const { url, status, headers } = response
    const names = lowerCase(headers)
    fetched.set(requestId, { url, kind, status, headers: names, bytes: Number(names['content-length']) })
  })
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  await cdp.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } })
  return () => [...fetched.values()]
}

function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

export function sizeOf(fetched: readonly Fetched[], kind?: Fetched['kind']): number {
  return fetched.filter((one) => kind === undefined || one.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0)
}

/** One file that a service worker keeps. */
export interface Kept {
  path: string
  bytesGz: number
  /** who need it; not there: everybody; none: only who looks around in the Proefversie */
  roles?: readonly string[]
}

/** What the service worker keeps, as its build wrote it down. */
export function precached(dist: string): Kept[] {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
  const entries = [...worker.matchAll(/\{[^{}]*"url":[^{}]*\}/g)].map(
    ([json]) => JSON.parse(json) as { url: string; roles?: readonly string[] }, // written by sw/build.ts
  )
  return [...entries, { url: 'sw.js' }].map(({ url, roles }: { url: string; roles?: readonly string[] }) => {
    const bytes = readFileSync(join(dist, url))
    const bytesGz = Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length)
    return { path: url, bytesGz, ...(roles === undefined ? {} : { roles }) }
  })
}

/** What the device of somebody with this one role keeps. */
export function keptBy(files: readonly Kept[], rol: Rol): Kept[] {
  return files.filter(({ roles }) => roles === undefined || roles.includes(rol))
}

/** What each role's device keeps of the app, in bytes, the most first. */
export function keptBytes(files: readonly Kept[]): { rol: Rol; bytes: number }[] {
  return rollen
    .map((rol) => ({ rol, bytes: keptBy(files, rol).reduce((sum, { bytesGz }) => sum + bytesGz, 0) }))
    .toSorted((a, b) => b.bytes - a.bytes)
}

interface ManifestEntry {
  file: string
  isEntry?: boolean
  imports?: string[]
}

/** The scripts that load before anything is on the screen: the entry and what it imports without asking. */
export function startScripts(dist: string): string[] {
  const text = readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')
  const manifest = JSON.parse(text) as Record<string, ManifestEntry> // written by Vite
  const files = new Set<string>()
  const visit = (name: string): void => {
    const entry = manifest[name]
    if (entry === undefined || files.has(entry.file)) return
    files.add(entry.file)
    entry.imports?.forEach(visit)
  }
  for (const [name, entry] of Object.entries(manifest)) if (entry.isEntry === true) visit(name)
  return [...files]
}

/** Whether a built script holds Yjs: it looks for a second copy of itself under this name. */
export function hasYjs(dist: string, file: string): boolean {
  return readFileSync(join(dist, file), 'utf8').includes('__ $YJS$ __')
}
