import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { EventLog } from './event-log.ts'

const LAG_ALARM_MS = 200
const CHECK_EVERY_MS = 10_000

/** Counts since the start, and how late the event loop runs; printed as Prometheus text. */
export class Metrics {
  readonly #counts = new Map<string, number>()
  readonly #lag = monitorEventLoopDelay({ resolution: 20 })
  readonly #gauges = new Map<string, () => number>()
  readonly #check: NodeJS.Timeout

  constructor(events: EventLog) {
    this.#lag.enable()
    this.#check = setInterval(() => {
      const lagMs = Math.round(this.#lag.max / 1e6)
      if (lagMs >= LAG_ALARM_MS) events('event-loop-lag', { lagMs })
      this.#lag.reset()
    }, CHECK_EVERY_MS)
    this.#check.unref()
  }

  count(name: string, amount = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + amount)
  }

  gauge(name: string, read: () => number): void {
    this.#gauges.set(name, read)
  }

  text(): string {
    const lines = [...this.#counts].map(([name, value]) => `opstap_${name}_total ${value}`)
    for (const [name, read] of this.#gauges) lines.push(`opstap_${name} ${read()}`)
    lines.push(`opstap_event_loop_lag_seconds ${(this.#lag.mean / 1e9 || 0).toFixed(4)}`)
    lines.push(`opstap_resident_memory_bytes ${process.memoryUsage.rss()}`)
    return `${lines.join('\n')}\n`
  }

  stop(): void {
    clearInterval(this.#check)
    this.#lag.disable()
  }
}

/** Serves `/metrics` on a port of its own, on this machine only. */
export function serveMetrics(metrics: Metrics, port: number): { stop(): void } {
  const server = createServer((request, response) => {
    const isMetrics = request.url === '/metrics'
    response.writeHead(isMetrics ? 200 : 404, { 'content-type': 'text/plain; version=0.0.4' })
    response.end(isMetrics ? metrics.text() : '')
  })
  server.listen(port, '127.0.0.1')
  return { stop: () => void server.close() }
}
