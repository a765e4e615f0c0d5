import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { ChainLink } from '#identity/chain.ts'
import { startChain } from '#identity/chain.ts'
import { rememberInvitation } from '#identity/identity.ts'
import { makeInvitation } from '#identity/invitation.ts'
import type { DeviceChains } from '#workspace/device/device-chains.ts'
import { followChains } from '#workspace/device/device-chains.ts'
import type { DeviceToestellen } from '#workspace/device/device-toestellen.ts'
import { keepToestellen } from '#workspace/device/device-toestellen.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import type { BareClient } from './bare-client.ts'
import { aBareClient, aStoppedClient, newId, stopClients } from './bare-client.ts'
import { until } from './until.ts'

export const isActive = (client: BareClient): boolean => client.connection.me.value?.status === 'active'

type InvitationWish = { isRemote?: boolean; kind?: 'opnieuw'; person?: PersoonId; by?: BareClient }

/** A server with a region whose regiocoördinator Joke invites people, each device with a real identity. */
export class ChainRegion {
  readonly server: TestServer
  readonly id: DocumentId
  readonly joke: BareClient

  private constructor(server: TestServer, id: DocumentId, joke: BareClient) {
    this.server = server
    this.id = id
    this.joke = joke
  }

  static async start(): Promise<ChainRegion> {
    const server = await startTestServer()
    const { link, regio } = server.makeInvite({ role: 'regiocoordinator' })
    return new ChainRegion(server, regio, await aBareClient(server.url, link, { pace: 0.1 }))
  }

  /** An invitation by the device of Joke, as its screen makes one. */
  async anInvitation(role: Rol, { isRemote = false, person = newId('p'), by = this.joke, kind }: InvitationWish = {}) {
    const card = { inviterName: 'Joke', personName: 'Iemand', role, regioName: 'Zuid' }
    const wish = { origin: this.server.url, person, regio: this.id, expiresAtMs: Date.now() + 60_000, kind }
    const made = await makeInvitation({ ...wish, card: { ...card, ...(isRemote ? { isRemote } : {}) } })
    await rememberInvitation(by.opened.vault, made.kept)
    by.store.asked.push({ n: Math.random(), errand: { kind: 'invite', body: made.forServer } })
    by.store.told()
    await until('the server heard of it', () => by.store.asked.every((errand) => errand.code !== undefined))
    return made
  }

  /** Somebody with one device, invited in person. */
  async enter(role: Rol, wish: InvitationWish = {}): Promise<BareClient> {
    const { link } = await this.anInvitation(role, wish)
    const client = await aBareClient(this.server.url, link, { pace: 0.1 })
    await until('vouched', () => isActive(client))
    return client
  }

  /** Somebody with the database in hand: a device row and its entry in the chain, as the server itself would write them. */
  async insertDevice(person: PersoonId): Promise<BareClient> {
    const stranger = await aStoppedClient(this.server.url, undefined, { pace: 0.1 })
    const entry = await startChain(stranger.opened.device)
    const db = this.database()
    db.prepare("INSERT INTO devices (id, person, public, status, at_ms) VALUES (?, ?, ?, 'active', 1)").run(
      ...[entry.device.id, person, JSON.stringify(entry.device)],
    )
    db.close()
    this.insertEntry(person, entry)
    return stranger
  }

  /** The same for an entry alone. */
  insertEntry(person: PersoonId, entry: ChainLink): void {
    const db = this.database()
    db.prepare(
      'INSERT INTO chain_entries (person, n, entry) SELECT ?1, count(*), ?2 FROM chain_entries WHERE person = ?1',
    ).run(person, JSON.stringify(entry))
    db.close()
  }

  database(): DatabaseSync {
    return new DatabaseSync(join(this.server.config.dataDir, 'opstap.db'), { timeout: 5000 })
  }

  async stop(): Promise<void> {
    await stopClients()
    await this.server.stop()
  }
}

/** What the engine puts beside the connection; `keys` stand for those of mijn map. */
export function looking(
  { opened, connection }: BareClient,
  keys: { doc: DocumentId; epoch: number; key: Uint8Array }[] = [],
): { chains: DeviceChains; toestellen: DeviceToestellen } {
  const chains = followChains(opened, async (persons) => {
    const told = await connection.api.chains(persons)
    return told.ok ? told.value : undefined
  })
  const store = () => Promise.resolve({ sealedKeys: () => Promise.resolve(keys) })
  const calls = () => Promise.resolve(connection.api)
  return { chains, toestellen: keepToestellen({ opened, chains, store, calls }) }
}
