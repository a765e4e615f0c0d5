import { signal } from '@preact/signals'
import type { PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { isKaart } from '#domain/toestel.ts'
import type { ChainLink } from '#identity/chain.ts'
import { branchHead, checkChain, signEntry, vouchFor, vouchText } from '#identity/chain.ts'
import { recallRestarts, rememberRestarts } from '#identity/chain-trust.ts'
import { threeWords } from '#identity/device-code.ts'
import { verifyBytes } from '#identity/form-signature.ts'
import type { Api, Restart } from '#sync/api.ts'
import type { Herstart, HerstartBericht, HerstartFout, HerstartVraag } from '#workspace/engine.ts'
import type { DeviceChains } from './device-chains.ts'
import type { OpenedDevice } from './device-identity.ts'

type Calls = Pick<Api, 'restarts' | 'confirmRestart'>

export interface DeviceHerstart extends Herstart {
  /** Asks who begins anew; for staff only. */
  refresh(): Promise<void>
  /** What is new in somebody's chain. */
  heard(person: PersoonId, fresh: readonly ChainLink[]): Promise<void>
}

/** Beginning anew after everything was lost: the second person's side, and telling everybody else. */
export function keepHerstart(parts: {
  opened: OpenedDevice
  chains: () => DeviceChains
  calls: () => Promise<Calls | undefined>
  serverNowMs: () => number
  isStaff: () => boolean
}): DeviceHerstart {
  const { opened, chains, calls, serverNowMs, isStaff } = parts
  const { vault, device } = opened
  const vragen = signal<readonly HerstartVraag[]>([])
  const berichten = signal<readonly HerstartBericht[]>([])
  const restarts = new Map<string, Restart>()
  const reading = recallRestarts(vault).then((kept) => {
    berichten.value = [...kept, ...berichten.value]
  })
  // A store that closes meanwhile: the next start reads it.
  reading.catch(() => undefined)

  const keep = async (next: readonly HerstartBericht[]): Promise<void> => {
    await rememberRestarts(vault, next)
    berichten.value = next
  }

  /** Presented by the device itself, and the first word is of who the server says: otherwise nobody is asked anything. */
  async function isRight({ person, by, entry }: Restart): Promise<boolean> {
    const { vouch } = entry
    if (vouch?.kind !== 'opnieuw' || vouch.person !== by || !(await checkChain([entry], verifyBytes)).ok) return false
    const key = await chains().keyOf(by, vouch.device)
    return key !== undefined && verifyBytes(key, await vouchText(person, vouch, entry), vouch.signature)
  }

  async function askWho(api: Calls): Promise<boolean> {
    const answer = await api.restarts()
    if (!answer.ok) return false
    restarts.clear()
    for (const one of answer.value) if (await isRight(one)) restarts.set(one.invite, one)
    vragen.value = [...restarts.values()].map(({ invite, person, by }) => ({
      uitnodiging: invite,
      persoon: person,
      door: by,
    }))
    return true
  }

  /** A revoke of everything that the person had, each going on from the one before it in its branch. */
  async function revokesOf({ person, entry, entries }: Restart): Promise<ChainLink[]> {
    const chain: ChainLink[] = [...entries]
    const out = new Set(chain.filter(({ act }) => act === 'revoke').map((one) => one.device.id))
    const old = chain.filter(
      (one) =>
        one.act === 'add' && !isKaart(one.device) && !out.has(one.device.id) && one.device.id !== entry.device.id,
    )
    const by = { device, person: opened.identity.person }
    const revokes: ChainLink[] = []
    for (const one of old) {
      const prev = await branchHead(chain, one.device.id)
      if (prev === undefined) continue
      const revoke = await signEntry(device, { act: 'revoke', device: one.device, prev })
      chain.push(revoke)
      revokes.push({ ...revoke, vouch: await vouchFor(by, person, revoke) })
    }
    return revokes
  }

  async function accept(api: Calls, restart: Restart): Promise<{ ok: boolean; code?: string }> {
    const by = { device, person: opened.identity.person }
    const { entry, person, invite } = restart
    const { signature } = await vouchFor(by, person, entry, 'opnieuw')
    const revokes = await revokesOf(restart)
    return api.confirmRestart({ invite, device: entry.device.id, accept: true, signature, revokes })
  }

  return {
    vragen,
    berichten,
    async refresh() {
      const api = isStaff() ? await calls() : undefined
      if (api !== undefined) await askWho(api)
    },
    async heard(person, fresh) {
      const me = opened.identity.person
      const told = fresh.flatMap(({ device: one, vouch, second }): HerstartBericht[] => {
        const door = [vouch?.person, second?.person].filter((who) => who !== undefined)
        const isMine = person === me || door.includes(me)
        // Only a word of this kind was checked together with the second one.
        return vouch?.kind !== 'opnieuw' || isMine ? [] : [{ persoon: person, door, toestel: one.id }]
      })
      if (told.length === 0) return
      await reading
      await keep([...berichten.value, ...told])
    },
    async words(uitnodiging) {
      const restart = restarts.get(uitnodiging)
      if (restart === undefined || !isId('u', uitnodiging)) return undefined
      return threeWords(uitnodiging, restart.entry.device, serverNowMs())
    },
    async confirm(uitnodiging, isRightWords, shown): Promise<Result<undefined, HerstartFout>> {
      const api = await calls()
      const restart = restarts.get(uitnodiging)
      if (api === undefined || restart === undefined) return fail(restart === undefined ? 'onbekend' : 'offline')
      const now = await threeWords(restart.invite, restart.entry.device, serverNowMs())
      // They changed under the finger: the other screen shows others too by now.
      if (isRightWords && now.join() !== shown.join()) return fail('andere-woorden')
      const { invite, entry } = restart
      const once = (): Promise<{ ok: boolean; code?: string }> =>
        isRightWords ? accept(api, restart) : api.confirmRestart({ invite, device: entry.device.id, accept: false })
      let answer = await once()
      // Nobody heard the answer: the same word again is the same, and says whether it was taken.
      if (!answer.ok && answer.code === 'offline') answer = await once()
      if (!answer.ok && answer.code === 'conflict' && (await askWho(api))) {
        // A device came or went meanwhile: once more from there, for the very same new device.
        const again = restarts.get(uitnodiging)
        const isSame = again?.entry.signature === entry.signature
        if (again !== undefined && isSame) answer = await accept(api, again)
      }
      if (!answer.ok) return fail(answer.code === 'offline' || answer.code === 'busy' ? 'offline' : 'onbekend')
      await askWho(api)
      await chains().check([restart.person])
      return ok(undefined)
    },
    async dismiss(toestel) {
      await reading
      await keep(berichten.value.filter((one) => one.toestel !== toestel))
    },
  }
}
