import { computed, effect, signal } from '@preact/signals'
import type { DocumentId } from '#domain/id.ts'
import type { Result } from '#domain/result.ts'
import { medewerkers } from '#domain/rol.ts'
import type { DocumentStore, Whereabouts } from '#documents/document-store.ts'
import { CardOpening } from '#storage/card-opening.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import type { Added } from '#storage/rescue-adding.ts'
import type { Rescue } from '#storage/rescue-parts.ts'
import type { VaultTable } from '#storage/vault-table.ts'
import { nowMs } from '#workspace/clock.ts'
import { DATABASE } from './database-name.ts'
import { followArrival, keepFetched, readFetched } from './device-arrival.ts'
import { isOffering } from './device-adding.ts'
import { openDeviceCards } from './device-cards.ts'
import type { OpenedDevice } from './device-identity.ts'
import { changeIdentity, deviceLabel, openDevice, openOrMakeDevice } from './device-identity.ts'
import { ikOf, readKnownMe } from './device-ik.ts'
import { keepDrafts } from './device-drafts.ts'
import { watchVoorbij } from '#workspace/map/voorbij.ts'
import type { HerstelkaartKeeping } from './device-herstelkaart.ts'
import { keepHerstelkaart } from './device-herstelkaart.ts'
import { followLeestermijn, readLeestermijn } from './device-leestermijn.ts'
import { noteInzagen } from './device-inzagen.ts'
import { makeInviting } from './device-inviting.ts'
import { openLogboek } from './device-logboek.ts'
import { lazyStore } from './device-store-later.ts'
import { takeInVault, vaultRowsOf } from './device-rescue.ts'
import { followRevoke, leaveForGood, openLeftoverCode } from './device-wipe.ts'
import { countWaiting } from './device-waiting.ts'
import { followTyping } from './typing.ts'
import { keepEvaluaties } from './device-evaluaties.ts'
import { keepLeeslinks } from './device-leeslinks.ts'
import { keepTabletten } from './device-tabletten.ts'
import { keepUitwisselen } from './device-uitwisselen.ts'
import { keepWissen } from './device-wissen.ts'
import { openTrust } from './device-trust.ts'
import { makeSigner } from './device-signer.ts'
import type { DevicePasskeys } from './device-passkeys.ts'
import { keepPasskeys } from './device-passkeys.ts'
import type { DeviceSlot } from './device-slot.ts'
import { openSlot } from './device-slot.ts'
import type { DevicePlace } from './device-place.ts'
import { openPlace } from './device-place.ts'
import { afterPaint, firstCards } from './first-screen.ts'
import type { Engine, NetState } from '#workspace/engine.ts'
import { localDay } from '#workspace/make-workspace.ts'
import { ownMap } from '#workspace/map/own-map.ts'
import { saveNothingLost } from './persist.ts'

/** This person's own work: sealed on this device, shared through the server once they belong somewhere. */
export interface DeviceEngine extends Engine {
  readonly mode: 'echt'
  /** The whole store, for copies and "Is alles bewaard?"; loads what the start left out. */
  readonly device: Promise<DeviceStore>
  vault(): Promise<VaultTable>
  /** *Nu proberen* */
  tryNow(): void
  /** A reddingskopie of what only this device has, under `code`; `hashes` of its photos and papers. */
  makeRescue(code: string, hashes: readonly string[]): Promise<Blob>
  /** Adds what is in a reddingskopie. @throws StoreFullError or StoreLostError */
  addRescue(rescue: Rescue): Promise<Result<Added, 'other-person'>>
  /** The code of what stayed on a device that was put out, when it was sealed to this one. */
  leftoverCode(boxes: string): Promise<string | undefined>
  /** Everything typed is a row: the page may go. */
  flush(): Promise<void>
  /** The same, half filled-in forms too. @returns false when something typed is in memory only */
  settle(): Promise<boolean>
  /** the card on paper that brings mijn map back */
  readonly herstelkaart: HerstelkaartKeeping
  /** how this device opens */
  readonly slot: DeviceSlot
  /** by which staff show who they are */
  readonly passkeys: DevicePasskeys
  close(): Promise<void>
}

/**
 * Opens what is on this device; `undefined` when it is nobody's yet.
 *
 * @param reopen what to do when the server says that this device is another person's
 */
export async function openDeviceEngine(reopen: () => void): Promise<DeviceEngine | undefined> {
  const place = await openPlace(DATABASE)
  const opened = await openDevice(place.vault)
  if (opened === undefined || isOffering(opened.identity)) {
    await place.close()
    return undefined
  }
  return engineOf(place, opened, reopen)
}

