import { parseArgs } from 'node:util'
import { isId } from '#domain/id.ts'
import { rolSchema } from '#domain/rol.ts'
import { openAuditKey } from './audit/key.ts'
import { AuditLog } from './audit/log.ts'
import { machineClock } from './clock.ts'
import { configFromEnv, linkOrigin } from './config.ts'
import { stderrEvents } from './event-log.ts'
import { makeServerInvite } from './invites.ts'
import { openSqliteStore } from './sqlite/sqlite-store.ts'

const usage = `npm run invite -- --role regiocoordinator     a first regiocoordinator, with a new person and a new region
npm run invite -- --person <id> [--role <role>] [--regio <id>]   a new device for a registered person
  --regio <id>   the existing region in which the regiocoordinator or person gets the role
  --json         prints one JSON object instead of the link
`

/** `npm run invite`: prints a link that the server vouches for; may run beside a running server. */
function main(): void {
  const { values } = parseArgs({
    options: {
      role: { type: 'string' },
      person: { type: 'string' },
      regio: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help || (values.role === undefined && values.person === undefined)) {
    process.stdout.write(usage)
    process.exit(values.help ? 0 : 2)
  }
  const { person, regio } = values
  const role = values.role === undefined ? undefined : rolSchema.parse(values.role)
  if (person !== undefined && !isId('p', person)) throw new Error('--person is not a person id')
  if (regio !== undefined && !isId('d', regio)) throw new Error('--regio is not a region id')

  process.umask(0o077)
  const config = configFromEnv(process.env)
  const clock = machineClock(config.nowOffsetMs)
  const events = stderrEvents(() => clock.nowMs())
  const store = openSqliteStore(config.dataDir)
  try {
    const audit = new AuditLog({
      ...{ store, key: openAuditKey(store, config.keyFile), nowMs: () => clock.nowMs() },
      failed: (error) => {
        throw error
      },
    })
    const made = store.transaction(() => {
      const invite = makeServerInvite(store, { role, person, regio }, clock.nowMs())
      audit.add({ act: 'invite.make', about: `${invite.invite} ${invite.person} ${invite.role}`, basis: 'server' })
      return invite
    })
    events('server-invite-made', { invite: made.invite, person: made.person, role: made.role })
    const { fragment, ...rest } = made
    const link = `${linkOrigin(config)}/#${fragment}`
    process.stdout.write(values.json ? `${JSON.stringify({ link, ...rest })}\n` : `${link}\n`)
  } finally {
    store.close()
  }
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Something went wrong'}\n`)
  process.exit(1)
}
