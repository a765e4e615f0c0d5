import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

export interface ServerProcess {
  readonly url: string
  /** printed at the very first start */
  readonly firstLink: string
  /** `npm run invite` beside the running server. @returns a link for another device of this person */
  invite(person: string): Promise<string>
  /** `kill -9`: nothing is finished, nothing is said. */
  kill(): Promise<void>
  /** Starts again on the same data and port. */
  start(): Promise<void>
  /** Ends it and throws its data away. */
  remove(): Promise<void>
}

/** The server as `npm start` runs it: a process of its own, that can be killed. */
export async function startServerProcess(): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'opstap-process-'))
  const port = await freePort()
  const env = {
    ...{ PORT: String(port), DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'key') },
    RATE_FACTOR: '1000',
  }
  let running = await run(env, true)
  const firstLink = running.link

  const kill = async (): Promise<void> => {
    if (running.child.exitCode !== null || running.child.signalCode !== null) return
    const ended = once(running.child, 'exit')
    running.child.kill('SIGKILL')
    await ended
  }
  return {
    url: `http://localhost:${port}`,
    firstLink,
    kill,
    async invite(person) {
      const args = ['server/invite.ts', '--person', person]
      const { stdout } = await promisify(execFile)(process.execPath, args, { env })
      return stdout.trim()
    },
    async start() {
      running = await run(env, false)
    },
    async remove() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** @param isFirst then it prints the link of the first regiocoördinator, after its address */
async function run(env: Record<string, string | undefined>, isFirst: boolean) {
  const child = spawn(process.execPath, ['server/main.ts'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const wanted = isFirst ? 'First' : 'Opstap'
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith(wanted)) return { child, link: line.slice(line.indexOf('http')) }
  }
  throw new Error('The server did not start')
}

async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo // listening on a port, so not a pipe's name
  probe.close()
  await once(probe, 'close')
  return port
}
