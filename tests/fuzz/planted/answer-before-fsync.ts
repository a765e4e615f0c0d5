import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { PlantedBug } from '../simulation-result.ts'

/** as an operating system that writes pages back when it suits */
const FLUSH_EVERY_MS = 15_000
const files = ['opstap.db', 'opstap.db-wal']

/** The server answers at once and its disk has it seconds later; a kill in between loses what was answered. */
export function answerBeforeFsync(): PlantedBug {
  let stop: (() => void) | undefined
  return {
    server: {
      started(dataDir, world) {
        const flush = (): void => {
          copy(dataDir, '', '.kept')
          stop = world.after(FLUSH_EVERY_MS, flush)
        }
        flush()
      },
      killed(dataDir) {
        stop?.()
        copy(dataDir, '.kept', '')
      },
    },
  }
}

function copy(dir: string, from: string, to: string): void {
  for (const file of files) {
    rmSync(join(dir, file + to), { force: true })
    if (existsSync(join(dir, file + from))) copyFileSync(join(dir, file + from), join(dir, file + to))
  }
}
