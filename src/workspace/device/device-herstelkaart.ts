import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { KaartError, KaartStand } from '#domain/herstelkaart.ts'
import { isEigenKaartUit, kaartenVanEerder } from '#domain/kaarten.ts'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import type { ChainLink } from '#identity/chain.ts'
import { kaartEntries } from '#identity/chain.ts'
import { signBytes } from '#identity/form-signature.ts'
import type { KeptCard } from '#identity/recovery-card.ts'
import { recoveryCardText } from '#sync/protocol-recovery.ts'
import type { OpenedDevice } from './device-identity.ts'
import type { DeviceConnection } from './device-connection.ts'
import type { SealedKeysOf } from './device-toestellen.ts'

/** The herstelkaart of this person, as far as this device knows of it. */
export interface HerstelkaartKeeping {
  readonly stand: ReadonlySignal<KaartStand>
  /**
   * Makes a card and has the server keep it; the one before it is dead then. After a failure the same one is tried.
   *
   * @param magOudeMap whether a card of before this person began anew may die with it, and the map of before too
   */
  make(magOudeMap?: boolean): Promise<Result<undefined, KaartError>>
  /** *Ik heb de kaart*: from here on the code is nowhere on this device. */
  onPaper(): Promise<void>
}

/**
 * Follows the card of this device. `resume` brings a card to the server that it does not have yet; `check` looks whether
 * another own device made a newer one.
 */
