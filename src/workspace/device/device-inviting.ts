import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type { DocumentId } from '#domain/id.ts'
import type { DocumentStore, Errand } from '#documents/document-store.ts'
import { rememberInvitation } from '#identity/identity.ts'
import { makeInvitation } from '#identity/invitation.ts'
import type { DeviceConnection } from './device-connection.ts'
import type { OpenedDevice } from './device-identity.ts'
import type { Card, Ik, Inviting, UitnodigingState } from '#workspace/engine.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { nowMs } from '#workspace/clock.ts'

/** Makes invitations on this device: the server hears of them later, and never their secret. */
export function makeInviting(parts: {
  opened: OpenedDevice
  store: DocumentStore
  ik: ReadonlySignal<Ik>
  cards: ReadonlySignal<ReadonlyMap<DocumentId, Card>>
  connected: Promise<DeviceConnection>
  /** calls back with what the server still has to hear; returns stop */
  watchErrands: (onChange: (errands: readonly Errand[]) => void) => Promise<() => void>
  /** how far this device's clock is ahead of the server's, ms; 0 while that is not known */
  clockAheadMs: () => number
}): Inviting {
  const { opened, store, ik, cards, connected, watchErrands, clockAheadMs } = parts
  const states = signal<readonly UitnodigingState[]>([])
  const madeHere = signal<readonly UitnodigingState[]>([])
  let isFollowing = false
  // It is on the disk by now, so one that is not in the list any more was heard.
  const whenHeard = (id: string): ReadonlySignal<boolean> => {
    const isSent = signal(false)
    const following = watchErrands((errands) => {
      if (errands.some((one) => one.kind === 'invite' && isOf(one.body, id))) return
      isSent.value = true
      void following.then((stop) => stop())
    })
    return isSent
  }

  return {
    async make(wish) {
      const { person, regio, role, personName, organisation, validMs, isRemote, kind } = wish
      const me = gatherPeople(cards.value.values()).get(ik.value.persoon)
      const regioName = cards.value.get(regio)?.items['regio']?.['regio']?.['naam']
      // The server judges by its own clock: with that of a device that is behind, it would be over before it is used.
      const expiresAtMs = nowMs() - clockAheadMs() + validMs
      const { forServer, kept, link, code } = await makeInvitation({
        origin: location.origin,
        person,
        regio,
        expiresAtMs,
        kind,
        card: {
          inviterName: me?.naam ?? ik.value.naam,
          personName,
          role,
          regioName: typeof regioName === 'string' ? regioName : '',
          ...(me?.telefoon === undefined ? {} : { inviterPhone: me.telefoon }),
          ...(organisation === undefined ? {} : { organisation }),
          ...(isRemote === true ? { isRemote } : {}),
        },
      })
      // Kept before the server hears of it: whoever comes in is checked against this.
      await rememberInvitation(opened.vault, kept)
      await store.append({ id: crypto.randomUUID(), changes: [], errands: [{ kind: 'invite', body: forServer }] })
      madeHere.value = [...madeHere.value, { id: kept.id, person, role, state: 'open', expiresAtMs }]
      return { id: kept.id, link, code, expiresAtMs, isSent: whenHeard(kept.id) }
    },
    list() {
      if (!isFollowing) {
        isFollowing = true
        void connected.then((connection) =>
          connection.onInvites((heard) => {
            states.value = merge(heard, madeHere.value)
          }),
        )
        madeHere.subscribe((made) => {
          states.value = merge(states.value, made)
        })
      }
      return states
    },
  }
}

function isOf(body: unknown, id: string): boolean {
  return typeof body === 'object' && body !== null && 'id' in body && body.id === id
}

/** What the server said, and what it has not heard of yet. */
function merge(heard: readonly UitnodigingState[], made: readonly UitnodigingState[]): readonly UitnodigingState[] {
  return [...heard, ...made.filter((one) => !heard.some((other) => other.id === one.id))]
}
