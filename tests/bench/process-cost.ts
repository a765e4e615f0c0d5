import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** The kernel counts processor time in hundredths of a second. */
const TICK_MS = 10
const SETTLES_MS = 500

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

/** Flags of Node for a process whose memory is asked by `settledMb`. */
export const collectingFlags = [`--require=${join(import.meta.dirname, 'collect-garbage.mjs')}`]

/** What the process needs: its resident memory, in MB, after it was told to drop what nobody uses any more. */
export async function settledMb(pid: number): Promise<number> {
  process.kill(pid, 'SIGUSR2')
  await new Promise((resolve) => setTimeout(resolve, SETTLES_MS))
  return costOf(pid).memoryMb
}

/**
 * What a stretch of work costs that process. `memoryMb` is settled, with every client still there; `lagMs`: how late
 * this process, which makes the load, ran itself (p95); that much of every figure it took is not the server's.
 */
export async function shareDuring(
  pid: number,
  work: () => Promise<void>,
): Promise<{ share: number; memoryMb: number; peakMb: number; lagMs: number }> {
  const [before, beganMs] = [costOf(pid), performance.now()]
  const lag = monitorEventLoopDelay({ resolution: 1 })
  lag.enable()
  await work()
  lag.disable()
  const [after, endedMs] = [costOf(pid), performance.now()]
  return {
    share: ((after.cpuMs - before.cpuMs) / (endedMs - beganMs)) * 100,
    memoryMb: await settledMb(pid),
    peakMb: Math.max(before.memoryMb, after.memoryMb),
    lagMs: lag.percentile(95) / 1e6,
  }
}
