import { parseArgs } from 'node:util'
import { configFromEnv, linkOrigin } from '#server/config.ts'
import { linksIn } from './seed-links.ts'
import type { Seeded } from './seed-region.ts'
import { seedRegion } from './seed-region.ts'

const usage = `npm run seed                     fills a running server with a made-up region
  --json          prints one JSON object: {url, regio, users: [{person, naam, rol, link}], documents: [{doc, kind}]}
  --url <origin>  where the server is; without it, from PORT or PUBLIC_URL as for the server
  --link <link>   an unused link for the first regiocoordinator; without it, one is made
The links are made in the server's own DATA_DIR, so run it on the same machine with the same environment.
`

/** `npm run seed`: a client of a running server. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      url: { type: 'string' },
      link: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(usage)
    return
  }
  const config = configFromEnv(process.env)
  const url = new URL(values.url ?? linkOrigin(config)).origin
  const nowMs = (): number => Date.now() + config.nowOffsetMs
  await requireServer(url)
  const { link } = values
  const makeLinks = linksIn(config.dataDir, url, nowMs)
  const seeded = await seedRegion({ url, makeLinks, nowMs, ...(link === undefined ? {} : { link }) })
  process.stdout.write(values.json ? `${JSON.stringify(seeded)}\n` : listOf(seeded))
}

async function requireServer(url: string): Promise<void> {
  const isUp = await fetch(`${url}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  )
  if (!isUp) throw new Error(`No server answers at ${url}. Start it with npm start, or name another with --url.`)
}

function listOf({ users, documents }: Seeded): string {
  const lines = users.map(({ naam, rol, link }) => `${rol.padEnd(17)} ${naam.padEnd(36)} ${link}`)
  return `${documents.length} documents. Every link opens once, on a fresh device:\n${lines.join('\n')}\n`
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'Something went wrong'}\n`)
    process.exit(1)
  },
)
