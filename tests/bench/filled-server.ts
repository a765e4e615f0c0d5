import type { DocumentId } from '#domain/id.ts'
import { builtPage } from './bench-page.ts'
import { kaartRecords, newDocumentKey } from './made-document.ts'
import { as, Region } from '../server/a-region.ts'
import type { RawDevice } from '../server/raw-client.ts'
import { aBirth, newId } from '../server/raw-client.ts'
import type { Member } from '#sync/protocol.ts'
import type { TestServer } from '../server/start-server.ts'
import { startTestServer } from '../server/start-server.ts'

/** The real server with so many files of near 10 kB on it. */
export interface FilledServer {
  readonly server: TestServer
  readonly url: string
  readonly docs: readonly DocumentId[]
  /** a link for another device of the regiocoördinator, who reads them all */
  newLink(): string
  /** a link for a device of a trainer, who reads them all too */
  readerLink(): string
}

/** @param distDir  what it gives to browsers: the page of the bench unless told otherwise */
export async function startFilledServer(count: number, distDir?: string): Promise<FilledServer> {
  const server = await startTestServer({ distDir: distDir ?? (await builtPage()) })
  const region = await Region.start(server)
  const { coordinator } = region
  const reader = newId('p')
  const role = await coordinator.post('/api/roles', { person: reader, regio: region.id, rol: 'trainer' })
  if (role.status !== 200) throw new Error(`The role was refused: ${role.code}`)
  const members: Member[] = [as(coordinator, 'regiocoordinator'), { person: reader, role: 'trainer' }]
  const docs: DocumentId[] = []
  for (let nr = 0; nr < count; nr++) docs.push(await putKaart(region, coordinator, members, nr))
  return {
    ...{ server, url: server.url, docs },
    newLink: () => server.makeInvite({ person: coordinator.person, role: 'regiocoordinator', regio: region.id }).link,
    readerLink: () => server.makeInvite({ person: reader, role: 'trainer', regio: region.id }).link,
  }
}

async function putKaart(region: Region, device: RawDevice, members: Member[], nr: number): Promise<DocumentId> {
  const key = newDocumentKey()
  const birth = aBirth('kaart', region.id, members, { key: Buffer.from(key).toString('base64url') })
  const born = await device.post('/api/births', birth)
  if (born.status !== 200) throw new Error(`The birth was refused: ${born.code}`)
  const { doc } = birth
  const rows = await kaartRecords(nr, { doc, key, device: device.id, person: device.person })
  const results = await device.push(...rows.map((row) => ({ ...row, doc })))
  if (results.some((result) => 'code' in result)) throw new Error('The server refused a record')
  return doc
}
