// The door of `npm start`, `npm run invite`, `npm run backup`, `npm run restore` and `npm run retention`. An old system Node can run it; it brings what is missing and then hands
// over to Node 24 and the server proper.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { compileIfNeeded, nodePath, prepare, root, serverEnv, serverFlags } from './prepare.mjs'

/** @type {Record<string, string>} what can be started, and its file in server/ */
const commands = {
  start: 'main.ts',
  invite: 'invite.ts',
  backup: 'backup.ts',
  restore: 'restore.ts',
  retention: 'retention-run.ts',
  'rotate-key': 'rotate-key.ts',
  'verify-form': 'verify-form.ts',
  noodprocedure: 'noodprocedure-run.ts',
  'audit:verify': 'audit-verify.ts',
  'audit:review': 'audit-review.ts',
}

const [first = '', ...rest] = process.argv.slice(2)
const isNamed = Object.hasOwn(commands, first)
if (first && !isNamed && !first.startsWith('-')) {
  stop(`Unknown command "${first}". There is: ${Object.keys(commands).join(', ')}.`)
}
const command = isNamed ? first : 'start'
const args = isNamed ? rest : process.argv.slice(2)

try {
  prepare({ withBuild: command === 'start' })
  if (command === 'start') compileIfNeeded()
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}

const server = spawn(nodePath, [...serverFlags, join(root, 'server', commands[command] ?? ''), ...args], {
  env: { ...serverEnv, ...process.env },
  stdio: 'inherit',
})

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    // Ctrl-C in a terminal reaches the server as well; a second one would mean "stop at once"
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    server.kill(signal)
  })
}

server.on('error', (error) => stop(`Node 24 could not be started: ${error.message}`))
server.on('exit', (code, signal) => {
  if (!signal) process.exit(code ?? 1)
  // end the way the server ended, so that whoever watches this process sees the same
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
})

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
