import { signal } from '@preact/signals'
import type { DocumentId } from '#domain/id.ts'
import type { WisWensen } from '#domain/wissen.ts'
import { BEDENKTIJD_MS, wisAllesText, wisWensenSchema } from '#domain/wissen.ts'
import { utf8 } from '#identity/bytes.ts'
import { signBytes } from '#identity/form-signature.ts'
import { getSealed, putSealed } from '#identity/vault.ts'
import type { Api } from '#sync/api.ts'
import type { Failure, Outcome } from '#sync/outcome.ts'
import type { Toestellen } from '#workspace/engine.ts'
import type { WisStand, Wissen, WisVraag } from '#workspace/wissen/wissen.ts'
import type { OpenedDevice } from './device-identity.ts'

const NAME = 'wissen'

type Calls = Pick<Api, 'erase' | 'eraseHeld' | 'eraseAccount' | 'restrict' | 'retentionSeen'>

export interface DeviceWissen extends Wissen {
  /** There is contact: a good moment to ask. */
  fetched(): void
  /** The server says that this account is erased. @returns whether this device asked for it */
  isOwnWish(): Promise<boolean>
  stop(): void
}

/**
 * Keeps what somebody wants erased or standing still, and carries it out at the next contact. Every step may be done twice:
 * a lost answer means doing it again.
 */
