import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { PersoonId, ToestelId } from '#domain/id.ts'
import type { ChainDevice, ChainLink } from '#identity/chain.ts'
import type { ChainTrouble, KnownChain } from '#identity/chain-trust.ts'
import {
  deviceIn,
  judgeChain,
  recallChain,
  recallTroubles,
  rememberChain,
  rememberTroubles,
} from '#identity/chain-trust.ts'
import { verifyBytes } from '#identity/form-signature.ts'
import type { SignerKey } from '#sync/signer-key.ts'
import type { OpenedDevice } from './device-identity.ts'

/** What the server tells of these persons; `undefined` when it cannot be asked now. */
export type AskChains = (
  persons: readonly PersoonId[],
) => Promise<readonly { person: PersoonId; entries: readonly ChainLink[] }[] | undefined>

/** Chains as this device believes them: the server tells, this device judges and remembers. */
export interface DeviceChains {
  /** The key of a device, when its person's chain as it is believed holds it. */
  readonly signerKey: SignerKey
  /** Asks for these chains and judges them. @returns false when the server could not be asked */
  check(persons: readonly PersoonId[]): Promise<boolean>
  /** Judges a chain that came some other way. @returns the devices that are believed */
  judge(person: PersoonId, entries: readonly ChainLink[]): Promise<readonly ChainDevice[]>
  /** The key of a device of somebody who stands in for others, asked for when it is not remembered, if that can be. */
  keyOf(person: PersoonId, device: ToestelId): Promise<string | undefined>
  /** What is remembered of somebody, without asking. */
  known(person: PersoonId): Promise<KnownChain | undefined>
  readonly troubles: ReadonlySignal<readonly ChainTrouble[]>
}

const PERSONS_PER_CALL = 200

/** The server could not be asked about somebody who stands in: what hangs on it is judged at the next contact. */
class CannotAskError extends Error {
  override name = 'CannotAskError'
}

/**
 * @param news hears what is believed from now on of somebody who was known before
 */
export function followChains(
  opened: OpenedDevice,
  ask: AskChains,
  news: (person: PersoonId, fresh: readonly ChainLink[]) => Promise<void> = () => Promise.resolve(),
): DeviceChains {
  const { vault } = opened
  const troubles = signal<readonly ChainTrouble[]>([])
  let queue: Promise<unknown> = recallTroubles(vault).then((kept) => {
    troubles.value = kept
  })
  /** One at a time: what is remembered is read, judged and written as one. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  async function judged(
    person: PersoonId,
    entries: readonly ChainLink[],
    asking: readonly PersoonId[] = [person],
  ): Promise<readonly ChainDevice[]> {
    const known = await recallChain(vault, person)
    // The server tells nothing of who is of another region, and that is no news; of oneself it always tells something.
    if (entries.length === 0 && (known === undefined || person !== opened.identity.person)) return []
    const { id, sigPub } = opened.device.public
    const result = await judgeChain(person, entries, known, {
      verify: verifyBytes,
      voucherKey: (who, device) => voucherKey(who, device, asking),
      own: { id, sigPub },
    })
    const isNews = JSON.stringify(known) !== JSON.stringify(result.known)
    if (isNews && result.known.entries.length > 0) await rememberChain(vault, person, result.known)
    await note(person, result.troubles)
    if (isNews && known !== undefined && known.entries.length > 0) {
      const before = new Set(known.entries.map(({ signature }) => signature))
      await news(
        person,
        result.known.entries.filter(({ signature }) => !before.has(signature)),
      )
    }
    return result.devices
  }

  async function voucherKey(
    person: PersoonId,
    device: ToestelId,
    asking: readonly PersoonId[],
  ): Promise<string | undefined> {
    const remembered = deviceIn(await recallChain(vault, person), device)
    if (remembered !== undefined) return remembered.sigPub
    if (asking.includes(person)) return undefined
    const told = await ask([person])
    if (told === undefined) throw new CannotAskError()
    const entries = told.find((one) => one.person === person)?.entries ?? []
    return (await judged(person, entries, [...asking, person])).find(({ id }) => id === device)?.sigPub
  }

  async function note(person: PersoonId, found: readonly ChainTrouble[]): Promise<void> {
    const others = troubles.value.filter((one) => one.person !== person)
    if (found.length === 0 && others.length === troubles.value.length) return
    const next = [...others, ...found]
    if (JSON.stringify(next) === JSON.stringify(troubles.value)) return
    troubles.value = next
    await rememberTroubles(vault, next)
  }

  return {
    troubles,
    known: (person) => recallChain(vault, person),
    keyOf: (person, device) =>
      inTurn(() => voucherKey(person, device, [])).catch((error: unknown) => {
        if (error instanceof CannotAskError) return undefined
        throw error
      }),
    judge: (person, entries) => inTurn(() => judged(person, entries)),
    signerKey: (device, entries, person) =>
      inTurn(async () => {
        const devices = await judged(person, entries)
        const found = devices.find(({ id }) => id === device)
        if (found === undefined && !troubles.value.some((one) => one.person === person && one.device === device)) {
          await note(person, [
            ...troubles.value.filter((one) => one.person === person),
            { person, error: 'unlisted', device },
          ])
        }
        return found?.sigPub
      }),
    async check(persons) {
      for (let at = 0; at < persons.length; at += PERSONS_PER_CALL) {
        const told = await ask(persons.slice(at, at + PERSONS_PER_CALL))
        if (told === undefined) return false
        const isSelfAsked = persons.includes(opened.identity.person)
        const self = told.some(({ person }) => person === opened.identity.person)
        const whole = isSelfAsked && !self ? [...told, { person: opened.identity.person, entries: [] }] : told
        const isDone = await inTurn(() => judgeAll(whole)).catch((error: unknown) => {
          if (error instanceof CannotAskError) return false
          throw error
        })
        if (!isDone) return false
      }
      return true
    },
  }

  async function judgeAll(told: NonNullable<Awaited<ReturnType<AskChains>>>): Promise<boolean> {
    for (const { person, entries } of told) await judged(person, entries)
    return true
  }
}
