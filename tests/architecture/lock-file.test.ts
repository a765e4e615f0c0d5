import { expect, test } from 'vitest'
import { completed, missingOptional, type LockPackages } from './lock-file.ts'
import { readText } from './source-files.ts'

const lock: { packages: LockPackages } = JSON.parse(readText('package-lock.json'))

test('npm ci can run: every optional package has its entry (else: npm run lock)', () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100)
  expect(missingOptional(lock.packages)).toEqual([])
})

test('there is one copy of yjs and one of preact', () => {
  const copies = Object.keys(lock.packages).filter((path) => /node_modules\/(yjs|preact)$/.test(path))

  expect(copies.toSorted()).toEqual(['node_modules/preact', 'node_modules/yjs'])
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
