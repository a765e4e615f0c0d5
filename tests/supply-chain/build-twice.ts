import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../architecture/source-files.ts'

// npm run build:twice: builds the app two times, in two folders, and compares every byte: who has the source can check
// that what is served was made of it. Ends with the hash of the whole; exit status 1 when the two differ.

function buildIn(folder: string): Map<string, string> {
  const env = { ...process.env, DIST_DIR: folder }
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  execFileSync(process.execPath, [vite, 'build', '--outDir', folder, '--logLevel', 'error'], { cwd: root, env })
  execFileSync(process.execPath, [join(root, 'sw', 'build.ts')], { cwd: root, env })
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).toSorted()
  return new Map(paths.map((path) => [path, sha256(readFileSync(join(folder, path)))]))
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const place = mkdtempSync(join(tmpdir(), 'opstap-builds-'))
try {
  const [first, second] = [buildIn(join(place, 'one')), buildIn(join(place, 'another-place'))]
  const paths = [...new Set([...first.keys(), ...second.keys()])]
  const different = paths.filter((path) => first.get(path) !== second.get(path))
  for (const path of different) process.stderr.write(`differs: ${path}\n`)
  const whole = sha256([...first].map(([path, hash]) => `${hash}  ${path}\n`).join(''))
  process.stdout.write(`${paths.length} files, ${different.length} differ, sha256 ${whole}\n`)
  process.exitCode = different.length === 0 && paths.length > 0 ? 0 : 1
} finally {
  rmSync(place, { recursive: true, force: true })
}
