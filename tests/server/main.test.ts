import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { configFromEnv } from '#server/config.ts'
import { freePort, nodePath, startChild } from './child-server.ts'
import { RawDevice } from './raw-client.ts'
import { startTestServer } from './start-server.ts'

const server = join(import.meta.dirname, '..', '..', 'server')

vi.setConfig({ testTimeout: 60_000 }) // starts several processes

let folder: string
let env: Record<string, string>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opstap-main-'))
  env = { PORT: String(await freePort()), DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'key') }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (script: string, args: string[], more: Record<string, string> = {}) =>
  spawnSync(nodePath, [join(server, script), ...args], { env: { ...env, ...more }, encoding: 'utf8' })

test('the process makes its key and data for itself only, stops in good order, and starts again without a link', async () => {
  const first = await startChild(env)
  const isLinkPrinted = first.output().includes('#s=')
  const modes = [env['KEY_FILE'], env['DATA_DIR'], join(folder, 'data/opstap.db')].map(
    (path) => statSync(path ?? '').mode & 0o777,
  )
  const key = readFileSync(join(folder, 'key'), 'utf8')
  const code = await first.stop()
  const second = await startChild(env)

  expect([isLinkPrinted, code]).toEqual([true, 0])
  expect(modes).toEqual([0o600, 0o700, 0o600])
  expect(second.output()).not.toContain('#s=')
  expect(readFileSync(join(folder, 'key'), 'utf8')).toBe(key)
  await second.stop()
})

test('an invitation can be printed beside a running server and works there', async () => {
  const running = await startChild(env)
  const { stdout, status } = run('invite.ts', ['--role', 'regiocoordinator', '--json'])
  const made = JSON.parse(stdout) as { link: string; person: `p_${string}`; regio: string } // its own next lines check it
  const url = `http://localhost:${env['PORT']}`
  const device = await RawDevice.join(url, made.link)
  const again = run('invite.ts', ['--person', made.person])
  const second = await RawDevice.join(url, again.stdout.trim())

  expect(status).toBe(0)
  expect(await device.me()).toMatchObject({
    person: made.person,
    roles: [{ regio: made.regio, rol: 'regiocoordinator' }],
  })
  expect(second.person).toBe(made.person)
  await running.stop()
})

test('an invitation that makes no sense is refused with a sentence', () => {
  expect(run('invite.ts', ['--role', 'trainer'])).toMatchObject({ status: 1, stdout: '' })
  expect(run('invite.ts', ['--person', 'p_wrong']).stderr).toContain('not a person id')
  expect(run('invite.ts', ['--person', `p_${'0'.repeat(26)}`]).stderr).toContain('not registered')
  expect(run('invite.ts', [])).toMatchObject({ status: 2 })
})

test('without its key, or with another one, existing data is not served', async () => {
  await (await startChild(env)).stop()
  rmSync(join(folder, 'key'))
  expect(run('main.ts', []).stderr).toContain('KEY_FILE is missing')

  writeFileSync(join(folder, 'key'), Buffer.alloc(32, 7).toString('base64url'))
  expect(run('main.ts', [])).toMatchObject({ status: 1 })
  expect(run('main.ts', []).stderr).toContain('another DATA_DIR')
})

test('damaged data, or data of a newer version, is not served', async () => {
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data/opstap.db'), Buffer.alloc(8192, 'nonsense'))

  expect(run('main.ts', [])).toMatchObject({ status: 1 })
})

test('an unsafe configuration is refused', () => {
  expect(() => configFromEnv({ KEY_FILE: 'data/key' })).toThrow('must not be inside DATA_DIR')
  expect(() => configFromEnv({ HOST: '0.0.0.0' })).toThrow('PUBLIC_URL is needed')
  expect(() => configFromEnv({ PUBLIC_URL: 'opstap.example' })).toThrow('not a web address')
  expect(() => configFromEnv({ PUBLIC_URL: 'https://opstap.example/app' })).toThrow('whole origin')
  expect(() => configFromEnv({ PORT: 'many' })).toThrow('PORT')
  const production = {
    NODE_ENV: 'production',
    NOW_OFFSET_MS: '5',
    RATE_FACTOR: '9',
    PUBLIC_URL: 'https://opstap.example',
  }
  expect(configFromEnv(production)).toMatchObject({
    nowOffsetMs: 0,
    rateFactor: 1,
    publicUrl: 'https://opstap.example',
  })
  expect(configFromEnv({})).toMatchObject({ port: 8080, host: '127.0.0.1' })
})

test('figures are on a port of their own only', async () => {
  const metricsPort = await freePort()
  const running = await startTestServer({ metricsPort })
  try {
    const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
    const outside = await fetch(`${running.url}/metrics`)

    expect(figures).toMatch(/^opstap_sockets 0$/m)
    expect(figures).toMatch(/^opstap_resident_memory_bytes \d+$/m)
    expect(await outside.text()).not.toContain('opstap_sockets')
  } finally {
    await running.stop()
  }
})

test('stopping ends open sockets and idle connections at once', async () => {
  const running = await startTestServer()
  const device = await RawDevice.join(running.url, running.firstLink ?? '')
  const socket = await device.socket()
  const startedAtMs = Date.now()

  await running.stop()

  expect(await socket.closed).toBe(1001)
  expect(Date.now() - startedAtMs).toBeLessThan(2000)
})
