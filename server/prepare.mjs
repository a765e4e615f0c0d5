// What must be true before anything of Opstap runs: the packages of package-lock.json, and a build of the present code.
// Plain JavaScript for Node 18 and newer, because it also runs before our own Node 24 is there.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const isWindows = process.platform === 'win32'

/** The folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Node 24, as the npm package `node` brings it: on an older system Node the server has no SQLite and reads no `.ts`. */
export const nodePath = join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node')

/**
 * How the server's Node runs. What a call leaves behind is small and short-lived; Node's own choice of 16 MB of room for
 * it, twice, is only memory that stays taken: 27 MB under the load of P6.
 */
export const serverFlags = ['--max-semi-space-size=1']

/** Compiled code is kept: without it every start holds a TypeScript compiler in memory (17 MB) that did its work once. */
export const serverEnv = {
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node-compile'),
  // Threads of Node that now and then ask for memory share it, instead of holding some each (glibc only).
  MALLOC_ARENA_MAX: '2',
  // What HTTP, TLS and SQLite take for one call goes back to the system when it ends. By its own rule glibc keeps blocks
  // of some tens of kB among long-lived small ones: after 1,000 documents 116 MB instead of 96, of which V8 uses 16.
  MALLOC_MMAP_THRESHOLD_: '16384',
  MALLOC_TRIM_THRESHOLD_: '16384',
  MALLOC_TOP_PAD_: '16384',
}

/**
 * Why `npm ci` is needed, or nothing when every package of the lock file is there in its version.
 *
 * @param {string} folder  holds package-lock.json and node_modules
 * @returns {string | undefined}
 */
export function missingPackages(folder) {
  const wanted = readLock(join(folder, 'package-lock.json'))
  if (!wanted) throw new Error('package-lock.json is missing or unreadable.')
  const present = readLock(join(folder, 'node_modules', '.package-lock.json'))
  if (!present) return 'the packages are not installed yet'
  for (const [path, { version, optional, link }] of Object.entries(wanted)) {
    if (path === '' || link) continue
    const isThere = existsSync(join(folder, path, 'package.json'))
    // an optional package may be for another kind of machine
    if (optional && !isThere && !present[path]) continue
    if (!isThere || present[path]?.version !== version) return `${path} is not there in version ${version}`
  }
  return undefined
}

/**
 * Why a build is needed, or nothing when dist/ is whole and newer than all it is made of.
 *
 * @param {string} folder  the root of the repository
 * @returns {string | undefined}
 */
export function staleBuild(folder) {
  // sw.js is written last: with it there, the build before it ended well
  const built = join(folder, 'dist', 'sw.js')
  if (!existsSync(built) || !existsSync(join(folder, 'dist', 'index.html'))) return 'there is no build yet'
  const builtAtMs = statSync(built).mtimeMs
  const sources = ['src', 'sw', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']
  const newer = sources.find((source) => newestMs(join(folder, source)) > builtAtMs)
  return newer && `${newer} is newer than the build`
}

/** Installs and builds what is needed. Throws an Error with one clear sentence when that fails. */
export function prepare({ withBuild = true } = {}) {
  installIfNeeded()
  const reason = withBuild && staleBuild(root)
  if (!reason) return
  say(`Building the app: ${reason}.`)
  npm(['run', '--silent', 'build'])
}

/** Compiles the server for the cache when it changed. Only speed and memory: that it fails is seen at the start itself. */
export function compileIfNeeded() {
  const folder = serverEnv.NODE_COMPILE_CACHE
  const stamp = join(folder, `server-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`)
  const sources = ['server', 'src', 'package-lock.json'].map((source) => newestMs(join(root, source)))
  if (newestMs(stamp) > Math.max(...sources)) return
  const env = { ...process.env, ...serverEnv }
  spawnSync(nodePath, [...serverFlags, join(root, 'server', 'main.ts'), '--compile'], { env, stdio: 'ignore' })
  mkdirSync(folder, { recursive: true })
  writeFileSync(stamp, '')
}

export function installIfNeeded() {
  // the file itself as well: `npm ci --ignore-scripts` leaves the package `node` without its program
  const reason = missingPackages(root) ?? (existsSync(nodePath) ? undefined : 'Node 24 is missing from node_modules')
  if (!reason) return
  say(`Installing packages: ${reason}.`)
  // the build tools are dev dependencies, needed with NODE_ENV=production too
  npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (!existsSync(nodePath))
    throw new Error('npm ci went well but brought no Node 24. Are install scripts switched off?')
}

/**
 * Runs npm, and throws an Error with one clear sentence when that fails.
 *
 * @param {string[]} args
 * @param {string} folder  of the package.json that is meant
 */
export function npm(args, folder = root) {
  // npm ci empties node_modules, so it may not itself run on the Node in there
  const path = (process.env.PATH ?? '').split(delimiter).filter((part) => !part.startsWith(join(root, 'node_modules')))
  const env = { ...process.env, PATH: path.join(delimiter) }
  // standard output belongs to the command that is prepared for: `invite` prints a link that scripts read
  const { status, error } = spawnSync('npm', args, { cwd: folder, env, stdio: ['ignore', 2, 2], shell: isWindows })
  if (error) throw new Error(`npm could not be started: ${error.message}`)
  if (status !== 0) throw new Error(`npm ${args[0]} failed, see above.`)
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }> | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined // not there, or half written by an interrupted install: both mean "install"
  }
}

/**
 * Newest change in a file or a folder; a folder's own time tells of deleted files.
 *
 * @param {string} path
 * @returns {number} ms since 1970, 0 when it does not exist
 */
function newestMs(path) {
  if (!existsSync(path)) return 0
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))))
}
