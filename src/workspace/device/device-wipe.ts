import { utf8 } from '#identity/bytes.ts'
import type { ChainLink } from '#identity/chain.ts'
import { deviceIn, judgeChain, recallChain } from '#identity/chain-trust.ts'
import { verifyBytes } from '#identity/form-signature.ts'
import { openBox, sealTo } from '#identity/key-box.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import type { Revoked } from '#sync/protocol.ts'
import { bijlagenIn } from '#workspace/bewaren/bijlagen.ts'
import { nowMs } from '#workspace/clock.ts'
import type { Card } from '#workspace/engine.ts'
import type { OpenedDevice } from './device-identity.ts'
import { deviceKeeping, HOME, KNOWN, LATER, ROLE, WIPED } from './keeping.ts'

const PLACE = 'rest'

/** A revoke of this device by somebody it believes. */
export interface WipeOrder {
  /** devices that may open what stays behind: own ones that are still in, and the one that revoked */
  to: readonly string[]
}

/**
 * Whether the server's word that this device is out is signed by a device that this one believed before: an own one, or
 * that of somebody of the organisation. The server's word alone wipes nothing.
 */
export async function wipeOrderOf(opened: OpenedDevice, told: Revoked): Promise<WipeOrder | undefined> {
  const { vault, device, identity } = opened
  const { id, sigPub } = device.public
  if (told.person !== identity.person) return undefined
  const entries: readonly ChainLink[] = told.chain ?? told.entries
  const outsider = entries.find((entry) => entry.act === 'revoke' && entry.device.id === id)?.vouch
  const colleague = outsider === undefined ? undefined : await recallChain(vault, outsider.person)
  const theirs = outsider === undefined ? undefined : deviceIn(colleague, outsider.device)
  const { devices } = await judgeChain(identity.person, entries, await recallChain(vault, identity.person), {
    verify: verifyBytes,
    voucherKey: async (person, by) => deviceIn(await recallChain(vault, person), by)?.sigPub,
    own: { id, sigPub },
  })
  if (devices.find((one) => one.id === id)?.isRevoked !== true) return undefined
  const own = devices.filter((one) => !one.isRevoked).map(({ encPub }) => encPub)
  return { to: theirs === undefined ? own : [...own, theirs.encPub] }
}

/**
 * Empties this device. What was typed here and shared with nobody is not thrown away: it stays as a closed file, whose
 * code is sealed to the devices of `order`. Promise 1 goes before promise 2, and this holds both: this device has no key
 * left that opens anything (decision 0016).
 *
 * @throws what the disk throws when the file could not be kept: then nothing was wiped
 */
export async function wipeDevice(store: DeviceStore, order: WipeOrder, cards: Iterable<Card>): Promise<void> {
  // What is in memory only counts as well; a full disk leaves it to the file.
  await store.flush().catch(() => undefined)
  if (await hasUnsent(store)) {
    const { newCopyCode } = await import('#storage/sealed-file.ts')
    const code = newCopyCode()
    const file = await store.makeRescue(code, bijlagenIn(cards))
    const { keepLeftover } = await import('#storage/leftover.ts')
    const boxes = await Promise.all(order.to.map((encPub) => sealTo(encPub, PLACE, utf8(code))))
    await keepLeftover({
      file: new Uint8Array(await file.arrayBuffer()),
      boxes: boxes.filter((box) => box !== undefined),
      atMs: nowMs(),
    })
  }
  await store.wipe()
}

/** After a flush: what was typed is a row, or the disk refused it. */
async function hasUnsent(store: DeviceStore): Promise<boolean> {
  const { database } = store
  const counts = await Promise.all([
    database.records.where('waits').notEqual(0).count(),
    database.errands.count(),
    database.vault.where('name').startsWith('draft:').count(),
  ])
  const isWaiting = counts.some((count) => count > 0) || (await store.births()).length > 0
  return isWaiting || store.diskState() !== 'good'
}

/** The code of a file that stayed on a wiped device, from one of its boxes; for a device it was sealed to. */
export async function openLeftoverCode(opened: OpenedDevice, boxes: string): Promise<string | undefined> {
  for (const box of boxes.trim().split('.')) {
    const code = await openBox(opened.device, PLACE, box)
    if (code !== undefined) return new TextDecoder().decode(code)
  }
  return undefined
}

/**
 * The person erased everything: all that is on this device goes, what was not shared too.
 *
 * @throws what the disk throws; then it is tried again
 */
export async function leaveForGood(store: DeviceStore): Promise<void> {
  // First: a page that is closed in between must not say afterwards that the browser lost everything. What is still there
  // then opens as before, and goes at its next contact.
  noteLeft('gewist')
  await store.wipe()
  const { dropLeftover } = await import('#storage/leftover.ts')
  await dropLeftover()
  reloadEmpty()
}

/** @param why 'ja': it was put out; 'gewist': the person erased everything */
function noteLeft(why: 'ja' | 'gewist'): void {
  for (const name of [KNOWN, ROLE, HOME, LATER]) deviceKeeping.remove(name)
  deviceKeeping.set(WIPED, why)
}

/** A real reload empties the memory too. */
function reloadEmpty(): void {
  location.replace('/')
}

/** What the server says of this device being out is looked at, and when it is right everything here goes. */
export function followRevoke(parts: {
  opened: OpenedDevice
  store: Promise<DeviceStore>
  cards: () => Iterable<Card>
  /** this device asked for its account to be erased, and did not hear that it was */
  isOwnWish: () => Promise<boolean>
}): (told: Revoked) => void {
  const { opened, store, cards, isOwnWish } = parts
  let isLeaving = false
  const leave = async (told: Revoked): Promise<void> => {
    if (told.erased === true && told.person === opened.identity.person && (await isOwnWish())) {
      return leaveForGood(await store)
    }
    const order = await wipeOrderOf(opened, told)
    if (order === undefined || isLeaving) return
    isLeaving = true
    // An own device erased everything, and signed for this one to go: then nothing of it has to be kept for anybody.
    if (told.erased === true) return leaveForGood(await store)
    await wipeDevice(await store, order, cards())
    noteLeft('ja')
    reloadEmpty()
  }
  return (told) => {
    leave(told).catch(() => {
      // A disk that is full: nothing was wiped, and the next contact says it again.
      isLeaving = false
    })
  }
}
