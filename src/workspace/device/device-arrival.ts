import { computed, effect, signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type { Identity } from '#identity/identity.ts'
import type { Vault } from '#identity/vault.ts'
import { getSealed, putSealed } from '#identity/vault.ts'
import type { Engine, NetState } from '#workspace/engine.ts'

export interface DeviceArrival {
  readonly state: NonNullable<Engine['arrival']>
  /** The server gave everything it had for this person; `catchUp` resolves when the lists show it. */
  fetched(catchUp: () => Promise<void>): Promise<void>
  /** Another tab did. */
  heard(): void
  stop(): void
}

/**
 * Follows whether the first fetching of this device is over. It counts for good: a device that was once complete says
 * "there is nothing" without a connection too.
 */
export function followArrival(parts: {
  /** it was over before this start */
  wasFetched: boolean
  /** remembers for later starts that it is over */
  keep: () => Promise<void>
  net: ReadonlySignal<Pick<NetState, 'state'>>
  /** there are documents here that no list shows yet */
  unshown: ReadonlySignal<boolean>
}): DeviceArrival {
  const { keep, net, unshown } = parts
  const isFetched = signal(parts.wasFetched)
  // Between two tries the connection is neither offline nor there; a screen that changes its mind each time is no help.
  const isLost = signal(false)
  const stop = effect(() => {
    const { state } = net.value
    if (state === 'offline') isLost.value = true
    if (state === 'online') isLost.value = false
  })
  let isCatchingUp = false
  return {
    state: computed(() => {
      if (unshown.value) return 'coming'
      if (isFetched.value) return 'here'
      return isLost.value ? 'unreachable' : 'coming'
    }),
    async fetched(catchUp) {
      if (isFetched.value || isCatchingUp) return
      isCatchingUp = true
      await catchUp()
      await keep()
      isFetched.value = true
    },
    heard() {
      isFetched.value = true
    },
    stop,
  }
}

const FETCHED = 'fetched'

/** Whether everything of this person has come to this device before; of somebody else it says nothing. */
export async function readFetched(vault: Vault, identity: Pick<Identity, 'person'>): Promise<boolean> {
  const kept = await getSealed(vault, FETCHED)
  return kept.ok && kept.value === identity.person
}

export function keepFetched(vault: Vault, identity: Pick<Identity, 'person'>): Promise<void> {
  return putSealed(vault, FETCHED, identity.person)
}
