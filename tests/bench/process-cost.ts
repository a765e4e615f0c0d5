import { readFileSync } from 'node:fs'

/** The kernel counts processor time in hundredths of a second. */
const TICK_MS = 10

/** What another process on this machine costs; Linux only. */
export interface ProcessCost {
  /** processor time since it began */
  cpuMs: number
  memoryMb: number
}

/** @throws Error when there is no such process, or no /proc */
export function costOf(pid: number): ProcessCost {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name may hold spaces; what counts comes after its bracket: fields 14 and 15 are user and system time.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const user = Number(fields[11])
  const system = Number(fields[12])
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kb = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1])
  return { cpuMs: (user + system) * TICK_MS, memoryMb: kb / 1024 }
}

/** The share of one core over a stretch of time, in per cent. */
export async function shareDuring(
  pid: number,
  work: () => Promise<void>,
): Promise<{ share: number; memoryMb: number }> {
  const [before, beganMs] = [costOf(pid), performance.now()]
  await work()
  const after = costOf(pid)
  return {
    share: ((after.cpuMs - before.cpuMs) / (performance.now() - beganMs)) * 100,
    memoryMb: Math.max(before.memoryMb, after.memoryMb),
  }
}
