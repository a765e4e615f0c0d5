import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { freePort, nodePath } from '../../server/child-server.ts'

const EDITS_A_KILL = 30
const BETWEEN_MS = 15

/**
 * Kills Hocuspocus with its defaults (`kill -9`) at the moment that it has acknowledged every edit, again and again.
 *
 * @returns how many it acknowledged, and how many of those are gone after a new start on the same file
 */
export async function killPeer(kills: number): Promise<{ acknowledged: number; lost: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'opstap-killed-peer-'))
  const port = await freePort()
  const found = { acknowledged: 0, lost: 0 }
  let stop = await startOn(port, folder)
  try {
    for (let kill = 0; kill < kills; kill++) {
      const writer = await openDoc(port, `kill-${kill}`)
      for (let nr = 0; nr < EDITS_A_KILL; nr++) {
        writer.doc.getArray('edits').push([nr])
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS))
      }
      while (writer.provider.unsyncedChanges > 0) await new Promise((resolve) => setTimeout(resolve, 2))
      await stop()
      writer.close()
      stop = await startOn(port, folder)
      const reader = await openDoc(port, `kill-${kill}`)
      found.acknowledged += EDITS_A_KILL
      found.lost += EDITS_A_KILL - reader.doc.getArray('edits').length
      reader.close()
    }
    return found
  } finally {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startOn(port: number, folder: string): Promise<() => Promise<void>> {
  const script = join(import.meta.dirname, 'peer-server.ts')
  const args = [script, 'hocuspocus', String(port), join(folder, 'peer.db'), '0']
  const child = spawn(nodePath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
}

async function openDoc(port: number, name: string) {
  const doc = new Y.Doc()
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `ws://127.0.0.1:${port}`,
    WebSocketPolyfill: WebSocket,
  })
  return new Promise<{ doc: Y.Doc; provider: HocuspocusProvider; close(): void }>((resolve) => {
    const provider: HocuspocusProvider = new HocuspocusProvider({
      ...{ websocketProvider, name, document: doc },
      onSynced: () =>
        resolve({
          ...{ doc, provider },
          close() {
            provider.destroy()
            websocketProvider.destroy()
          },
        }),
    })
    provider.attach()
  })
}
