import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'opstap-sim-'

/** Where simulated servers have their disks: in memory where the machine has such a place. */
function base(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
}

/** A folder for one simulated server; its name says whose it is. */
export function newFolder(): string {
  return mkdtempSync(join(base(), `${PREFIX}${process.pid}-`))
}

/** Removes what killed runs left: folders of processes that are no more. */
export function clearLeftBehind(): void {
  for (const name of readdirSync(base())) {
    if (!name.startsWith(PREFIX)) continue
    const pid = /^(\d+)-/.exec(name.slice(PREFIX.length))?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(base(), name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process is one as well.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
