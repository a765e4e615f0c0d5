import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Member } from '#sync/protocol.ts'
import { aBirth, newId, RawDevice } from './raw-client.ts'
import type { TestServer } from './start-server.ts'

/** A region with its first regiocoördinator, and a way for others to come in. */
export class Region {
  readonly server: TestServer
  readonly id: DocumentId
  readonly coordinator: RawDevice

  private constructor(server: TestServer, id: DocumentId, coordinator: RawDevice) {
    this.server = server
    this.id = id
    this.coordinator = coordinator
  }

  static async start(server: TestServer): Promise<Region> {
    const { link, regio } = server.makeInvite({ role: 'regiocoordinator' })
    return new Region(server, regio, await RawDevice.join(server.url, link))
  }

  /** A new person with this role and one active device. */
  async join(rol: Rol): Promise<RawDevice> {
    const person = newId('p')
    const answer = await this.coordinator.post('/api/roles', { person, regio: this.id, rol })
    if (answer.status !== 200) throw new Error(`The role was refused: ${answer.code}`)
    return this.joinAs(person, rol)
  }

  /** Another device of someone who is registered. */
  async joinAs(person: `p_${string}`, role: Rol): Promise<RawDevice> {
    return RawDevice.join(this.server.url, this.server.makeInvite({ person, role, regio: this.id }).link)
  }

  /**
   * Births a document and expects it to work.
   *
   * @returns its id
   */
  async bear(creator: RawDevice, kind: DocumentSoort, members: Member[]): Promise<DocumentId> {
    const birth = aBirth(kind, this.id, members)
    const answer = await creator.post('/api/births', birth)
    if (answer.status !== 200) throw new Error(`The birth of a ${kind} was refused: ${answer.code}`)
    return birth.doc
  }

  /** A `kaart` with the coordinator and these people; the coordinator writes it. */
  bearKaart(...members: Member[]): Promise<DocumentId> {
    return this.bear(this.coordinator, 'kaart', [as(this.coordinator, 'regiocoordinator'), ...members])
  }
}

export function as(device: RawDevice, role: Rol): Member {
  return { person: device.person, role }
}
