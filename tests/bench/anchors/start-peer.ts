import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, nodePath } from '../../server/child-server.ts'
import { collectingFlags } from '../process-cost.ts'

export type PeerServerKind = 'hocuspocus' | 'hocuspocus-log' | 'y-websocket'

export interface PeerServer {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

/** @param filled  how many documents of 10 kB it has: `doc-0` and on */
export async function startPeer(kind: PeerServerKind, filled = 0): Promise<PeerServer> {
  const folder = mkdtempSync(join(tmpdir(), 'opstap-peer-'))
  const port = await freePort()
  const script = join(import.meta.dirname, 'peer-server.ts')
  const child = spawn(
    nodePath,
    [...collectingFlags, script, kind, String(port), join(folder, 'peer.db'), String(filled)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let errors = ''
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`${kind} ended with ${code}: ${errors.slice(0, 500)}`)))
  })
  return {
    url: `ws://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