export function keepHerstelkaart(parts: {
  opened: OpenedDevice
  store: () => Promise<SealedKeysOf>
  connected: () => Promise<Pick<DeviceConnection, 'putRecoveryCard'>>
  /** the own chain as it is now; `undefined` without a connection */
  ownChain: () => Promise<readonly ChainLink[] | undefined>
  today: () => string
}): HerstelkaartKeeping & { resume(): Promise<void>; check(): Promise<void> } {
  const { opened, store, connected, ownChain, today } = parts
  const { vault } = opened
  const stand = signal<KaartStand>({ soort: 'onbekend' })
  const card = () => import('#identity/recovery-card.ts')
  const read = async (): Promise<KeptCard | undefined> => (await card()).readCard(vault)
  const keep = async (kept: KeptCard): Promise<void> => {
    await (await card()).saveCard(vault, kept)
    stand.value = standOf(kept)
  }
  const look = async (): Promise<KeptCard | undefined> => {
    const kept = await read()
    stand.value = kept === undefined ? { soort: 'geen' } : standOf(kept)
    return kept
  }
  const reading = look()
  // A store that closes meanwhile: the next contact looks again.
  reading.catch(() => undefined)

  const chainNow = async (
    code: string,
    magOudeMap: boolean,
  ): Promise<'offline' | 'replaced' | 'oude-map' | readonly ChainLink[]> => {
    const chain = await ownChain()
    if (chain === undefined) return 'offline'
    const keys = await (await card()).recoveryKeys(code)
    const isOut = chain.some(({ act, device }) => act === 'revoke' && device.sigPub === keys?.public.sigPub)
    if (isOut) return 'replaced'
    return !magOudeMap && hasOudeMap(chain) ? 'oude-map' : chain
  }
  const hasOudeMap = (chain: readonly ChainLink[]): boolean =>
    kaartenVanEerder(chain, opened.device.public.id).length > 0

  /** @param chain of this person; absent: the card stands beside it, as one of before cards stood in chains */
  const put = async (code: string, chain?: readonly ChainLink[]): Promise<Result<undefined, string>> => {
    const { kaartOf, recoveryKeys, sealToCard } = await card()
    const keys = await recoveryKeys(code)
    const own = await (await store()).sealedKeys()
    if (keys === undefined || own.length === 0) return fail('geen-map')
    const sealed = await sealToCard(keys, { person: opened.identity.person, keys: own })
    const told = { card: keys.card, sigPub: keys.public.sigPub, sealed }
    const signature = await signBytes(opened.device, recoveryCardText(opened.device.public.id, told))
    const entries = chain === undefined ? undefined : await kaartEntries(chain, opened.device, kaartOf(keys))
    const answer = await (await connected()).putRecoveryCard({ ...told, signature, entries })
    return answer?.ok === true ? ok(undefined) : fail(answer?.code ?? 'offline')
  }

  const send = async (kept: KeptCard & { code: string }): Promise<Result<undefined, KaartError | 'replaced'>> => {
    const magOudeMap = kept.magOudeMap === true
    let chain = await chainNow(kept.code, magOudeMap)
    if (typeof chain === 'string') return fail(chain)
    let sent = await put(kept.code, chain)
    if (!sent.ok && sent.error === 'conflict') {
      // Another own device went on with the chain meanwhile: once more from there.
      chain = await chainNow(kept.code, magOudeMap)
      if (typeof chain === 'string') return fail(chain)
      sent = await put(kept.code, chain)
    }
    // A server that went back to a backup lacks what is remembered here: a card is worth more than its place.
    if (!sent.ok && sent.error === 'conflict') sent = await put(kept.code)
    if (!sent.ok) return fail(sent.error === 'geen-map' ? 'geen-map' : isLater(sent.error) ? 'offline' : 'geweigerd')
    await keep({ ...kept, isSet: true })
    return ok(undefined)
  }

  return {
    stand,
    async make(magOudeMap = false) {
      await reading.catch(() => undefined)
      const { newCardCode } = await card()
      const before = await read()
      const isOpen = before?.isSet === false && before.code !== undefined
      const chain = isOpen || magOudeMap ? undefined : await ownChain()
      // Asked before anything is kept: whoever says no has what they had.
      if (chain !== undefined && hasOudeMap(chain)) return fail('oude-map')
      const kept = {
        ...{ v: 1 as const, code: isOpen ? (before.code ?? '') : newCardCode(), isSet: false, dag: today() },
        ...(magOudeMap ? { magOudeMap } : {}),
      }
      try {
        await keep(kept)
        const sent = await send(kept)
        if (sent.ok) return ok(undefined)
        if (sent.error !== 'replaced') return fail(sent.error)
        // Another device made a card after this one was begun: what was never said to work never will.
        const next = { ...kept, code: newCardCode() }
        await keep(next)
        const again = await send(next)
        if (again.ok) return ok(undefined)
        return fail(again.error === 'replaced' ? 'geweigerd' : again.error)
      } catch (error) {
        if (error instanceof Error && /Quota/.test(`${error.name} ${error.message}`)) return fail('vol')
        throw error
      }
    },
    async onPaper() {
      const kept = await read()
      if (kept?.isSet === true) await keep({ v: 1, isSet: true, dag: kept.dag })
    },
    async check() {
      await reading.catch(() => undefined)
      if (!['tonen', 'gemaakt'].includes(stand.value.soort)) return
      const chain = await ownChain()
      const kept = await read()
      if (chain === undefined || kept?.isSet !== true || !isEigenKaartUit(chain, opened.device.public.id)) return
      await keep({ v: 1, isSet: true, dag: kept.dag, isUit: true })
    },
    async resume() {
      const kept = await look()
      const { code } = kept ?? {}
      if (kept?.isSet !== false || code === undefined) return
      const sent = await send({ ...kept, code })
      // Another device made one since: that one counts, and is on paper there.
      if (!sent.ok && sent.error === 'replaced') await keep({ v: 1, isSet: true, dag: kept.dag })
      if (!sent.ok && sent.error === 'oude-map') stand.value = { soort: 'vraagt', dag: kept.dag }
    },
  }
}

function standOf({ code, isSet, dag, isUit }: KeptCard): KaartStand {
  if (isUit === true) return { soort: 'vervangen', dag }
  if (code === undefined) return { soort: 'gemaakt', dag }
  return { soort: isSet ? 'tonen' : 'wacht', code, dag }
}

function isLater(code: string): boolean {
  return ['offline', 'busy', 'server-error', 'too-many', 'unauthenticated'].includes(code)
}
