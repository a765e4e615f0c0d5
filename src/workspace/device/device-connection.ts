import type { Signal } from '@preact/signals'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { SyncStore } from '#documents/sync-store.ts'
import type { Identity } from '#identity/identity.ts'
import type { Api } from '#sync/api.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import { browserTimers, browserTransport } from '#sync/browser-transport.ts'
import type { Connection } from '#sync/connection.ts'
import { createConnection } from '#sync/connection.ts'
import type { Outcome } from '#sync/outcome.ts'
import { isPassing } from '#sync/outcome.ts'
import type { Me, Revoked, WaitingDevices } from '#sync/protocol.ts'
import type { LogboekAnswer } from '#sync/protocol-logboek.ts'
import type { NewRecoveryCard } from '#sync/protocol-recovery.ts'
import { nowMs } from '#workspace/clock.ts'
import type { OpenedDevice } from './device-identity.ts'
import type { DeviceChains } from './device-chains.ts'
import { joiningOf, vouchingOf } from './device-identity.ts'
import { openSealedKeys } from './device-toestellen.ts'
import type { DeviceWords } from './device-words.ts'
import { keepKnownMe } from './device-ik.ts'
import type { NetState, Receipts } from '#workspace/engine.ts'
import { takeTurns } from './network-turn.ts'

export interface DeviceConnection {
  watch(docs: DocumentId[]): void
  receipts: Receipts
  tryNow(): void
  /** `undefined` in a tab that does not speak with the server */
  logboek(zaak: PersoonId, since: number): Promise<Outcome<LogboekAnswer> | undefined>
  /** `undefined` in a tab that does not speak with the server */
  putRecoveryCard(card: NewRecoveryCard): Promise<Outcome<undefined> | undefined>
  /** for what screens ask of the server; `undefined` in a tab that does not speak with it */
  api(): Api | undefined
  onInvites(listener: (invites: WaitingDevices['invites']) => void): () => void
  stop(): Promise<void>
}

/**
 * Connects this device when it belongs somewhere, from one tab at a time, and tells the screens what the connection
 * hears. Somebody who began alone asks the network for nothing.
 */
export function connectDevice(parts: {
  opened: OpenedDevice
  store: DeviceStore
  identity: Signal<Identity>
  me: Signal<Me | undefined>
  net: Signal<NetState>
  /** the server said that this device is another person's: the store opens anew in that name */
  onOtherPerson: () => void
  /** everything the server had is in the store */
  onFetched: () => void
  /** the server says that something about this person's devices or roles changed */
  onMe: () => void
  onRevoked: (told: Revoked) => void
  chains: DeviceChains
  words: DeviceWords
}): DeviceConnection {
  const { opened, store, identity, me, net, onOtherPerson, onFetched, chains, words } = parts
  const person = opened.identity.person
  let connection: Connection | undefined
  let watched: DocumentId[] = []
  const listeners = new Set<(invites: WaitingDevices['invites']) => void>()
  if (opened.identity.status === 'alone') return silent

  const stopTurns = takeTurns(navigator.locks as LockManager | undefined, 'opstap-network', () => {
    const running = createConnection({
      store: inNameOf(person, store),
      transport: browserTransport(),
      device: { id: opened.device.public.id, sign: (bytes) => opened.device.sign(bytes) },
      origin: location.origin,
      now: nowMs,
      timers: browserTimers,
      random: Math.random,
      joining: joiningOf(opened, (joined) => {
        identity.value = opened.identity
        if (joined !== undefined && joined !== person) onOtherPerson()
      }),
      vouching: vouchingOf(opened, (check) => words.compared(check)),
      signerKey: chains.signerKey,
      openKeys: async (sealed) => {
        // Who sealed them is in the own chain, which a new device has not seen before this.
        await chains.check([opened.identity.person])
        return openSealedKeys(opened, chains, sealed)
      },
      onFetched,
      onMe: parts.onMe,
      onRevoked: parts.onRevoked,
    })
    connection = running
    const tell = (): void => {
      const { state, lastContactMs, progress, clockAheadMs } = running.status.value
      net.value = {
        ...net.value,
        state: state === 'connecting' ? 'verbindt' : state,
        lastContactMs,
        ...(clockAheadMs === undefined ? {} : { clockAheadMs }),
        present: running.presence.value,
        ...(progress === undefined ? { progress: undefined } : { progress }),
      }
    }
    const stops = [
      running.status.subscribe(tell),
      running.presence.subscribe((present) => {
        tell()
        for (const doc of watched) store.setLive(doc, (present.get(doc)?.length ?? 0) > 0)
      }),
      running.me.subscribe((heard) => {
        if (heard === undefined) return
        me.value = heard
        // A disk that is full or gone is told where somebody types; the server says it again at the next contact.
        keepKnownMe(opened.vault, heard).catch(() => undefined)
      }),
      running.invites.subscribe((invites) => {
        for (const listener of listeners) listener(invites ?? [])
      }),
    ]
    running.watch(watched)
    running.start()
    return async () => {
      connection = undefined
      for (const stop of stops) stop()
      await running.stop()
    }
  })

  return {
    watch(docs) {
      for (const doc of watched) if (!docs.includes(doc)) store.setLive(doc, false)
      watched = docs
      connection?.watch(docs)
    },
    tryNow: () => connection?.tryNow(),
    logboek: async (zaak, since) => connection?.api.logboek(zaak, since),
    putRecoveryCard: async (card) => connection?.api.putRecoveryCard(card),
    receipts: {
      async note(signed) {
        const given = await connection?.api.receipt(signed)
        if (given?.ok !== true) return given === undefined || isPassing(given.code) ? 'later' : undefined
        const { root, atMs, n, key, signature } = given.value
        return { wortel: root, opMs: atMs, nr: n, sleutel: key, handtekening: signature }
      },
      async key() {
        const told = await connection?.api.receiptKey()
        return told?.ok === true ? told.value : undefined
      },
    },
    api: () => connection?.api,
    onInvites(listener) {
      listeners.add(listener)
      if (connection?.invites.value !== undefined) listener(connection.invites.value)
      return () => listeners.delete(listener)
    },
    stop: () => stopTurns(),
  }
}

const silent: DeviceConnection = {
  watch: () => undefined,
  tryNow: () => undefined,
  logboek: () => Promise.resolve(undefined),
  putRecoveryCard: () => Promise.resolve(undefined),
  receipts: { note: () => Promise.resolve('later'), key: () => Promise.resolve(undefined) },
  api: () => undefined,
  onInvites: () => () => undefined,
  stop: () => Promise.resolve(),
}

/** Mijn map may have been made before this person was known: it is born in the name they have now. */
function inNameOf(person: PersoonId, store: DeviceStore): SyncStore {
  return {
    ...store,
    births: async () =>
      (await store.births()).map((birth) =>
        birth.kind === 'map' ? { ...birth, members: [{ person, role: 'kandidaat' as const }] } : birth,
      ),
  }
}