export function keepWissen(parts: {
  opened: OpenedDevice
  /** `undefined` in a tab that does not speak with the server */
  calls: () => Promise<Calls | undefined>
  toestellen: Pick<Toestellen, 'list' | 'revoke'>
  /** whether a document is on this device */
  isHere: (doc: DocumentId) => boolean
  /** Empties this device, for good. */
  leave: () => Promise<void>
  nowMs: () => number
}): DeviceWissen {
  const { opened, calls, toestellen, isHere, leave, nowMs } = parts
  const { vault, device } = opened
  const stand = signal<WisStand>({ vragen: [] })
  const locks = navigator.locks as LockManager | undefined // not in every browser
  // Whoever speaks with the server may be another tab.
  const tabs = new BroadcastChannel('opstap-wissen')
  let timer: ReturnType<typeof setTimeout> | undefined
  let seen: DocumentId[] = []
  let turn: Promise<unknown> = Promise.resolve()
  let isStopped = false
  let isLeaving = false

  const read = async (): Promise<WisWensen> => {
    const kept = await getSealed(vault, NAME)
    const parsed = kept.ok ? wisWensenSchema.safeParse(kept.value) : undefined
    return parsed?.success === true ? parsed.data : { v: 1, vragen: [] }
  }
  const show = ({ vragen, alles }: WisWensen): void => {
    stand.value = { vragen: vragen.map(shown), ...(alles === undefined ? {} : { alles: shown(alles) }) }
    clearTimeout(timer)
    if (alles === undefined || isStopped) return
    const waitMs = Math.max(0, alles.vanafMs - nowMs())
    // Later than a timer counts: the next opening looks again.
    if (waitMs < 2 ** 31) timer = setTimeout(() => void run().catch(() => undefined), waitMs)
  }
  const keep = async (kept: WisWensen): Promise<void> => {
    await putSealed(vault, NAME, kept)
    show(kept)
    tabs.postMessage('')
  }
  /** One at a time, in all tabs: what is taken back is not being carried out. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(
      () => (locks === undefined ? work() : locks.request('opstap-wissen', work)),
      () => work(),
    )
    turn = next.catch(() => undefined)
    return next
  }
  const change = (to: (kept: WisWensen) => WisWensen | undefined): Promise<boolean> =>
    alone(async () => {
      const next = to(await read())
      if (next === undefined) return false
      await keep(next)
      return true
    }).catch(() => false)

  const isGoneAlready = (code: Failure, vraag: WisVraag): boolean =>
    vraag.soort === 'document' && (code === 'gone' || (code === 'unknown' && !isHere(vraag.doc)))
  const isUnborn = (code: Failure, vraag: WisVraag): boolean =>
    vraag.soort === 'document' && code === 'unknown' && isHere(vraag.doc)

  const ask = (api: Calls, vraag: WisVraag): Promise<Outcome<undefined>> => {
    if (vraag.soort === 'document') return api.erase({ doc: vraag.doc, ground: 'zelf' })
    if (vraag.soort === 'gehouden') return api.eraseHeld({ person: vraag.persoon, ground: 'verzoek' })
    return api.restrict({ person: vraag.persoon, on: vraag.aan })
  }

  async function askAll(api: Calls): Promise<void> {
    for (const vraag of (await read()).vragen) {
      if (vraag.fout !== undefined) continue
      const answer = await ask(api, vraag)
      if (!answer.ok && isLater(answer.code)) return
      // The server knows no such document of ours: there is nothing left to erase.
      const isDone = answer.ok || isGoneAlready(answer.code, vraag)
      // It was made here and the server has not heard of it yet: after it was born it can be erased.
      if (!isDone && isUnborn(answer.code, vraag)) continue
      const now = await read()
      const rest = now.vragen.filter((one) => !isZelfdeVraag(one, vraag))
      await keep({ ...now, vragen: isDone ? rest : [...rest, { ...vraag, fout: 'geweigerd' }] })
    }
    if (seen.length > 0) {
      const told = seen
      if ((await api.retentionSeen({ docs: told })).ok) seen = seen.filter((one) => !told.includes(one))
    }
  }

  async function endAccount(api: Calls): Promise<void> {
    const me = opened.identity.person
    const own = await toestellen.list(me)
    if (!own.ok) return
    // Each hears it as an order that this device signed; when the account is gone nobody could sign it any more.
    for (const one of own.value) {
      if (one.isDit || one.stand === 'uit') continue
      const revoked = await toestellen.revoke(me, one.id)
      if (!revoked.ok && revoked.error === 'offline') return
    }
    const now = await read()
    if (now.alles === undefined) return
    await keep({ ...now, alles: { ...now.alles, isGevraagd: true } })
    const signature = await signBytes(device, utf8(wisAllesText(me, device.public.id)))
    const answer = await api.eraseAccount({ signature })
    if (answer.ok) return go()
    // Without a session: the proof of this device tells whether it was done.
    if (isLater(answer.code)) return
    await keep({ ...now, alles: { ...now.alles, fout: 'geweigerd' } })
  }

  /** Nothing is read or asked any more: what is read here is being thrown away. */
  const go = async (): Promise<void> => {
    isLeaving = true
    try {
      await leave()
    } catch (error) {
      isLeaving = false
      throw error
    }
  }

  const run = (): Promise<void> =>
    alone(async () => {
      if (isLeaving || isStopped) return
      const { alles } = await read()
      const isDue = alles !== undefined && alles.fout === undefined && alles.vanafMs <= nowMs()
      if (isDue && opened.identity.status === 'alone') return go()
      const api = await calls()
      if (api === undefined) return
      await askAll(api)
      if (isDue) await endAccount(api)
    })

  const soon = (): void => void run().catch(() => undefined) // a full disk, or closed meanwhile: the next contact asks again
  tabs.onmessage = () => {
    read().then(show, () => undefined)
    soon()
  }
  read().then((kept) => {
    show(kept)
  }, soon)

  return {
    stand,
    gevraagd: (vraag) => stand.value.vragen.find((one) => isZelfdeVraag(one, vraag)),
    fetched: soon,
    async vraag(vraag) {
      const isKept = await change((kept) => ({
        ...kept,
        vragen: [...kept.vragen.filter((one) => !isZelfdeVraag(one, vraag)), { ...vraag, opMs: nowMs() }],
      }))
      if (isKept) soon()
      return isKept
    },
    terug: (vraag) =>
      change((kept) => {
        const rest = kept.vragen.filter((one) => !isZelfdeVraag(one, vraag))
        return rest.length === kept.vragen.length ? undefined : { ...kept, vragen: rest }
      }),
    async wisAlles(isMeteen) {
      const opMs = nowMs()
      const isKept = await change((kept) => ({
        ...kept,
        alles: { opMs, vanafMs: isMeteen ? opMs : opMs + BEDENKTIJD_MS },
      }))
      if (isKept) soon()
      return isKept
    },
    wisAllesTerug: () =>
      change(({ alles, ...rest }) => {
        // Asked already, and the answer was lost: the server may have done it.
        return alles === undefined || alles.isGevraagd === true ? undefined : rest
      }),
    gezien(docs) {
      const fresh = docs.filter((one) => !seen.includes(one))
      if (fresh.length === 0) return
      seen = [...seen, ...fresh]
      soon()
    },
    isOwnWish: async () => (await read()).alles?.isGevraagd === true,
    stop() {
      isStopped = true
      clearTimeout(timer)
      tabs.close()
    },
  }
}

/** Whether both ask for the same. */
function isZelfdeVraag(een: WisVraag, ander: WisVraag): boolean {
  if (een.soort === 'document') return ander.soort === 'document' && een.doc === ander.doc
  return een.soort === ander.soort && een.persoon === ander.persoon
}

/** It says nothing about what was asked: asking again may well succeed. */
function isLater(code: Failure): boolean {
  return ['offline', 'busy', 'server-error', 'too-many', 'unauthenticated'].includes(code)
}

function shown<T extends { fout?: 'geweigerd' | 'vol' | undefined }>(one: T): T & { fout?: 'geweigerd' | 'vol' } {
  const { fout: found, ...rest } = one
  return { ...(rest as T), ...(found === undefined ? {} : { fout: found }) }
}
