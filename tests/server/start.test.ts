import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '#server/prepare.mjs'

// The door of `npm start` before a server that only tells what it was given.

const folder = mkdtempSync(join(tmpdir(), 'opstap-start-'))
afterAll(() => rmSync(folder, { recursive: true }))

for (const name of ['server', 'dist', 'src']) mkdirSync(join(folder, name))
for (const path of ['package.json', 'package-lock.json', 'server/start.mjs', 'server/prepare.mjs']) {
  cpSync(join(root, path), join(folder, path))
}
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
for (const name of ['index.html', 'sw.js']) writeFileSync(join(folder, 'dist', name), '')
writeFileSync(
  join(folder, 'server/main.ts'),
  `const given: string[] = process.argv.slice(2)
  process.on('SIGTERM', () => process.exit(7))
  console.log(JSON.stringify({ given, major: process.versions.node.split('.')[0] }))
  if (given.includes('--wait')) setInterval(() => {}, 1000)
  else process.exitCode = 3`,
)
writeFileSync(join(folder, 'server/invite.ts'), 'console.log(JSON.stringify({ invite: process.argv.slice(2) }))')

const door = join(folder, 'server/start.mjs')
const start = (...args: string[]) => spawnSync(process.execPath, [door, ...args], { encoding: 'utf8' })

test('start hands its arguments to Node 24 and ends with the exit code of the server', () => {
  const { stdout, status } = start('--port', '0')

  expect(JSON.parse(stdout)).toEqual({ given: ['--port', '0'], major: '24' })
  expect(status).toBe(3)
})

test('invite prints what the invitation prints and nothing else', () => {
  const { stdout, status } = start('invite', '--role', 'trainer')

  expect(JSON.parse(stdout)).toEqual({ invite: ['--role', 'trainer'] })
  expect(status).toBe(0)
})

test('an unknown command is refused with a sentence', () => {
  const { stderr, status } = start('invte')

  expect(stderr).toContain('Unknown command "invte"')
  expect(status).toBe(1)
})

test('a signal reaches the server, which ends in its own way', async () => {
  const running = spawn(process.execPath, [door, '--wait'], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(running.stdout, 'data')

  running.kill('SIGTERM')
  const [code] = await once(running, 'exit')

  expect(code).toBe(7)
})
