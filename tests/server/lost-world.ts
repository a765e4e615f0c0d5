import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { DocumentId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Outcome } from '#sync/outcome.ts'
import type { BareClient, BareOptions } from '#tests/sync/bare-client.ts'
import { aBareClient, aStoppedClient, bear, newId, stopClients } from '#tests/sync/bare-client.ts'
import type { NodeTransport } from '#tests/sync/node-transport.ts'
import { until } from '#tests/sync/until.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer } from './start-server.ts'

/** Read contacts are told once in a quarter: when they come is a matter of chance, twice they never are. */
const COALESCED = new Set(['doc.sync.read', 'key.give'])
const PACE = 0.1

/** What lies on the server: how many rows of each kind, and what the log says happened. */
export interface Footprint {
  rows: Record<string, number>
  acts: string[]
}

/** A region with real clients, in which the first answer to one call may get lost. */
export class LostWorld {
  readonly server: TestServer
  readonly regio: DocumentId
  readonly joke: BareClient
  isLost = false
  #lost: { path: string; by: string; left: number; statuses: number[]; heard: number }[] = []

  private constructor(server: TestServer, regio: DocumentId, joke: BareClient) {
    this.server = server
    this.regio = regio
    this.joke = joke
  }

  static async start(): Promise<LostWorld> {
    const server = await startTestServer()
    const { link, regio } = server.makeInvite({ role: 'regiocoordinator' })
    const joke = await aBareClient(server.url, link, { pace: PACE })
    return new LostWorld(server, regio, joke)
  }

  async stop(): Promise<void> {
    await stopClients()
    await this.server.stop()
  }

  /** Somebody of the region who is in. */
  async enter(role: Rol): Promise<BareClient> {
    const person = newId('p')
    this.server.store.people.register(person, this.regio, Date.now())
    return this.enterAs(person, role)
  }

  /** One more device of somebody who is in. */
  enterAs(person: `p_${string}`, role: Rol): Promise<BareClient> {
    const { link } = this.server.makeInvite({ person, role, regio: this.regio })
    return aBareClient(this.server.url, link, { pace: PACE })
  }

  /** A device that has not begun to speak with the server. */
  stopped(link?: string, options: BareOptions = {}): Promise<BareClient> {
    return aStoppedClient(this.server.url, link, { pace: PACE, ...options })
  }

  /** A document of these people that the server knows. */
  async born(
    by: BareClient,
    kind: Parameters<typeof bear>[1],
    ...others: [{ person: `p_${string}` }, Rol][]
  ): Promise<DocumentId> {
    const members = others.map(([{ person }, role]) => ({ person, role }))
    const doc = bear(by, kind, this.regio, members)
    by.store.told()
    await until('it is born', () => this.server.store.documents.get(doc) !== undefined && bornAll(by))
    return doc
  }

  /**
   * From here on the first answer to this call does not arrive, where one is to get lost.
   *
   * @param path whole, or what it begins with up to a slash
   * @param by the call by which the client hears what came of it, where that is another one
   */
  lose({ transport }: { transport: NodeTransport }, path: string, by = path): void {
    const isIt = (asked: string, of: string): boolean => (of.endsWith('/') ? asked.startsWith(of) : asked === of)
    const request = transport.request.bind(transport)
    const lost = { path, by, left: this.isLost ? 1 : 0, statuses: [] as number[], heard: 0 }
    this.#lost.push(lost)
    transport.request = async (call) => {
      const answer = await request(call)
      if (isIt(call.path, path)) lost.statuses.push(answer?.status ?? 599)
      if (isIt(call.path, path) && lost.left > 0) {
        lost.left -= 1
        return undefined
      }
      if (isIt(call.path, by) || isIt(call.path, path)) lost.heard += 1
      return answer
    }
  }

  /** Runs `work` and says what it left on the server. @throws when anything was refused, or nothing was asked again */
  async left(work: (world: LostWorld) => Promise<void>, isLost: boolean): Promise<Footprint> {
    this.isLost = isLost
    this.#lost = []
    const before = this.#footprint()
    await work(this)
    for (const { path, left, statuses, heard } of this.#lost) {
      if (statuses.length === 0) throw new Error(`${path} was never asked`)
      if (left > 0) throw new Error(`No answer to ${path} was lost`)
      if (heard === 0) throw new Error(`What came of ${path} was never heard`)
      if (statuses.some((status) => status >= 400)) throw new Error(`${path} was refused: ${statuses.join(', ')}`)
    }
    const after = this.#footprint()
    const rows = Object.entries(after.rows).map(([table, count]) => [table, count - (before.rows[table] ?? 0)] as const)
    return {
      rows: Object.fromEntries(rows.filter(([table, count]) => count !== 0 && table !== 'audit')),
      acts: after.acts.slice(before.acts.length).toSorted(),
    }
  }

  #footprint(): Footprint {
    const db = new DatabaseSync(join(this.server.config.dataDir, 'opstap.db'), { readOnly: true })
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all()
    const rows = tables.map(({ name }) => {
      const count = db.prepare(`SELECT count(*) AS count FROM "${String(name)}"`).get()?.['count']
      return [String(name), Number(count)] as const
    })
    const changes = Number(db.prepare('SELECT last FROM changes').get()?.['last'])
    db.close()
    const acts = this.server.store.audit
      .rows(0, 100_000)
      .filter(({ act }) => !COALESCED.has(act))
      .map(({ act, role = '', result }) => `${act} ${role} ${result}`)
    return { rows: { ...Object.fromEntries(rows), 'numbers of the feed': changes }, acts }
  }
}

/** Waits until everything this device made and asked for was answered, and nothing of it refused. */
export async function settled(client: BareClient): Promise<void> {
  client.store.told()
  const isDone = (): boolean => client.store.asked.every(({ code }) => code !== undefined) && bornAll(client)
  await until('everything was answered', isDone)
  const refused = client.store.asked.filter(({ code }) => code !== 'done')
  if (refused.length > 0) throw new Error(`Refused: ${refused.map(({ code }) => code).join(', ')}`)
}

function bornAll({ store }: BareClient): boolean {
  return store.made.every(({ code }) => code === 'born')
}

/** @throws Error with what should have been */
export function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(`Not so: ${what}`)
}

const TRIES = 3

/**
 * As on a screen: asked once more by hand after the words for no connection, and after no other words.
 *
 * @throws Error with any other code
 */
export async function byHand<T>(ask: () => Promise<Outcome<T>>): Promise<T> {
  return again(async () => {
    const answer = await ask()
    return answer.ok ? answer : { ok: false, error: answer.code }
  })
}

/** The same for what a workspace answers. */
export async function again<T>(ask: () => Promise<{ ok: true; value: T } | { ok: false; error: string }>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const answer = await ask()
    if (answer.ok) return answer.value
    if (answer.error !== 'offline' || tries === TRIES) throw new Error(`Refused: ${answer.error}`)
  }
}
