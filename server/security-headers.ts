import type { Config } from './config.ts'
import { isSecure } from './request-checks.ts'

export type HeaderList = [name: string, value: string][]

/** Where browsers report what the policy stopped. */
export const REPORTS_PATH = '/csp-reports'

/** @source design: security, headers. `report-to` names the endpoint of `fileHeaders`. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app-sw app-worker',
  'report-to csp',
].join('; ')

/** The page behind a leeslink: one script, one style, pictures that were sealed with it, and nothing else. */
const readerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  'report-to csp',
].join('; ')

/** The service worker's own: it only fetches, and never makes script from text. */
const workerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const permissions = 'camera=(self), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()'

/** On every answer. */
function commonHeaders(config: Config): HeaderList {
  const headers: HeaderList = [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['cross-origin-embedder-policy', 'require-corp'],
    ['permissions-policy', permissions],
  ]
  // Over plain http browsers ignore it, and a developer's localhost must not be pinned to https.
  if (isSecure(config)) headers.push(['strict-transport-security', 'max-age=63072000; includeSubDomains; preload'])
  return headers
}

/** An answer of the API is for this moment only and is never a page. */
export function apiHeaders(config: Config): HeaderList {
  return [
    ...commonHeaders(config),
    ['cache-control', 'no-store'],
    ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ]
}

/**
 * A file of the built app; `path` decides its policy and how long it keeps. A page is not stored, so that one that was
 * left is not kept alive either (docs/decisions/0019); offline it comes from the service worker.
 */
export function fileHeaders(config: Config, path: string): HeaderList {
  const isWorker = path === '/sw.js'
  const isHashed = /^\/assets\/.+-[A-Za-z0-9_-]{8,}\.\w+$/.test(path)
  const headers: HeaderList = [
    ...commonHeaders(config),
    ['content-security-policy', isWorker ? workerPolicy : path === '/lees.html' ? readerPolicy : pagePolicy],
    [
      'cache-control',
      isHashed ? 'public, max-age=31536000, immutable' : path.endsWith('.html') ? 'no-store' : 'no-cache',
    ],
  ]
  if (isWorker) headers.push(['service-worker-allowed', '/'])
  else headers.push(['reporting-endpoints', `csp="${REPORTS_PATH}"`])
  return headers
}
