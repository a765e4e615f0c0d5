import type { DocumentId, PersoonId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { randomBytes } from '#documents/bytes.ts'
import { startChain } from '#identity/chain.ts'
import { signerKeyOf } from '#workspace/device/device-identity.ts'
import { localDay } from '#workspace/make-workspace.ts'
import { Auditor } from '#tests/fuzz/auditor.ts'
import type { Random } from '#tests/fuzz/random.ts'
import { randomFrom } from '#tests/fuzz/random.ts'
import { borrowGlobals } from '#tests/fuzz/seeded-globals.ts'
import { SimulatedDevice } from '#tests/fuzz/simulated-device.ts'
import { SimulatedNetwork } from '#tests/fuzz/simulated-network.ts'
import { SimulatedServer } from '#tests/fuzz/simulated-server.ts'
import { World } from '#tests/fuzz/virtual-world.ts'
import type { Fact } from './facts.ts'
import type { YearDevice } from './year-device.ts'
import { yearDevice } from './year-device.ts'

/** of virtual time, before it is said that something never ends */
const PATIENCE_MS = 180_000

/** The devices, the server, the day it is, and who can know what. */
export class Year {
  readonly world = new World()
  readonly random: Random
  readonly server: SimulatedServer
  readonly auditor: Auditor
  readonly regio: DocumentId
  readonly devices: YearDevice[] = []
  /** what is not right, in words */
  readonly notes: string[] = []
  /** what came to the server, by the script's own bookkeeping */
  readonly #shared = new Set<Fact>()
  readonly #network: SimulatedNetwork
  readonly #giveBack: () => void
  readonly #rejected = new Map<unknown, unknown>()

  /** @param firstDay `YYYY-MM-DD`; it is nine o'clock there */
  constructor(seed: number, firstDay: string) {
    this.#giveBack = borrowGlobals(seed, this.world, this.#rejected)
    this.world.nowMs = new Date(`${firstDay}T09:00:00`).getTime()
    this.random = randomFrom(seed)
    this.server = new SimulatedServer(this.world)
    this.auditor = new Auditor(this.server)
    // A line that is there is a good one: who is away has none at all.
    const chance = randomFrom(seed ^ 0x17)
    const quick: Random = { ...chance, below: (end) => Math.floor(chance.below(end) / 20) }
    this.#network = new SimulatedNetwork(this.world, quick, this.server, this.auditor)
    this.regio = idFromBytes('d', randomBytes(16))
  }

  get today(): string {
    return localDay(this.world.nowMs)
  }

  /** Somebody with a device, known to the server. */
  async enrol(naam: string, role: Rol, person?: PersoonId): Promise<YearDevice> {
    const settings = {
      ...{ world: this.world, random: randomFrom(this.devices.length), snapshotFrom: 40, signerKey: signerKeyOf },
      isNewerThanGone: (device: SimulatedDevice, doc: DocumentId, cursor: string) =>
        this.auditor.isNewerThanGone(device, doc, cursor),
      spoil: (store: SimulatedDevice['tabs'][number]['store']) => store,
      shown: () => undefined,
      left: () => undefined,
    }
    const sim = new SimulatedDevice(role, 0, settings, person)
    this.auditor.everybody.push(sim)
    sim.plugIn((isAlive) => this.#network.transport(sim.line, sim, isAlive))
    this.server.enrol(this.regio, { person: sim.person, role, device: sim.public }, await startChain(sim))
    const device = await yearDevice(sim, naam, this.regio, () => this.world.nowMs)
    this.devices.push(device)
    return device
  }

  /** Waits for something that the app does, whatever virtual time it takes. */
  async finish<T>(work: Promise<T>): Promise<T> {
    let isDone = false
    const noteEnd = (): void => {
      isDone = true
    }
    work.then(noteEnd, noteEnd)
    for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
      await this.world.settle()
      if (isDone) return work
      await this.world.advance(50)
    }
    throw new Error(`Something never ended: ${this.complaints().slice(0, 5).join(' · ')}`)
  }

  /** One thing that somebody does; the lists show it when this is done. */
  async act<T extends { ok: boolean }>(work: Promise<T>): Promise<T> {
    const result = await this.finish(work)
    if (!result.ok) throw new Error(`Not done: ${JSON.stringify(result)}`)
    await this.world.advance(300)
    return result
  }

  note(what: string): void {
    this.notes.push(`${this.today} ${what}`)
  }

  /** Something happened on a device: it is known there, and elsewhere when it came there. */
  happened(by: YearDevice, fact: Fact): void {
    by.known.add(fact)
  }

  isAway({ awayUntil }: YearDevice): boolean {
    return awayUntil > this.today
  }

  goAway(device: YearDevice, until: string): void {
    device.awayUntil = until
    device.sim.line.isCut = true
    for (const wire of device.sim.line.wires) wire.cut()
  }

  /** The night: whoever was away comes back when it is their day. */
  nextDay(): void {
    const hour = new Date(this.world.nowMs)
    hour.setDate(hour.getDate() + 1)
    hour.setHours(9, 0, 0, 0)
    this.world.jump(hour.getTime() - this.world.nowMs)
    for (const device of this.devices) {
      if (!this.isAway(device)) device.sim.line.isCut = false
    }
  }

  /** Everybody with internet hands over what they have, and then gets what the others handed over. */
  async exchange(): Promise<void> {
    const here = this.devices.filter((device) => !this.isAway(device))
    // Who has nothing new meets nobody who has: nothing would come of it.
    if (here.every(({ known }) => known.size === this.#shared.size)) return
    for (const device of here) for (const fact of device.known) this.#shared.add(fact)
    for (const isSecond of [false, true]) {
      for (const { tab } of here) tab.connection?.tryNow()
      await this.world.advance(1500)
      for (const device of here) await this.#quiet(device, isSecond)
    }
    for (const device of here) {
      for (const fact of this.#shared) device.known.add(fact)
      await this.finish(device.cards.catchUp(device.tab.store))
    }
  }

  /** @param isAll also everything that the server has by now came in */
  async #quiet(device: YearDevice, isAll: boolean): Promise<void> {
    const { store } = device.tab
    for (let waited = 0; waited < PATIENCE_MS; waited += 1000) {
      const lists = [await store.births(), await store.behind(), await store.missingKeys(), await store.unsent(1)]
      const errands = (await store.errands()).length - (await store.refusedErrands()).length
      const change = Number.parseInt((await store.cursor()).cursor.split('.')[1] ?? '', 36)
      const isLate = isAll && !(change >= this.server.tables.documents.lastChange())
      if (!isLate && errands === 0 && lists.every((list) => list.length === 0)) return
      device.tab.connection?.tryNow()
      await this.world.advance(1000)
    }
    this.note(`${device.naam} never becomes quiet`)
  }

  /** Everything that was broken and that nobody heard of. */
  complaints(): string[] {
    const broken = this.devices.flatMap(({ naam, sim }) => sim.errors.map((error) => `${naam}: ${String(error)}`))
    return [...broken, ...[...this.#rejected.values()].map(String), ...this.auditor.leaks]
  }

  async end(): Promise<void> {
    for (const { cards, sim } of this.devices) {
      cards.stop()
      sim.end()
    }
    await this.world.settle()
    this.server.end()
    this.#giveBack()
  }
}
