import { machineClock } from './clock.ts'
import { configFromEnv } from './config.ts'
import { errorCode, stderrEvents } from './event-log.ts'
import { startServer } from './server.ts'

/** `npm start`: boots, says where it listens, and stops in good order on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  // `prepare.mjs`: everything was compiled by now, and Node keeps that when the process ends.
  if (process.argv[2] === '--compile') return
  process.umask(0o077)
  const config = configFromEnv(process.env)
  const clock = machineClock(config.nowOffsetMs)
  const events = stderrEvents(() => clock.nowMs())
  const server = await startServer(config, clock, events)

  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      // Backlogs and slow clients get their time; nothing acknowledged depends on it.
      setTimeout(() => process.exit(1), 9500).unref()
      server.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
  process.on('uncaughtException', (error) => {
    events('crashed', { error: errorCode(error) })
    process.exit(1)
  })

  const { firstLink } = server
  const invitation = firstLink === undefined ? '' : `First regiocoordinator (once, within 14 days): ${firstLink}\n`
  process.stdout.write(`Opstap: ${config.publicUrl ?? server.url}\n${invitation}`)
}

main().catch((error: unknown) => {
  const sentence = error instanceof Error ? error.message : 'unknown error'
  process.stderr.write(`${JSON.stringify({ event: 'not-started', error: errorCode(error), sentence })}\n`)
  process.exit(1)
})
