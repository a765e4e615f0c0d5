import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodePath } from '#tests/server/child-server.ts'
import { buildWith, plants, serverWith } from './planted.ts'

/**
 * Runs every fault, short, on an app or a server with a bug in it.
 *
 * @returns whether each bug was caught: its line did not hold
 */
export async function plantEach(ids: readonly string[], seed: number): Promise<boolean> {
  let isEach = true
  for (const id of ids) {
    const plant = plants[id]
    if (plant === undefined) continue
    const folder = mkdtempSync(join(tmpdir(), 'opstap-planted-'))
    try {
      const env: Record<string, string> = plant.where === 'server' ? serverWith(plant.patches) : { DIST_DIR: folder }
      if (plant.where === 'app') await buildWith(plant.patches, folder)
      const isCaught = (await statusOf(id, seed, env)) === 1
      isEach &&= isCaught
      process.stderr.write(`${id}  ${isCaught ? 'caught' : 'NOT CAUGHT'}: ${plant.what}\n`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return isEach
}

async function statusOf(id: string, seed: number, env: Record<string, string>): Promise<unknown> {
  const script = join(import.meta.dirname, 'faults.ts')
  const child = spawn(nodePath, [script, '--quick', '--only', id, '--seed', String(seed)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [status] = await once(child, 'exit')
  return status
}
