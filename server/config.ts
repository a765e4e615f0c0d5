import { isAbsolute, relative, resolve } from 'node:path'

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
  /** believe the last X-Forwarded-For address: only behind one's own proxy */
  isBehindProxy: boolean
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
