import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A data folder whose disk can be full for a while. */
export interface FillableDisk {
  /** how it is done, for whoever reads the figures */
  way: string
  /** From now on the server of process `pid` can store nothing more; that ends with `free` and another process. */
  fill(pid: number): void
  free(): void
  /** Takes the folder away. */
  close(): void
}

const BYTES = 24 * 1024 * 1024

/** A small disk of its own in memory where we may mount one; else a limit on the process, which the system holds it to. */
export function fillableDisk(folder: string): FillableDisk {
  mkdirSync(folder, { recursive: true })
  return mounted(folder) ?? limited(folder)
}

function mounted(folder: string): FillableDisk | undefined {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${BYTES}`, 'opstap-faults', folder], { stdio: 'ignore' })
  } catch {
    return undefined // only root may, and not in every container
  }
  const ballast = join(folder, 'ballast')
  return {
    way: `a disk of ${BYTES / 1024 / 1024} MB in memory, filled to the last byte`,
    fill() {
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(ballast, Buffer.alloc(bavail * bsize))
      // Whole blocks first, then what is left of the last one.
      if (statfsSync(folder).bavail > 0) throw new Error('The disk is not full')
    },
    free: () => rmSync(ballast),
    close: () => void execFileSync('umount', ['-l', folder]),
  }
}

function limited(folder: string): FillableDisk {
  return {
    way: 'no file may grow: a limit on the process',
    fill(pid) {
      const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
      execFileSync('prlimit', ['--pid', String(pid), `--fsize=${Math.min(...sizes)}:unlimited`])
    },
    // The limit ends with the process it was for.
    free: () => undefined,
    close: () => undefined,
  }
}
