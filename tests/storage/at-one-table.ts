import { expect } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import type { BelievedKey, Taken } from '#storage/exchanging.ts'
import { eventually } from '#tests/eventually.ts'
import type { TestDevice } from './a-device.ts'
import { aDevice } from './a-device.ts'
import { aDocument, aWriter, exchange } from './a-document.ts'
import { SimulatedLog } from './simulated-log.ts'

export const ROOM = 1_000_000

/** Two people in one form; both have everything the server has, and then there is no network. */
export async function atOneTable() {
  const [noor, ron] = [aDevice(), aDevice()]
  const [hers, his] = [await noor.open(), await ron.open()]
  const log = new SimulatedLog()
  const begun = await aDocument(hers, [noor, ron], 'Samen. ')
  const { doc } = begun.session
  await hers.flush()
  await exchange(hers, noor, log)
  await exchange(his, ron, log)
  const written = await aWriter(his, doc)
  await eventually(() => expect(written.text()).toBe('Samen. '))
  return { noor, ron, hers, his, log, doc, begun, written }
}

/** The keys of these devices, as the chains of their people say. */
export function chains(...devices: TestDevice[]): BelievedKey {
  return async (person, device) =>
    devices.find(({ identity }) => identity.person === person && identity.device === device)?.signer.sigPub()
}

export async function given(store: DeviceStore, doc: DocumentId, room = ROOM): Promise<Uint8Array> {
  const made = await store.givePacket(doc, room)
  if (!made.ok) throw new Error(made.error)
  return made.value.bytes
}

export async function taken(store: DeviceStore, bytes: Uint8Array, keys: BelievedKey): Promise<Taken> {
  const took = await store.takePacket(bytes, keys)
  if (!took.ok) throw new Error(took.error)
  return took.value
}

/** Both until nothing goes or comes any more. */
export async function backOnline(
  all: readonly (readonly [DeviceStore, TestDevice])[],
  log: SimulatedLog,
): Promise<void> {
  for (let round = 0; round < 3; round++) for (const [store, device] of all) await exchange(store, device, log)
}
