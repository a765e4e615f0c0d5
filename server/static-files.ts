import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Config } from './config.ts'
import type { HttpContext } from './http-request.ts'
import type { HeaderList } from './security-headers.ts'
import { fileHeaders } from './security-headers.ts'

type Coding = 'br' | 'gzip' | 'identity'

interface File {
  version: string
  etag: string
  bytes: Partial<Record<Coding, Promise<Uint8Array>>> & { identity: Promise<Uint8Array> }
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
}
const compressed = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.wasm', '.txt', '.map'])

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** The built app from `dist`, kept in memory with its compressed forms; a deep link gets the page itself. */
export class StaticFiles {
  readonly #config: Config
  readonly #files = new Map<string, File>()

  constructor(config: Config) {
    this.#config = config
  }

  async answer(context: HttpContext): Promise<Response> {
    const asked = pathOf(context.req.path)
    if (asked === undefined) return context.text('', 404)
    const direct = asked === '/' ? undefined : await this.#file(asked)
    // A missing script must not become a page: an old tab would run HTML.
    if (direct === undefined && asked !== '/' && extname(asked) !== '') return context.text('', 404)
    const path = direct === undefined ? '/index.html' : asked
    const file = direct ?? (await this.#file(path))
    if (file === undefined) return context.text('The app is not built yet: npm run build', 503)

    const headers: HeaderList = [
      ...fileHeaders(this.#config, path),
      ['content-type', types[extname(path)] ?? 'application/octet-stream'],
      ['etag', file.etag],
    ]
    const isCompressed = compressed.has(extname(path))
    if (isCompressed) headers.push(['vary', 'accept-encoding'])
    if (context.req.header('if-none-match') === file.etag) return new Response(null, { status: 304, headers })
    const coding = isCompressed ? codingFor(context.req.header('accept-encoding') ?? '') : 'identity'
    if (coding !== 'identity') headers.push(['content-encoding', coding])
    const bytes = await coded(file, coding)
    headers.push(['content-length', String(bytes.length)])
    return new Response(context.req.method === 'HEAD' ? null : new Uint8Array(bytes), { status: 200, headers })
  }

  async #file(path: string): Promise<File | undefined> {
    const place = join(this.#config.distDir, path)
    const found = await stat(place).catch(() => undefined)
    if (found === undefined || !found.isFile()) return undefined
    const version = `${found.mtimeMs}:${found.size}`
    const known = this.#files.get(path)
    if (known !== undefined && known.version === version) return known
    const content = await readFile(place)
    const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
    const file: File = { version, etag, bytes: { identity: Promise.resolve(content) } }
    this.#files.set(path, file)
    return file
  }
}

/** Compresses once, beside the event loop. */
async function coded(file: File, coding: Coding): Promise<Uint8Array> {
  const content = await file.bytes.identity
  file.bytes[coding] ??=
    coding === 'br'
      ? toBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : toGzip(content, { level: 9 })
  return (await file.bytes[coding]) ?? content
}

function codingFor(accepted: string): Coding {
  if (/\bbr\b(?!;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'br'
  return /\bgzip\b(?!;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? 'gzip' : 'identity'
}

/** The path inside `dist`, or `undefined` when it is not one. */
function pathOf(path: string): string | undefined {
  let text: string
  try {
    text = decodeURIComponent(path)
  } catch {
    return undefined
  }
  const clean = normalize(text)
  const isPlain =
    clean.startsWith('/') && !clean.includes('\0') && !clean.split('/').some((part) => part.startsWith('.'))
  return isPlain ? clean : undefined
}
