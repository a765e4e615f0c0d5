import { createPublicKey, verify } from 'node:crypto'
import type { Hono } from 'hono'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Inzage } from '#domain/logboek.ts'
import { inzageBasis, inzageText, NO_ENTRY } from '#domain/logboek.ts'
import type { LogboekAnswer, ToldEntry } from '#sync/protocol-logboek.ts'
import { inzagenSchema, LOGBOEK_ROWS, logboekRequestSchema } from '#sync/protocol-logboek.ts'
import type { AuditRow } from './audit/chain.ts'
import { zaakHash } from './audit/chain.ts'
import type { Happening } from './audit/log.ts'
import { purgeBody } from './audit/purge-body.ts'
import type { HttpEnv } from './http-request.ts'
import { answer, bodyAs, callerOf, refusal } from './http-request.ts'
import type { Caller } from './rights.ts'
import type { Service } from './service.ts'
import type { Store } from './store.ts'

/** A device may have been without contact for as long as the offline lease; its clock may run ahead a little. */
const OLDEST_INZAGE_MS = 71 * 24 * 60 * 60_000
const AHEAD_MS = 24 * 60 * 60_000

/** *Wie heeft gekeken?*: the log of the own zaak, and what devices saw while nobody could log it. */
export function addAuditRoutes(app: Hono<HttpEnv>, service: Service): void {
  const { store, audit, clock, rates } = service

  app.post('/api/logboek', async (context) => {
    const { zaak, since } = await bodyAs(context, logboekRequestSchema)
    const caller = callerOf(context)
    if (!isOwnZaak(store, caller, zaak)) {
      audit.denied(caller, 'logboek')
      return refusal(context, 'unknown')
    }
    const told = zaakAnswer(store, zaak, since)
    // After what is told, so that looking is no news of its own each time.
    await audit.served([{ act: 'log.view', caller, zaak }])
    return context.json(told)
  })

  app.post('/api/inzagen', async (context) => {
    const { inzagen } = await bodyAs(context, inzagenSchema)
    const caller = callerOf(context)
    const nowMs = clock.nowMs()
    if (!caller.isActive) return refusal(context, 'unknown')
    if (!rates.recordsPerDevice.take(caller.device, nowMs, inzagen.length)) return refusal(context, 'too-many')
    const sigPub = store.people.device(caller.device)?.public.sigPub ?? ''
    store.transaction(() => {
      for (const { signature, ...inzage } of inzagen) {
        const { act, atMs } = inzage
        const basis = inzageBasis(atMs, signature)
        const isInTime = atMs > nowMs - OLDEST_INZAGE_MS && atMs < nowMs + AHEAD_MS
        const isSigned = isSignedBy(sigPub, inzageText(caller.device, inzage), signature)
        // The same again was told before.
        if (!isInTime || !isSigned || store.audit.isTold(basis)) continue
        const { person: actor, device } = caller
        const told = seenBy(store, actor, inzage)
        audit.add(...told.map((seen) => ({ ...seen, act, actor, device, basis, source: 'device' as const })))
      }
    })
    return answer(context, undefined)
  })
}

/** What a device saw, as the log tells it. What never was theirs is nothing they can have seen. */
function seenBy(
  store: Store,
  person: PersoonId,
  { doc, act, docs = [] }: Inzage,
): Pick<Happening, 'role' | 'doc' | 'zaken' | 'result'>[] {
  const roleIn = (one: DocumentId): Pick<Happening, 'role' | 'result'> | undefined => {
    const member = store.documents.membership(one, person)
    return member && { role: member.role, result: member.isGone ? 'gone' : 'ok' }
  }
  if (act !== 'list.view') {
    const role = roleIn(doc)
    return role === undefined ? [] : [{ ...role, doc }]
  }
  // One line for each person in the list, however much of them it was made of.
  const seen = new Map<PersoonId, Pick<Happening, 'role' | 'result'>>()
  for (const one of [doc, ...docs]) {
    const role = roleIn(one)
    if (role === undefined) continue
    for (const zaak of store.audit.subjects(one)) if (zaak !== person && !seen.has(zaak)) seen.set(zaak, role)
  }
  return [...seen].map(([zaak, role]) => ({ ...role, zaken: [zaak] }))
}

/** The log of a zaak is for the kandidaat alone; for all others it is as if there were none. */
function isOwnZaak(store: Store, caller: Caller, zaak: PersoonId): boolean {
  if (!caller.isActive || caller.person !== zaak) return false
  const isKandidaat = store.people.roles(zaak).some(({ rol }) => rol === 'kandidaat')
  return isKandidaat || store.audit.lastOfZaak(zaak) !== undefined
}

function zaakAnswer(store: Store, zaak: PersoonId, since: number): LogboekAnswer {
  const rows = store.audit.zaakRows(zaak, since, LOGBOEK_ROWS + 1)
  const last = store.audit.lastOfZaak(zaak)
  const [purgedTo, hash] = purgeBody(store.audit.purges().at(-1))?.zaken[zaak] ?? [0, NO_ENTRY]
  const head = last?.link === undefined ? { n: purgedTo, hash } : { n: last.link.n, hash: zaakHash(last, last.link) }
  return {
    ...{ log: store.log, purgedTo, head, more: rows.length > LOGBOEK_ROWS },
    entries: rows.slice(0, LOGBOEK_ROWS).flatMap(toldEntry),
  }
}

function toldEntry({ link, atMs, actor, role, device, act, doc, about, basis, source, result }: AuditRow): ToldEntry[] {
  if (link === undefined) return []
  const given = { actor, role, device, doc, about }
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return [{ n: link.n, prev: link.prev, atMs, act, basis, source, result, ...present }]
}

function isSignedBy(sigPub: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: sigPub }, format: 'jwk' })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
  } catch {
    return false // a key that is no key was let in by nobody but its own device
  }
}
