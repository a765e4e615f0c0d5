import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { compileIfNeeded, serverEnv, serverFlags } from '#server/prepare.mjs'

const root = join(import.meta.dirname, '..', '..')
export const nodePath = join(root, 'node_modules', 'node', 'bin', 'node')

export interface ChildServer {
  readonly pid: number
  /** what it printed on standard output so far */
  output(): string
  /** ends it without any warning */
  kill(): Promise<void>
  /** asks it to stop; resolves with the exit code */
  stop(): Promise<number | null>
}

/**
 * The server as a process of its own, as `npm start` runs it.
 *
 * @param env  `PORT`, `DATA_DIR` and `KEY_FILE` at least
 * @param maxFileBytes  the operating system refuses to let a file grow beyond this, as a full disk does
 * @param flags of Node, besides those that `npm start` gives it
 */
export async function startChild(
  env: Record<string, string>,
  maxFileBytes?: number,
  flags: readonly string[] = [],
): Promise<ChildServer> {
  const script = join(root, 'server', 'main.ts')
  const limit = maxFileBytes === undefined ? '' : `ulimit -S -f ${Math.ceil(maxFileBytes / 512)}; `
  // dash counts blocks of 512 bytes; `exec` keeps the process id ours
  compileIfNeeded()
  const child = spawn('sh', ['-c', `${limit}exec "$0" "$@"`, nodePath, ...serverFlags, ...flags, script], {
    env: { PATH: process.env['PATH'], ...serverEnv, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (part: Buffer) => (output += part.toString()))
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => resolve()) // all it has to say comes at once, when it listens
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${errors}`)))
  })
  return {
    pid: child.pid ?? 0,
    output: () => output,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
    stop: () => stopped(child),
  }
}

async function stopped(child: ChildProcess): Promise<number | null> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  return child.exitCode
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // listening on a port, so not a pipe's name
  server.close()
  await once(server, 'close')
  return port
}
