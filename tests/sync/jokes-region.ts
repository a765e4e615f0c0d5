import type { DocumentId } from '#domain/id.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import type { BareClient } from './bare-client.ts'
import { aBareClient, bear, newId, stopClients } from './bare-client.ts'
import { until } from './until.ts'

/** A server with one region, and Joke, its regiocoördinator. */
export interface JokesRegion {
  server: TestServer
  regio: DocumentId
  joke: BareClient
}

export async function startRegion(): Promise<JokesRegion> {
  const server = await startTestServer()
  const { regio, link } = server.makeInvite({ role: 'regiocoordinator' })
  return { server, regio, joke: await aBareClient(server.url, link) }
}

export async function endRegion({ server }: JokesRegion): Promise<void> {
  await stopClients()
  await server.stop()
}

/** A kaart with one record of Joke, on the server. */
export async function aKaart({ joke, regio }: JokesRegion): Promise<DocumentId> {
  const doc = bear(joke, 'kaart', regio, [{ person: joke.person, role: 'regiocoordinator' }])
  joke.store.write(doc)
  await joke.allSent()
  return doc
}

/** Someone with this role in the region, and in the kaart `doc`. */
export async function withRole(
  { server, regio, joke }: JokesRegion,
  rol: 'trainer',
  doc: DocumentId,
): Promise<BareClient> {
  const person = newId('p')
  joke.store.asked.push(
    { n: Math.random(), errand: { kind: 'role', person, regio, rol } },
    { n: Math.random(), errand: { kind: 'members', doc, add: [{ person, role: rol }], remove: [] } },
  )
  joke.store.told()
  await until('the errands are done', () => joke.store.asked.every((errand) => errand.code === 'done'))
  return aBareClient(server.url, server.makeInvite({ person, role: rol, regio }).link)
}

export function callsTo(client: BareClient, path: string): number {
  return client.transport.calls.filter((call) => call.path.startsWith(path)).length
}
