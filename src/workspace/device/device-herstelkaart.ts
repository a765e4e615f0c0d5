import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { KaartError, KaartStand } from '#domain/herstelkaart.ts'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { signBytes } from '#identity/form-signature.ts'
import type { KeptCard } from '#identity/recovery-card.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import { recoveryCardText } from '#sync/protocol-recovery.ts'
import type { OpenedDevice } from './device-identity.ts'
import type { DeviceConnection } from './device-connection.ts'

/** The herstelkaart of this person, as far as this device knows of it. */
export interface HerstelkaartKeeping {
  readonly stand: ReadonlySignal<KaartStand>
  /** Makes a card and has the server keep it; the one before it is dead then. After a failure the same one is tried. */
  make(): Promise<Result<undefined, KaartError>>
  /** *Ik heb de kaart*: from here on the code is nowhere on this device. */
  onPaper(): Promise<void>
}

/** Follows the card of this device. `resume` brings a card to the server that it does not have yet. */
export function keepHerstelkaart(parts: {
  opened: OpenedDevice
  store: () => Promise<Pick<DeviceStore, 'sealedKeys'>>
  connected: () => Promise<Pick<DeviceConnection, 'putRecoveryCard'>>
  today: () => string
}): HerstelkaartKeeping & { resume(): Promise<void> } {
  const { opened, store, connected, today } = parts
  const { vault } = opened
  const stand = signal<KaartStand>({ soort: 'geen' })
  const card = () => import('#identity/recovery-card.ts')
  const read = async (): Promise<KeptCard | undefined> => (await card()).readCard(vault)
  const keep = async (kept: KeptCard): Promise<void> => {
    await (await card()).saveCard(vault, kept)
    stand.value = standOf(kept)
  }
  const reading = read().then((kept) => {
    if (kept !== undefined) stand.value = standOf(kept)
  })
  // A store that closes meanwhile: the next start reads it.
  reading.catch(() => undefined)

  const send = async (kept: KeptCard & { code: string }): Promise<Result<undefined, KaartError>> => {
    const { recoveryKeys, sealToCard } = await card()
    const keys = await recoveryKeys(kept.code)
    const own = await (await store()).sealedKeys()
    if (keys === undefined || own.length === 0) return fail('geen-map')
    const sealed = await sealToCard(keys, { person: opened.identity.person, keys: own })
    const told = { card: keys.card, sigPub: keys.public.sigPub, sealed }
    const signature = await signBytes(opened.device, recoveryCardText(opened.device.public.id, told))
    const answer = await (await connected()).putRecoveryCard({ ...told, signature })
    if (answer === undefined || (!answer.ok && isLater(answer.code))) return fail('offline')
    if (!answer.ok) return fail('geweigerd')
    await keep({ ...kept, isSet: true })
    return ok(undefined)
  }

  return {
    stand,
    async make() {
      await reading.catch(() => undefined)
      const { newCardCode } = await card()
      const before = await read()
      const isOpen = before?.isSet === false && before.code !== undefined
      const kept = { v: 1 as const, code: isOpen ? (before.code ?? '') : newCardCode(), isSet: false, dag: today() }
      try {
        await keep(kept)
        return await send(kept)
      } catch (error) {
        if (error instanceof Error && /Quota/.test(`${error.name} ${error.message}`)) return fail('vol')
        throw error
      }
    },
    async onPaper() {
      const kept = await read()
      if (kept?.isSet === true) await keep({ v: 1, isSet: true, dag: kept.dag })
    },
    async resume() {
      const kept = await read()
      const { code } = kept ?? {}
      if (kept?.isSet === false && code !== undefined) await send({ ...kept, code })
    },
  }
}

function standOf({ code, isSet, dag }: KeptCard): KaartStand {
  if (code === undefined) return { soort: 'gemaakt', dag }
  return { soort: isSet ? 'tonen' : 'wacht', code, dag }
}

function isLater(code: string): boolean {
  return ['offline', 'busy', 'server-error', 'too-many', 'unauthenticated'].includes(code)
}
