import type { DocumentId, PersoonId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import { randomBytes } from '#documents/bytes.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import { projectUpdates } from '#documents/scratch.ts'
import type { Rol } from '#domain/rol.ts'
import * as Y from 'yjs'
import { plantSnapshot } from './planting.ts'
import type { Random } from './random.ts'
import { randomFrom } from './random.ts'
import type { Tab, Written } from './simulated-device.ts'
import { KIND, SimulatedDevice, TEXT } from './simulated-device.ts'
import { SimulatedLog } from './simulated-log.ts'
import type { SimulationOptions, SimulationResult } from './simulation-result.ts'
import { canonical, dumpTables, settleDown, sorted, textsOf, untilEqual } from './what-is-there.ts'

const roles: readonly Rol[] = ['regiocoordinator', 'kandidaat', 'werkbegeleider', 'trainer', 'jobcoach']
const ROUNDS = 40

/** Several devices that write, fail, crash and exchange through a log, in an order that follows from the seed. */
export async function simulate(seed: number, options: SimulationOptions = {}): Promise<SimulationResult> {
  const simulation = new Simulation(seed, options)
  try {
    return await simulation.run()
  } finally {
    simulation.end()
  }
}

class Simulation {
  readonly #seed: number
  readonly #random: Random
  readonly #steps: number
  readonly #faults: number
  readonly #snapshotFrom: number
  readonly #plants: number
  readonly #spoil: (store: DeviceStore) => DeviceStore
  readonly #log = new SimulatedLog()
  readonly #devices: SimulatedDevice[]
  readonly #docs: DocumentId[]
  readonly #written: Written[] = []
  readonly #notes: string[] = []
  #backup: unknown
  #untrue = 0
  #wasRestored = false
  #planted = 0

  constructor(
    seed: number,
    { steps = 60, faults = 0.15, snapshotFrom = 6, plants = 0, spoil = (store) => store }: SimulationOptions,
  ) {
    this.#seed = seed
    this.#random = randomFrom(seed)
    this.#steps = steps
    this.#faults = faults
    this.#snapshotFrom = snapshotFrom
    this.#plants = plants
    this.#spoil = spoil
    const people = roles.slice(0, 3 + this.#random.below(3))
    this.#devices = people.map((role) => new SimulatedDevice(idFromBytes('p', randomBytes(16)) as PersoonId, role))
    this.#docs = Array.from({ length: 1 + this.#random.below(2) }, () => idFromBytes('d', randomBytes(16)))
  }

  async run(): Promise<SimulationResult> {
    for (const device of this.#devices) await this.#openTab(device)
    await this.#births()
    for (let step = 0; step < this.#steps; step++) await this.#step()
    await this.#heal()
    const isConverged = await this.#compare()
    const lost = await this.#countLost()
    const leaked = await this.#countLeaked()
    const { objections } = this.#log
    // Whoever objects to an honest snapshot says what is not so.
    if (this.#planted === 0 && objections > 0) this.#lie(`${objections} objections to honest snapshots`)
    const result = { seed: this.#seed, converged: isConverged, lost, leaked, untrue: this.#untrue }
    return { ...result, planted: this.#planted, objections, notes: this.#notes }
  }

  end(): void {
    for (const device of this.#devices) {
      for (const { store } of device.tabs) {
        store.abandon()
        store.database.close()
      }
    }
  }

  #openTab(device: SimulatedDevice): Promise<Tab> {
    return device.openTab(this.#snapshotFrom, this.#spoil)
  }

  async #births(): Promise<void> {
    const [maker] = this.#devices
    const [tab] = maker?.tabs ?? []
    if (maker === undefined || tab === undefined) return
    for (const doc of this.#docs) {
      await tab.store.append({ id: doc, changes: [], births: [maker.birthOf(doc, this.#devices)] })
    }
  }

  async #step(): Promise<void> {
    const random = this.#random
    const device = random.pick(this.#devices)
    const tab = device.tabs.length > 0 ? random.pick(device.tabs) : await this.#openTab(device)
    const what = random.below(100)
    if (what < 48) await this.#write(device, tab)
    else if (what < 74) await device.exchange(tab, this.#log, random, this.#faults)
    else if (what < 80) device.advance(random.pick([40, 600, 6000]))
    else if (what < 84) device.isDiskFull = !device.isDiskFull
    else if (what < 88) device.crash(this.#written)
    else if (what < 90) await this.#closeSession(device, tab)
    else if (what < 92) await this.#secondTab(device)
    else if (what < 94) this.#log.rotate(random.pick(this.#docs))
    else if (what < 96) await this.#live(device, tab)
    else if (what < 97) this.#backup ??= this.#log.backup()
    else if (what < 98) this.#restore()
    else await this.#checkWords(device)
    if (this.#plants > 0 && random.chance(this.#plants)) {
      const planted = await plantSnapshot(this.#log, device, random.pick(this.#docs), random)
      this.#planted += planted === undefined ? 0 : 1
    }
    if (random.chance(0.3)) await settleDown()
  }

  async #write(device: SimulatedDevice, tab: Tab): Promise<void> {
    const doc = this.#random.pick(this.#docs)
    const knows = (await tab.store.cards.heads()).some((head) => head.doc === doc && head.role !== undefined)
    if (!knows || (await tab.store.missingKeys()).includes(doc)) return
    const session = await device.session(tab, doc)
    const token = `w${Buffer.from(randomBytes(8)).toString('hex')}`
    const before = session.text(TEXT.item, TEXT.field).toString()
    const words = before === '' ? [] : before.split(' ')
    words.splice(this.#random.below(words.length + 1), 0, token)
    const author = { person: device.person, nowMs: tab.clock.nowMs }
    // A word in the shared text, or a fact of its own and a choice that others make too: one action.
    const change = this.#random.chance(0.7)
      ? session.type(TEXT, before, words.join(' '), author)
      : session.edit(
          [
            { op: 'set', collection: 'contacten', item: token.slice(0, 8), field: 'vorm', value: token },
            {
              op: 'choose',
              collection: 'plaatsing',
              item: 'plaatsing',
              field: 'werkoverleg',
              value: token.slice(0, 4),
            },
          ],
          author,
        )?.change
    if (change === undefined) return
    const written: Written = { token, doc, device, tab, state: 'memory' }
    this.#written.push(written)
    const put = tab.store.append({ id: token, changes: [change] }).then(
      () => {
        if (written.state !== 'perhaps') written.state = 'disk'
      },
      () => {
        if (written.state === 'memory') written.state = 'refused'
      },
    )
    if (this.#random.chance(0.6)) await put
  }

  async #closeSession(device: SimulatedDevice, tab: Tab): Promise<void> {
    for (const [doc, session] of tab.sessions) {
      tab.sessions.delete(doc)
      await session.close()
      break
    }
    if (device.tabs.length > 1 && tab.sessions.size === 0 && (await tab.store.settle())) {
      device.tabs = device.tabs.filter((one) => one !== tab)
      await tab.store.close()
    }
  }

  async #secondTab(device: SimulatedDevice): Promise<void> {
    if (device.tabs.length < 2) await this.#openTab(device)
  }

  async #live(device: SimulatedDevice, tab: Tab): Promise<void> {
    const doc = this.#random.pick(this.#docs)
    const head = this.#log.pull(doc, 0, 0)?.head ?? 0
    if (head > 0) await device.live(tab, this.#log, doc, 1 + this.#random.below(head))
    device.advance(10)
  }

  #restore(): void {
    if (this.#backup === undefined) return
    this.#log.restore(this.#backup)
    this.#wasRestored = true
    this.#backup = undefined
  }

  /** "Gedeeld" and "bewaard" must be true whenever they are said. */
  async #checkWords(device: SimulatedDevice): Promise<void> {
    for (const doc of this.#docs) {
      const own = this.#written.filter((one) => one.device === device && one.doc === doc)
      const places = await Promise.all(
        device.tabs.map(async (tab) => ({ tab, where: await tab.store.whereabouts(doc) })),
      )
      for (const { tab, where } of places) {
        const refused = own.filter((one) => one.tab === tab && one.state === 'refused')
        if (refused.length > 0 && where.unsaved === 0) {
          // It may have been put in the meantime: then it is on the disk, and that is what counts.
          if (
            !(await this.#isOnDisk(
              device,
              doc,
              refused.map(({ token }) => token),
            ))
          )
            this.#lie(`unsaved not told of ${doc}`)
        }
      }
      const { log } = (await device.tabs[0]?.store.cursor()) ?? { log: '' }
      const isShared = places.length > 0 && places.every(({ where }) => where.unsent === 0 && where.unsaved === 0)
      if (!isShared || log !== this.#log.id) continue
      const onServer = textsOf(await this.#log.contents(doc))
      for (const one of own) {
        if (one.state === 'disk' && !onServer.includes(one.token)) this.#lie(`${one.token} was said to be shared`)
      }
    }
  }

  async #isOnDisk(device: SimulatedDevice, doc: DocumentId, tokens: readonly string[]): Promise<boolean> {
    const [tab] = device.tabs
    if (tab === undefined) return true
    const { updates } = await tab.store.load(doc)
    const inner = new Y.Doc()
    for (const update of updates) Y.applyUpdateV2(inner, update)
    const texts = textsOf(inner)
    return tokens.every((token) => texts.includes(token))
  }

  #lie(note: string): void {
    this.#untrue += 1
    this.#notes.push(note)
  }

  /** Disks get room, the network works, and everybody exchanges until nothing waits. */
  async #heal(): Promise<void> {
    for (const device of this.#devices) {
      device.isDiskFull = false
      if (device.tabs.length === 0) await this.#openTab(device)
    }
    let quietRounds = 0
    for (let round = 0; round < ROUNDS; round++) {
      let isQuiet = true
      for (const device of this.#devices) {
        device.advance(6000)
        await settleDown()
        for (const tab of device.tabs) {
          await tab.store.settle()
          await tab.store.flush()
          await device.exchange(tab, this.#log, this.#random, 0)
        }
      }
      for (const { tabs } of this.#devices) {
        for (const { store } of tabs) {
          const waits = [
            ...[await store.births(), await store.behind(), await store.missingKeys(), await store.unsent(1)],
            await store.objections(),
          ]
          const { log } = await store.cursor()
          if (waits.some((list) => list.length > 0) || log !== this.#log.id) isQuiet = false
        }
      }
      quietRounds = isQuiet ? quietRounds + 1 : 0
      // The first quiet round may end with a push that the others have not heard of.
      if (quietRounds > 1) return
    }
    this.#notes.push('not quiet after healing')
  }

  async #compare(): Promise<boolean> {
    let isSame = true
    for (const doc of this.#docs) {
      const server = canonical(Y.encodeStateAsUpdateV2(await this.#log.contents(doc)))
      for (const device of this.#devices) {
        for (const tab of device.tabs) {
          const { updates, quarantined } = await tab.store.load(doc)
          const here = canonical(
            Y.mergeUpdatesV2(updates.length > 0 ? updates : [Y.encodeStateAsUpdateV2(new Y.Doc())]),
          )
          // After a restore the key of a row may be nowhere but with its writer, who pushes it again.
          if (here !== server || (quarantined > 0 && !this.#wasRestored && this.#planted === 0)) {
            isSame = false
            this.#notes.push(
              `${device.role} differs from the server (${here.length} and ${server.length}, ${quarantined} apart)`,
            )
          }
          const session = tab.sessions.get(doc)
          if (session === undefined) continue
          const shown = await untilEqual(() => sorted(session.items()), sorted(projectUpdates(KIND, updates)))
          if (!shown) {
            isSame = false
            this.#notes.push(`${device.role} shows something else than it stores`)
          }
        }
      }
    }
    return isSame
  }

  async #countLost(): Promise<number> {
    let lost = 0
    for (const doc of this.#docs) {
      const texts = textsOf(await this.#log.contents(doc))
      for (const one of this.#written) {
        if (one.doc !== doc || one.state === 'perhaps' || texts.includes(one.token)) continue
        lost += 1
        this.#notes.push(`${one.token} of ${one.device.role} (${one.state}) is lost`)
      }
    }
    return lost
  }

  async #countLeaked(): Promise<number> {
    const dumps = [this.#log.dump()]
    for (const { tabs } of this.#devices) {
      const [tab] = tabs
      if (tab !== undefined) dumps.push(await dumpTables(tab.store.database))
    }
    const all = dumps.join('\n')
    return this.#written.filter(({ token }) => all.includes(token)).length
  }
}
