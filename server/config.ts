import { isIP } from 'node:net'
import { isAbsolute, relative, resolve } from 'node:path'

export type StaffPasskey = 'offered' | 'required'

/** How this process runs; read once at the start, from the environment. */
export interface Config {
  port: number
  host: string
  dataDir: string
  keyFile: string
  /** origin under which browsers reach the app; absent on a developer's machine */
  publicUrl: string | undefined
  distDir: string
  isProduction: boolean
  nowOffsetMs: number
  /** multiplies every rate limit; 1 in production */
  rateFactor: number
  metricsPort: number | undefined
  /** after so many days without contact copies close for reading; the app's own number when absent */
  leaseDays?: number
  /** how long the audit log is kept, 2 to 5 years; 5 when absent */
  auditYears?: number
  /** the signed heads of the audit log, to be shipped elsewhere; in `dataDir` when absent */
  checkpointFile?: string
  /** how long things are kept; the design's terms when absent */
  retentionFile?: string
  /** whether staff have to show a passkey every 12 h; `offered` when absent */
  staffPasskey?: StaffPasskey
  /** believe the last X-Forwarded-For address: only behind one's own proxy */
  isBehindProxy: boolean
}

/** NEN 7513 in health care; an organisation may choose less, not less than two. */
export const AUDIT_YEARS = 5

/** Where the signed heads of the audit log are written. */
export function checkpointFile(config: Config): string {
  return config.checkpointFile ?? resolve(config.dataDir, 'audit-checkpoints.jsonl')
}

const loopback = ['localhost', '127.0.0.1', '::1']

/**
 * The configuration in `env`, with the defaults of the README.
 *
 * @throws Error with a sentence for the administrator when a value is unusable or unsafe: the server does not start then
 */
export function configFromEnv(env: Record<string, string | undefined>, cwd = process.cwd()): Config {
  const isProduction = env['NODE_ENV'] === 'production'
  const dataDir = resolve(cwd, env['DATA_DIR'] || 'data')
  const keyFile = resolve(cwd, env['KEY_FILE'] || '.opstap-key')
  if (isInside(dataDir, keyFile)) throw new Error('KEY_FILE must not be inside DATA_DIR: a backup would hold both')
  const host = env['HOST'] || '127.0.0.1'
  const publicUrl = originOf(env['PUBLIC_URL'])
  if (publicUrl === undefined && !loopback.includes(host)) {
    throw new Error(
      'PUBLIC_URL is needed when HOST is not this machine itself: it is what requests are checked against',
    )
  }
  return {
    port: numberIn(env, 'PORT', 8080, 65_535),
    host,
    dataDir,
    keyFile,
    publicUrl,
    distDir: resolve(cwd, env['DIST_DIR'] || 'dist'),
    isProduction,
    nowOffsetMs: isProduction ? 0 : numberIn(env, 'NOW_OFFSET_MS', 0),
    rateFactor: isProduction ? 1 : Math.max(0.001, numberIn(env, 'RATE_FACTOR', 1)),
    metricsPort: env['METRICS_PORT'] ? numberIn(env, 'METRICS_PORT', 0, 65_535) : undefined,
    isBehindProxy: env['TRUST_PROXY'] === '1',
    auditYears: yearsIn(env),
    staffPasskey: staffPasskeyIn(env['STAFF_PASSKEY'], publicUrl, isProduction),
    ...(env['LEASE_DAYS'] ? { leaseDays: leaseDaysIn(env) } : {}),
    ...(env['RETENTION_FILE'] ? { retentionFile: resolve(cwd, env['RETENTION_FILE']) } : {}),
    ...(env['AUDIT_CHECKPOINTS'] ? { checkpointFile: resolve(cwd, env['AUDIT_CHECKPOINTS']) } : {}),
  }
}

/** Where links that the server prints lead to. */
export function linkOrigin(config: Config, port = config.port): string {
  return config.publicUrl ?? `http://localhost:${port}`
}

function numberIn(env: Record<string, string | undefined>, name: string, fallback: number, max = 1e15): number {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  if (!Number.isFinite(value) || Math.abs(value) > max) throw new Error(`${name} is not a usable number`)
  return value
}

/** Fewer would close during a holiday. */
function leaseDaysIn(env: Record<string, string | undefined>): number {
  const days = numberIn(env, 'LEASE_DAYS', 70)
  if (!Number.isInteger(days) || days < 14 || days > 365) throw new Error('LEASE_DAYS is between 14 and 365')
  return days
}

function yearsIn(env: Record<string, string | undefined>): number {
  const years = numberIn(env, 'AUDIT_YEARS', AUDIT_YEARS)
  if (years < 2 || years > AUDIT_YEARS) throw new Error('AUDIT_YEARS is between 2 and 5')
  return years
}

/**
 * Required wherever people are let in from elsewhere, without anybody having to think of it. On a machine that is tried
 * out on, there may be nothing that makes a passkey.
 */
function staffPasskeyIn(text: string | undefined, publicUrl: string | undefined, isProduction: boolean): StaffPasskey {
  const canBe = canHavePasskeys(publicUrl)
  if (text === undefined || text === '') {
    return canBe && (isProduction || publicUrl?.startsWith('https:') === true) ? 'required' : 'offered'
  }
  if (text !== 'offered' && text !== 'required') throw new Error('STAFF_PASSKEY is offered or required')
  if (text === 'required' && !canBe) {
    throw new Error(
      'STAFF_PASSKEY=required needs a PUBLIC_URL of https and a name: browsers make no passkeys elsewhere',
    )
  }
  return text
}

/** Browsers make passkeys for names over https, and for localhost. */
function canHavePasskeys(publicUrl: string | undefined): boolean {
  const url = URL.parse(publicUrl ?? 'http://localhost')
  if (url === null || isIP(url.hostname) !== 0 || url.hostname.startsWith('[')) return false
  return url.protocol === 'https:' || url.hostname === 'localhost'
}

function originOf(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  const url = URL.parse(text)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) throw new Error('PUBLIC_URL is not a web address')
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new Error('PUBLIC_URL is only scheme, host and port: the app owns the whole origin')
  }
  return url.origin
}

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file)
  return path !== '' && !path.startsWith('..') && !isAbsolute(path)
}
