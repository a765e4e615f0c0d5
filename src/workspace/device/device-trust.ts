import type { ReadonlySignal } from '@preact/signals'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Keten } from '#domain/toestelketen.ts'
import type { ChainLink } from '#identity/chain.ts'
import { getSealed, putSealed } from '#identity/vault.ts'
import { nowMs } from '#workspace/clock.ts'
import type { Card, Ketens } from '#workspace/engine.ts'
import type { DeviceChains } from './device-chains.ts'
import { followChains } from './device-chains.ts'
import type { DeviceHerstart } from './device-herstart.ts'
import { keepHerstart } from './device-herstart.ts'
import type { DeviceConnection } from './device-connection.ts'
import type { OpenedDevice } from './device-identity.ts'
import type { DeviceToestellen, SealedKeysOf } from './device-toestellen.ts'
import { keepToestellen } from './device-toestellen.ts'
import type { DeviceWords } from './device-words.ts'
import { compareWords } from './device-words.ts'

/** Who is believed: chains of devices, the own ones in the list, and the words of who is let in from afar. */
export interface DeviceTrust {
  readonly chains: DeviceChains
  readonly toestellen: DeviceToestellen
  readonly words: DeviceWords
  readonly herstart: DeviceHerstart
  readonly ketens: Ketens
  /** The own chain as it is remembered here. */
  ownEntries(): Promise<readonly ChainLink[]>
  /** Everything the server had is here: a good moment to look at chains. */
  fetched(): void
  /** The server said that something about this person changed. */
  changed(): void
}

/** Others' chains are asked for once a day, and whenever somebody makes a snapshot whose device is not known yet. */
const OTHERS_EVERY_MS = 24 * 60 * 60 * 1000
const ASKED = 'chains-asked'
/** Of whom nothing is known yet is asked more often: two phones at one table may have no network to ask it then. */
const NEW_EVERY_MS = 60 * 1000
/** What two of them may write in together. */
const TOGETHER: readonly DocumentSoort[] = ['reflectie', 'leren', 'werkplek', 'plaatsing']

export function openTrust(parts: {
  opened: OpenedDevice
  cards: ReadonlySignal<ReadonlyMap<DocumentId, Card>>
  connected: () => Promise<DeviceConnection>
  store: () => Promise<SealedKeysOf>
  /** how far this device's clock is ahead of the server's, ms */
  clockAheadMs: () => number
  /** whether this person may be asked to confirm that somebody begins anew */
  isStaff: () => boolean
}): DeviceTrust {
  const { opened, cards, connected, store, clockAheadMs, isStaff } = parts
  const calls = async () => (await connected()).api()
  const chains = followChains(
    opened,
    async (persons) => {
      const answer = await (await calls())?.chains(persons)
      return answer?.ok === true ? answer.value : undefined
    },
    (person, fresh) => herstart.heard(person, fresh),
  )
  const herstart = keepHerstart({
    ...{ opened, calls, isStaff },
    chains: () => chains,
    serverNowMs: () => nowMs() - clockAheadMs(),
  })
  const toestellen = keepToestellen({ opened, chains, store, calls })
  const words = compareWords({
    own() {
      const { joining, status, device } = opened.identity
      const isAsked = status === 'waiting' && joining?.isAnswered === true && joining.card?.isRemote === true
      return isAsked ? { invite: joining.invite, person: opened.identity.person, device } : undefined
    },
    serverNowMs: () => nowMs() - clockAheadMs(),
    tryNow: () => void connected().then((connection) => connection.tryNow()),
  })
  let isOwnKnown = false

  async function checkOwn(): Promise<void> {
    isOwnKnown = await chains.check([opened.identity.person])
    await toestellen.refresh()
  }

  async function checkOthers(isToldSo = false): Promise<void> {
    const kept = await getSealed(opened.vault, ASKED)
    const askedAtMs = kept.ok && typeof kept.value === 'number' ? kept.value : -Infinity
    if (!isToldSo && Math.abs(nowMs() - askedAtMs) < OTHERS_EVERY_MS) return
    const persons = new Set<PersoonId>()
    for (const { members } of cards.value.values()) for (const { person } of members) persons.add(person)
    persons.delete(opened.identity.person)
    if (await chains.check([...persons])) await putSealed(opened.vault, ASKED, nowMs())
  }

  const met = new Set<PersoonId>([opened.identity.person])
  let askedNewMs = -Infinity

  async function meetNew(): Promise<void> {
    if (nowMs() - askedNewMs < NEW_EVERY_MS) return
    const together = [...cards.value.values()].filter(({ kind }) => TOGETHER.includes(kind))
    const persons = new Set(together.flatMap(({ members }) => members.map(({ person }) => person)))
    const unknown: PersoonId[] = []
    for (const person of persons) {
      if (met.has(person)) continue
      if (((await chains.known(person))?.entries.length ?? 0) > 0) met.add(person)
      else unknown.push(person)
    }
    if (unknown.length === 0) return
    askedNewMs = nowMs()
    await chains.check(unknown)
  }

  const ketens: Ketens = {
    async of(persons) {
      const found: Keten[] = []
      const wanted = new Set(persons)
      // A set grows while it is walked: who stands in for somebody is looked up too.
      for (const persoon of wanted) {
        const schakels = (await chains.known(persoon))?.entries ?? []
        if (schakels.length > 0) found.push({ persoon, schakels })
        for (const { vouch, second } of schakels) {
          for (const word of [vouch, second]) if (word !== undefined) wanted.add(word.person)
        }
      }
      return found
    },
    ask: (persons) => chains.check(persons),
  }

  return {
    chains,
    toestellen,
    words,
    herstart,
    ketens,
    ownEntries: async () => (await chains.known(opened.identity.person))?.entries ?? [],
    fetched() {
      if (isOwnKnown) {
        // As below.
        meetNew().catch(() => undefined)
        return
      }
      isOwnKnown = true
      // A full disk, or closed meanwhile: the next contact looks again.
      checkOwn()
        .then(() => checkOthers())
        .then(() => meetNew())
        .then(() => herstart.refresh())
        .catch(() => {
          isOwnKnown = false
        })
    },
    changed: () =>
      void checkOwn()
        .then(() => checkOthers(true))
        .then(() => herstart.refresh())
        .catch(() => undefined), // the same
  }
}
