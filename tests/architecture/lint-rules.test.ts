import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from './source-files.ts'

// The linter and the formatter are held against planted files, in a small copy of the repository elsewhere.

const folder = mkdtempSync(join(tmpdir(), 'opstap-planted-'))
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
afterAll(() => rmSync(folder, { recursive: true }))

const planted: Record<string, { rule: string; text: string }> = {
  'src/ui/NotKebab.ts': { rule: 'unicorn(filename-case)', text: 'export const one = 1\n' },
  'src/ui/default.ts': { rule: 'import(no-default-export)', text: 'export default 1\n' },
  'src/ui/long.ts': { rule: 'eslint(max-lines)', text: 'export {}\n' + ';(1)\n'.repeat(301) },
  'src/ui/barrel.ts': { rule: 'oxc(no-barrel-file)', text: "export * from './default.ts'\n" },
  'src/ui/any.ts': { rule: 'typescript(no-explicit-any)', text: 'export const one = (two: any) => two\n' },
  'src/ui/floating.ts': {
    rule: 'typescript(no-floating-promises)',
    text: 'const run = async () => 1\nexport const go = () => {\n  run()\n}\n',
  },
  'src/ui/swallow.ts': { rule: 'eslint(no-empty)', text: 'try {\n  JSON.parse("")\n} catch {}\n' },
  'tests/only.test.ts': {
    rule: 'vitest(no-focused-tests)',
    text: "import { expect, test } from 'vitest'\ntest.only('alone', () => expect(1).toBe(1))\n",
  },
  ...Object.fromEntries(
    ['features/write-reflectie', 'app', 'workspace'].map((room) => [
      `src/${room}/sentence.tsx`,
      { rule: 'react(jsx-no-literals)', text: 'export const Screen = () => <p>Hallo</p>\n' },
    ]),
  ),
}
const allowed = 'vite.config.ts'

for (const [path, { text }] of Object.entries({ ...planted, [allowed]: { text: 'export default {}\n' } })) {
  mkdirSync(join(folder, dirname(path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
for (const path of ['tsconfig.json', 'src/tsconfig.json', 'tests/tsconfig.json', 'package.json']) {
  cpSync(join(root, path), join(folder, path))
}

function run(tool: string, args: string[]) {
  const config = join(root, 'tests/architecture', `${tool}.json`)
  const bin = join(root, 'node_modules/.bin', tool)
  return spawnSync(bin, ['-c', config, ...args], { cwd: folder, encoding: 'utf8' })
}

test('the linter reports each planted file by its rule, and leaves the config file its default export', () => {
  const { stdout } = run('oxlint', ['--type-aware', '--format=json', 'src', 'tests', allowed])
  const { diagnostics }: { diagnostics: { code: string; filename: string }[] } = JSON.parse(stdout)
  const reported = diagnostics.map(({ code, filename }) => `${filename} ${code}`)

  const missed = Object.entries(planted).filter(([path, { rule }]) => !reported.includes(`${path} ${rule}`))
  expect({ missed: missed.map(([path]) => path), reported }).toMatchObject({ missed: [] })
  expect(reported.filter((line) => line.startsWith(allowed))).toEqual([])
})

test('the formatter reports a planted file', () => {
  writeFileSync(join(folder, 'src/ui/unformatted.ts'), 'export const one = "two";\n')
  const { status, stdout } = run('oxfmt', ['--check', 'src/ui/unformatted.ts', 'src/ui/default.ts'])

  expect(status).not.toBe(0)
  expect(stdout).toContain('unformatted.ts')
  expect(stdout).not.toContain('default.ts')
})
