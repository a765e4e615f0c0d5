import type { Hono } from 'hono'
import type { PersoonId } from '#domain/id.ts'
import {
  accountErasureSchema,
  erasureSchema,
  heldErasureSchema,
  restrictionSchema,
  retentionSeenSchema,
} from '#sync/protocol-erasure.ts'
import { noteDenied } from './audit/contacts.ts'
import type { ErasingResult } from './erasing.ts'
import { eraseAccount, eraseDocument, eraseHeld } from './erasing.ts'
import type { HttpContext, HttpEnv } from './http-request.ts'
import { answer, bodyAs, callerOf, refusal } from './http-request.ts'
import { restrict } from './restricting.ts'
import type { Service } from './service.ts'

/** Erasing, standing still, and what somebody was told of the time that things are kept. */
export function addErasingRoutes(app: Hono<HttpEnv>, service: Service): void {
  const { store, live, clock, events, audit } = service

  const told = (context: HttpContext, what: string, result: ErasingResult): Response => {
    const { person: by } = callerOf(context)
    if (!result.ok) {
      events('erasure-refused', { what, by, code: result.code })
      return refusal(context, result.code)
    }
    if (result.erased.length > 0) {
      events('erased', { what, by, documents: result.erased.length })
      for (const { doc, gone } of result.erased) live.changed(doc, gone)
      store.erasing.settle()
    }
    return answer(context, undefined)
  }

  app.post('/api/erasures', async (context) => {
    const request = await bodyAs(context, erasureSchema)
    const caller = callerOf(context)
    const result = eraseDocument(service, caller, request)
    if (!result.ok && result.code === 'unknown') noteDenied(service, caller, 'erase', [request.doc])
    return told(context, 'document', result)
  })

  app.post('/api/erasures/held', async (context) => {
    const request = await bodyAs(context, heldErasureSchema)
    const caller = callerOf(context)
    const result = eraseHeld(service, caller, request)
    if (!result.ok) audit.denied(caller, 'erase held', [undefined], result.code)
    return told(context, 'held', result)
  })

  app.post('/api/erasures/account', async (context) => {
    const request = await bodyAs(context, accountErasureSchema)
    const caller = callerOf(context)
    const devices = store.people.devicesOf(caller.person).map(({ id }) => id)
    const keepers = keepersOf(service, caller.person)
    const result = eraseAccount(service, caller, request)
    if (!result.ok) audit.denied(caller, 'erase account', [undefined], result.code)
    const answered = told(context, 'account', result)
    if (result.ok) {
      store.erasing.settle()
      for (const device of devices) live.dropDevice(caller.person, device)
      for (const person of keepers) live.me(person)
    }
    return answered
  })

  app.post('/api/restrictions', async (context) => {
    const request = await bodyAs(context, restrictionSchema)
    const caller = callerOf(context)
    const { person, on } = request
    const result = store.transaction(() => {
      const restricted = restrict(store, caller, request, clock.nowMs())
      if (restricted.ok && restricted.isChanged) {
        const { person: actor, device } = caller
        const act = on ? 'restrict.on' : 'restrict.off'
        audit.add({ act, actor, device, about: person, basis: restricted.basis, zaken: [person] })
      }
      return restricted
    })
    if (!result.ok) audit.denied(caller, 'restrict', [undefined], result.code)
    events('restricted', { person, by: caller.person, on, code: result.ok ? 'ok' : result.code })
    if (!result.ok) return refusal(context, result.code)
    for (const doc of result.docs) live.changed(doc)
    if (result.isChanged) live.me(person)
    return answer(context, undefined)
  })

  app.post('/api/retention/seen', async (context) => {
    const { docs } = await bodyAs(context, retentionSeenSchema)
    const { person, isActive } = callerOf(context)
    if (!isActive) return refusal(context, 'unknown')
    store.transaction(() => {
      const own = new Set(store.retention.announcedFor(person).map(({ doc }) => doc))
      // What is not theirs is left out: it tells nothing of what there is.
      for (const doc of docs) if (own.has(doc)) store.retention.noteSeen(doc, clock.nowMs())
    })
    return answer(context, undefined)
  })
}

/** Who stands in documents with this person, and so may keep a list with the name on it. */
function keepersOf({ store }: Service, person: PersoonId): Set<PersoonId> {
  const docs = store.erasing.membershipsOf(person)
  const others = docs.flatMap((doc) => store.documents.members(doc)).map((member) => member.person)
  return new Set(others.filter((one) => one !== person))
}