/** *Ik begin voor mezelf*. */
export async function beginDeviceAlone(naam: string, reopen: () => void): Promise<DeviceEngine> {
  const place = await openPlace(DATABASE)
  const opened = await openOrMakeDevice(place.vault, deviceLabel())
  if (isOffering(opened.identity)) await changeIdentity(opened, { added: undefined })
  const engine = await engineOf(place, opened, reopen, naam)
  await ownMap(engine, naam)
  return engine
}

async function engineOf(
  place: DevicePlace,
  opened: OpenedDevice,
  reopen: () => void,
  naam = '',
): Promise<DeviceEngine> {
  const { key } = opened.vault
  const device = { device: opened.device.public.id, person: opened.identity.person }
  const cardOpening = new CardOpening(key)
  const [cards, known, wasFetched, termijn] = await Promise.all([
    firstCards(place, key, cardOpening).then(openDeviceCards),
    readKnownMe(opened.vault),
    readFetched(opened.vault, opened.identity),
    readLeestermijn(opened.vault, nowMs()),
  ])
  const me = signal(known)
  const identity = signal(opened.identity)
  const ik = computed(() => ikOf(identity.value, me.value, cards.cards.value.values()))
  const places = signal<ReadonlyMap<DocumentId, Whereabouts>>(new Map())
  const net = signal<NetState>({ state: 'geen-server', waiting: 0, unsaved: 0, present: new Map(), lastContactMs: 0 })

  const typing = followTyping(() => performance.now())
  const leestermijn = followLeestermijn({
    ...{ vault: opened.vault, kept: termijn, net, nowMs },
    dagen: () => me.value?.leaseDays,
    steadyMs: () => performance.now(),
    isTyping: () => typing.isTyping(),
  })

  // The start shows cards only; Dexie, the cipher, Yjs and the connection come right after the first paint.
  const opening = afterPaint().then(async () => {
    const { openDeviceStore } = await import('#storage/device-store.ts')
    const { database } = await place.table()
    const sign = (bytes: Uint8Array): Promise<Uint8Array> => opened.device.sign(bytes)
    const options = { name: DATABASE, identity: device, vaultKey: key, now: nowMs, database, sign }
    return openDeviceStore({ ...options, opening: cardOpening })
  })
  const store: DocumentStore = lazyStore(opening)
  const arrival = followArrival({
    ...{ wasFetched, net, unshown: cards.unshown },
    keep: () => keepFetched(opened.vault, opened.identity),
  })
  // One tab speaks with the server; the others hear from it.
  const tabs = new BroadcastChannel('opstap-fetched')
  tabs.onmessage = () => arrival.heard()
  const stops: (() => void | Promise<void>)[] = [
    () => cards.stop(),
    () => leestermijn.stop(),
    () => typing.stop(),
    () => arrival.stop(),
    () => tabs.close(),
  ]
  const connected = opening.then(async (real) => {
    cards.follow(real)
    stops.push(
      real.watchWhereabouts((all) => {
        places.value = all
      }),
      saveNothingLost(real),
    )
    const { connectDevice } = await import('./device-connection.ts')
    const onFetched = (): void => {
      logboek.fetched()
      trust.fetched()
      wissen.fetched()
      // A card that the server does not have yet: what fails is tried at the next contact.
      herstelkaart.resume().catch(() => undefined)
      if (arrival.state.peek() === 'here') return
      arrival
        .fetched(() => cards.catchUp(real))
        .then(() => tabs.postMessage(''))
        // A full disk, or closed meanwhile: the next start asks the server again.
        .catch(() => undefined)
    }
    const connection = connectDevice({
      ...{ opened, store: real, identity, me, net, onOtherPerson: reopen, onFetched },
      ...{ chains: trust.chains, words: trust.words, onMe: () => changedOfMe() },
      onRevoked: followRevoke({
        ...{ opened, store: opening, isOwnWish: () => wissen.isOwnWish() },
        cards: () => cards.cards.value.values(),
      }),
    })
    stops.push(() => connection.stop())
    return connection
  })
  const trust = openTrust({
    ...{ opened, cards: cards.cards, connected: () => connected, store: () => opening },
    clockAheadMs: () => net.peek().clockAheadMs ?? 0,
    isStaff: () => ik.peek().rollen.some(({ rol }) => medewerkers.includes(rol)),
  })
  const logboek = openLogboek({ opened, ik, connected: () => connected })
  stops.push(() => logboek.stop())
  const wissen = keepWissen({
    ...{ opened, toestellen: trust.toestellen, nowMs },
    calls: async () => (await connected).api(),
    isHere: (doc) => cards.cards.value.has(doc),
    leave: async () => leaveForGood(await opening),
  })
  stops.push(() => wissen.stop())
  const herstelkaart = keepHerstelkaart({
    ...{ opened, store: () => opening, connected: () => connected },
    ownChain: () => trust.toestellen.ownChain(),
    today: () => localDay(nowMs()),
  })
  const changedOfMe = (): void => {
    trust.changed()
    herstelkaart.check().catch(() => undefined)
  }
  const isOnline = computed(() => net.value.state === 'online')
  // What was told while this device was away is looked at when it is back.
  stops.push(effect(() => void (isOnline.value && herstelkaart.check().catch(() => undefined))))
  // A failure to open is shown by the first screen that needs the store; this line only keeps it from being unheard.
  connected.catch(() => undefined)

  const whereabouts = computed(() => {
    if (ik.value.status !== 'alleen') return places.value
    return new Map([...places.value].map(([doc, where]) => [doc, { ...where, onlyHere: true }]))
  })
  stops.push(countWaiting(whereabouts, net))

  const drafts = keepDrafts(opened.vault)
  const slot = openSlot(opened.vault)
  stops.push(() => slot.stop())
  const tryNow = (): void => void connected.then((connection) => connection.tryNow())
  const passkeys = keepPasskeys({
    ...{ opened, me, slot, tryNow },
    calls: async () => (await connected).api(),
  })
  const engine: DeviceEngine = {
    mode: 'echt',
    store,
    device: opening,
    vault: () => place.table(),
    ik,
    cards: cards.cards,
    leestermijn: leestermijn.stand,
    voorbij: watchVoorbij(cards.cards, leestermijn.serverMs),
    net,
    arrival: arrival.state,
    whereabouts,
    projected: (doc, items) => cards.projected(doc, items),
    onScreen: (docs) => void connected.then((connection) => connection.watch(docs)),
    nowMs,
    sign: makeSigner(opened.device, () => trust.ownEntries()),
    drafts,
    inviting: makeInviting({
      ...{ opened, store, ik, cards: cards.cards, connected },
      watchErrands: async (onChange) => (await opening).watchErrands(onChange),
      clockAheadMs: () => net.peek().clockAheadMs ?? 0,
    }),
    attachments: {
      put: async (bytes) => (await opening).attachments.put(bytes),
      get: async (hash) => (await opening).attachments.get(hash),
    },
    receipts: {
      note: async (signed) => (await connected).receipts.note(signed),
      key: async () => (await connected).receipts.key(),
    },
    viewed: noteInzagen({
      ...{ device: opened.device, vault: opened.vault, store, nowMs },
      cardOf: (doc) => cards.cards.value.get(doc),
      me: () => identity.value.person,
    }),
    logboek: () => logboek.open(),
    toestellen: trust.toestellen,
    ketens: trust.ketens,
    herstart: trust.herstart,
    woorden: trust.words.asked,
    wissen,
    tabletten: keepTabletten(async () => (await connected).api()),
    evaluaties: keepEvaluaties(async () => (await connected).api()),
    uitwisselen: keepUitwisselen(() => opening, trust.chains),
    leeslinks: keepLeeslinks(async () => (await connected).api()),
    tryNow,
    makeRescue: async (code, hashes) => (await opening).makeRescue(code, hashes, await vaultRowsOf(opened)),
    leftoverCode: (boxes) => openLeftoverCode(opened, boxes),
    async addRescue(rescue) {
      const added = await (await opening).addRescue(rescue)
      if (added.ok) await takeInVault(opened.vault, rescue.vault)
      return added
    },
    flush: async () => (await opening).flush(),
    async settle() {
      const isFlushed = (await opening).flush().then(
        () => true,
        () => false, // a full disk: told on the screen already
      )
      await Promise.all([drafts.settled(), slot.settled()])
      return (await isFlushed) && net.peek().unsaved === 0
    },
    slot,
    passkeys,
    herstelkaart,
    async close() {
      const real = await opening
      for (const stop of stops) await stop()
      await real.close()
    },
  }
  stops.push(
    effect(() => {
      const { rollen, status } = ik.value
      // The server tells roles only after the inviter's device vouched; a kandidaat need not wait for that.
      const isInvited = status === 'wacht' && identity.value.joining?.card?.role === 'kandidaat'
      const isKandidaat = isInvited || rollen.some((one) => one.rol === 'kandidaat') || status === 'alleen'
      // Another own device may have given the key of the map that is there: only when all has come it is clear.
      const isComing = identity.value.added === true && arrival.state.value !== 'here'
      if (isKandidaat && !isComing && !cards.heads.value.some((head) => head.kind === 'map' && head.hasKey))
        void ownMap(engine, naam)
    }),
  )
  return engine
}
