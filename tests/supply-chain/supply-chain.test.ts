import { spawnSync } from 'node:child_process'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { listCode, parse, readText, root, walk } from '../architecture/source-files.ts'

// What is installed, what of it may run at installing, and how much of it reaches people.

interface Locked {
  version?: string
  resolved?: string
  integrity?: string
  hasInstallScript?: boolean
  link?: boolean
}

const manifest = JSON.parse(readText('package.json')) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
  scripts: Record<string, string>
} // ours
const locked = (JSON.parse(readText('package-lock.json')) as { packages: Record<string, Locked> }).packages

/** Names of packages with an install script that is not on the list. */
function uninvited(packages: Record<string, Locked>): string[] {
  return Object.entries(packages)
    .filter(([, one]) => one.hasInstallScript === true)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
    .filter((name) => manifest.allowScripts[name] !== true)
}

/** Packages that these folders import: what `import type` alone needs is not there when it runs. */
function importedIn(folders: readonly string[]): string[] {
  const names = new Set<string>()
  for (const path of listCode(folders)) {
    for (const specifier of specifiersIn(path)) {
      if (/^[.#]/.test(specifier) || specifier.startsWith('node:')) continue
      const parts = specifier.split('/')
      names.add(parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/'))
    }
  }
  return [...names].toSorted()
}

function specifiersIn(path: string): string[] {
  const text = readText(path)
  const source = parse(path, text)
  // Walking all of every file takes long, and only a call can stand anywhere.
  const nodes = text.includes('import(') ? walk(source) : source.statements
  return [...nodes].flatMap((node) => {
    const isStatic = ts.isImportDeclaration(node) && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword
    const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
    const named = isStatic ? node.moduleSpecifier : isCall ? node.arguments[0] : undefined
    return named !== undefined && ts.isStringLiteralLike(named) ? [named.text] : []
  })
}

test('only the packages of the allow list run a script when they are installed, and that is `node` alone', () => {
  expect(manifest.allowScripts).toEqual({ node: true })
  expect(uninvited(locked)).toEqual([])
  expect(locked['node_modules/node']?.hasInstallScript).toBe(true)
})

test('npm stops at an install script that is not on the list, instead of running it with a warning', () => {
  const settings = readText('.npmrc')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

  expect(settings).toEqual(['strict-allow-scripts=true'])
})

test('npm run add takes a package in one exact version that has been out for a week', () => {
  expect(manifest.scripts['add']).toBe('npm install --save-exact --min-release-age=7')
})

test('a planted install script is found, also deep inside another package', () => {
  const planted = { 'node_modules/a/node_modules/@worm/tool': { hasInstallScript: true }, 'node_modules/b': {} }

  expect(uninvited(planted)).toEqual(['@worm/tool'])
})

test('every package is wanted in one exact version, and comes with the hash of its contents', () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  const unpinned = wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  // An optional build for another kind of machine may have been added without its hash (`npm run lock`).
  const unhashed = Object.entries(locked).filter(
    ([path, one]) => path !== '' && one.link !== true && one.resolved !== undefined && one.integrity === undefined,
  )

  expect(unpinned).toEqual([])
  expect(unhashed.map(([path]) => path)).toEqual([])
})

test('at most 16 packages run in the browser and 15 on the server', () => {
  const [browser, server] = [importedIn(['src']), importedIn(['server'])]

  expect(browser).toContain('preact')
  expect(browser.length, browser.join(', ')).toBeLessThanOrEqual(16)
  expect(server).toContain('hono')
  expect(server.length, server.join(', ')).toBeLessThanOrEqual(15)
  expect([...browser, ...server].filter((name) => !(name in manifest.dependencies))).toEqual([])
}, 30_000)

test('npm run sbom lists every package of the lock file, as CycloneDX', () => {
  const { stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8' })

  const bom = JSON.parse(stdout) as { bomFormat: string; components: { name: string; version: string }[] } // its shape
  const listed = new Map(bom.components.map((one) => [one.name, one.version]))
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies }
  const missing = Object.entries(wanted).filter(([name, version]) => listed.get(name) !== version)
  expect(bom.bomFormat).toBe('CycloneDX')
  expect(missing).toEqual([])
  expect(bom.components.length).toBeGreaterThan(200)
}, 60_000)
