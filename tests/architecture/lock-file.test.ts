import { expect, test } from 'vitest'
import { completed, lockFiles, missingOptional, type LockPackages } from './lock-file.ts'
import { readText } from './source-files.ts'

function packagesIn(path: string): LockPackages {
  return (JSON.parse(readText(path)) as { packages: LockPackages }).packages // written by npm
}

test.each(lockFiles)('npm ci can run with %s: every optional package has its entry (else: npm run lock)', (path) => {
  const packages = packagesIn(path)

  expect(Object.keys(packages).length).toBeGreaterThan(100)
  expect(missingOptional(packages)).toEqual([])
})

test('there is one copy of yjs and one of preact, also in the bench', () => {
  const copies = lockFiles.flatMap((path) =>
    Object.keys(packagesIn(path)).filter((entry) => /node_modules\/(yjs|preact)$/.test(entry)),
  )

  expect(copies.toSorted()).toEqual(['node_modules/preact', 'node_modules/yjs'])
})

test('what only the bench compares with is not installed by npm start', () => {
  const { dependencies } = JSON.parse(readText('tests/bench/anchors/package.json')) as Record<string, object> // ours
  const ours = packagesIn('package-lock.json')

  expect(Object.keys(dependencies ?? {}).length).toBeGreaterThan(5)
  expect(Object.keys(dependencies ?? {}).filter((name) => `node_modules/${name}` in ours)).toEqual([])
})

test('a planted gap is found and filled', () => {
  const planted: LockPackages = {
    'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies: { 'tool-linux-x64-musl': '1.0.0' } },
  }

  const filled = completed(planted)

  expect(missingOptional(planted)).toHaveLength(1)
  expect(missingOptional(filled)).toEqual([])
  expect(filled['node_modules/tool-linux-x64-musl']).toEqual({
    version: '1.0.0',
    cpu: ['x64'],
    libc: ['musl'],
    os: ['linux'],
    dev: true,
    optional: true,
  })
})

test('a gap that is no build for another machine is not papered over', () => {
  const planted: LockPackages = { 'node_modules/tool': { optionalDependencies: { extra: '1.0.0' } } }

  expect(() => completed(planted)).toThrow('extra is missing')
})
