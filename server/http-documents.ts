import type { Hono } from 'hono'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { rechten } from '#domain/documentsoort.ts'
import type { PushResult } from '#sync/frames.ts'
import { decodeCover, decodePush, encodePullPage, encodePushAnswer } from '#sync/frames.ts'
import type { RefusalCode, SealedKey } from '#sync/protocol.ts'
import {
  birthSchema,
  chainsRequestSchema,
  feedRequestSchema,
  keysRequestSchema,
  membersChangeSchema,
  objectionSchema,
  pullRequestSchema,
  PUSH_LIMIT_BYTES,
  roleGrantSchema,
  signersRequestSchema,
} from '#sync/protocol.ts'
import { contactsOfPage, noteDenied } from './audit/contacts.ts'
import { birthHappenings, memberHappenings } from './audit/happenings.ts'
import { acceptBirth } from './births.ts'
import { noteDone, wasDone } from './done-requests.ts'
import { noteEnds } from './ends.ts'
import type { HttpContext, HttpEnv } from './http-request.ts'
import { toldChain } from './chains.ts'
import { answer, binaryAs, bodyAs, callerOf, compressed, refusal } from './http-request.ts'
import { acceptCover, acceptObjection, signersOf } from './covering.ts'
import type { TakeRoleResult } from './membership.ts'
import { changeMembers, grantRole, takeRole } from './membership.ts'
import { pullPage, readFeed } from './pull.ts'
import type { Caller } from './rights.ts'
import { accessOf, isOfRegion } from './rights.ts'
import type { Service } from './service.ts'

/** Documents: what changed, their records, their keys, their birth and who belongs to them. */
export function addDocumentRoutes(app: Hono<HttpEnv>, service: Service): void {
  const { store, vault, live, clock, audit } = service

  app.post('/api/feed', async (context) => {
    const { cursor } = await bodyAs(context, feedRequestSchema)
    const caller = callerOf(context)
    noteEnds(service, caller.person)
    return compressedJson(context, readFeed(store, caller, cursor))
  })

  app.post('/api/pull', async (context) => {
    const { docs } = await bodyAs(context, pullRequestSchema)
    const caller = callerOf(context)
    const page = pullPage(store, caller, docs)
    await audit.served(contactsOfPage(caller, page))
    const given = new Set(page.docs.map(({ doc }) => doc))
    noteDenied(
      service,
      caller,
      'pull',
      [...new Set(docs.map(({ doc }) => doc))].filter((doc) => !given.has(doc)),
    )
    return compressed(context, encodePullPage(page), 'application/octet-stream')
  })

  app.post('/api/push', async (context) => {
    const caller = callerOf(context)
    const { value, size } = await binaryAs(context, PUSH_LIMIT_BYTES, decodePush)
    const hasRoom = service.rates.pushBytesPerDevice.take(caller.device, clock.nowMs(), size)
    const { request, items } = value
    const results = hasRoom
      ? await new Promise<PushResult[]>((answer) => service.pushes.push({ caller, items, from: undefined, answer }))
      : items.map((): PushResult => ({ code: 'too-many' }))
    return binary(context, encodePushAnswer(request, store.log, results))
  })

  app.post('/api/cover', async (context) => {
    const caller = callerOf(context)
    const { value, size } = await binaryAs(context, PUSH_LIMIT_BYTES, decodeCover)
    if (!service.rates.pushBytesPerDevice.take(caller.device, clock.nowMs(), size)) return refusal(context, 'too-many')
    let logged = (): void => undefined
    const code = store.transaction(() => {
      const refused = acceptCover(store, caller, value, clock.nowMs())
      if (refused === undefined) logged = audit.serving([{ act: 'doc.write', caller, doc: value.doc }])
      return refused
    })
    logged()
    if (code === undefined) live.changed(value.doc)
    if (code === 'unknown') noteDenied(service, caller, 'cover', [value.doc])
    return answer(context, code)
  })

  app.post('/api/object', async (context) => {
    const { doc, snapshot } = await bodyAs(context, objectionSchema)
    const caller = callerOf(context)
    const objection = { doc, snapshot: Buffer.from(snapshot, 'hex') }
    const { code, maker } = store.transaction(() => {
      const result = acceptObjection(store, caller, objection, clock.nowMs())
      const { person: actor, device } = caller
      if (result.maker !== undefined) {
        audit.add({ act: 'doc.object', actor, device, doc, about: result.maker, basis: 'lid' })
      }
      return result
    })
    if (code === 'unknown') noteDenied(service, caller, 'object', [doc])
    // Every objection is noted, a refused one too: whoever objects to hinder others is seen.
    service.metrics.count('objections')
    service.events('snapshot-objected', { doc, snapshot, by: caller.device, maker, code: code ?? 'ok' })
    if (maker !== undefined) {
      service.metrics.count('snapshots_withdrawn')
      live.changed(doc)
    }
    return answer(context, code)
  })

  app.post('/api/signers', async (context) => {
    const { doc, devices } = await bodyAs(context, signersRequestSchema)
    const access = accessOf(store, callerOf(context), doc)
    // No list that is empty: who may not read now must not take it that nobody made this snapshot.
    if (!access.ok) return refusal(context, access.code)
    return context.json({ signers: signersOf(store, doc, devices) })
  })

  app.post('/api/keys', async (context) => {
    const { docs } = await bodyAs(context, keysRequestSchema)
    const caller = callerOf(context)
    const asked = [...new Set(docs)]
    const keys = asked.flatMap((doc) => keysFor(service, caller, doc))
    const given = new Set(keys.map(({ doc }) => doc))
    await audit.served([...given].map((doc) => ({ act: 'key.give' as const, caller, doc })))
    noteDenied(
      service,
      caller,
      'keys',
      asked.filter((doc) => !given.has(doc)),
    )
    const sealed = asked.flatMap((doc) => sealedFor(service, caller, doc))
    return context.json({ keys, sealed })
  })

  app.post('/api/births', async (context) => {
    const birth = await bodyAs(context, birthSchema)
    const caller = callerOf(context)
    if (!service.rates.birthsPerPerson.take(caller.person, clock.nowMs())) return refusal(context, 'too-many')
    const result = store.transaction(() => {
      const accepted = acceptBirth(store, vault, caller, birth, clock.nowMs())
      if (accepted.ok && accepted.isNew) audit.add(...birthHappenings(caller, birth))
      return accepted
    })
    if (!result.ok) audit.denied(caller, `birth ${birth.kind}`, [birth.doc], result.code)
    noteBirth(service, caller, birth.doc, birth.kind, result)
    if (!result.ok) return refusal(context, result.code)
    if (result.isNew) live.changed(birth.doc)
    return context.json({ ok: true, epoch: result.epoch })
  })

  app.post('/api/members', async (context) => {
    const request = await bodyAs(context, membersChangeSchema)
    const caller = callerOf(context)
    const result = store.transaction(() => {
      if (wasDone(store, caller, request.request)) return { ok: true as const, removed: [], isChanged: false }
      const before = store.documents.members(request.doc)
      const changed = changeMembers(store, vault, caller, request, clock.nowMs())
      if (changed.ok) noteDone(store, caller, request.request, clock.nowMs())
      if (changed.ok && changed.isChanged) audit.add(...memberHappenings(store, caller, request.doc, before))
      return changed
    })
    if (!result.ok) {
      audit.denied(caller, 'members', [request.doc], result.code)
      service.events('members-refused', { doc: request.doc, device: caller.device, code: result.code })
      return refusal(context, result.code)
    }
    if (result.isChanged) {
      service.events('members-changed', { doc: request.doc, by: caller.person, removed: result.removed.length })
      live.changed(request.doc, result.removed)
    }
    return answer(context, undefined)
  })

  app.post('/api/roles', async (context) => {
    const grant = await bodyAs(context, roleGrantSchema)
    const caller = callerOf(context)
    const { code, isNew } = store.transaction((): ReturnType<typeof grantRole> => {
      if (wasDone(store, caller, grant.request)) return {}
      const granted = grantRole(store, caller, grant, clock.nowMs())
      if (granted.code === undefined) noteDone(store, caller, grant.request, clock.nowMs())
      if (granted.isNew === true) {
        const { person: actor, device } = caller
        const about = `${grant.person} ${grant.rol}`
        audit.add({ act: 'role.grant', actor, device, role: 'regiocoordinator', about, basis: 'rol' })
      }
      return granted
    })
    if (code !== undefined) audit.denied(caller, `role ${grant.rol}`, [undefined], code)
    if (isNew === true) live.me(grant.person)
    service.events('role-granted', { person: grant.person, by: caller.person, role: grant.rol, code: code ?? 'ok' })
    return answer(context, code)
  })

  app.post('/api/roles/take', async (context) => {
    const taken = await bodyAs(context, roleGrantSchema)
    const caller = callerOf(context)
    const result = store.transaction((): TakeRoleResult => {
      if (wasDone(store, caller, taken.request)) return { ok: true, ended: [], isChanged: false }
      const done = takeRole(store, vault, caller, taken)
      if (done.ok) noteDone(store, caller, taken.request, clock.nowMs())
      if (done.ok && done.isChanged) {
        const { person: actor, device } = caller
        const about = `${taken.person} ${taken.rol}`
        audit.add({ act: 'role.revoke', actor, device, role: 'regiocoordinator', about, basis: 'rol' })
        for (const { doc, before } of done.ended) audit.add(...memberHappenings(store, caller, doc, before))
      }
      return done
    })
    if (!result.ok) audit.denied(caller, `role ${taken.rol}`, [undefined], result.code)
    else if (result.isChanged) {
      for (const { doc } of result.ended) live.changed(doc, [taken.person])
      live.me(taken.person)
    }
    const code = result.ok ? undefined : result.code
    service.events('role-taken', { person: taken.person, by: caller.person, role: taken.rol, code: code ?? 'ok' })
    return answer(context, code)
  })

  app.post('/api/chains', async (context) => {
    const { persons } = await bodyAs(context, chainsRequestSchema)
    const caller = callerOf(context)
    const chains = [...new Set(persons)].flatMap((person) => {
      const told = maySeeChain(service, caller, person) ? toldChain(store, person) : undefined
      return told === undefined || (told.chain ?? told.entries).length === 0 ? [] : [{ person, ...told }]
    })
    return context.json({ chains })
  })
}

function keysFor(service: Service, caller: Caller, doc: DocumentId): { doc: DocumentId; epoch: number; key: string }[] {
  const access = accessOf(service.store, caller, doc)
  if (!access.ok || rechten[access.document.kind].sleutel !== 'held') return []
  return service.vault.keys(doc).map(({ epoch, key }) => ({ doc, epoch, key: Buffer.from(key).toString('base64url') }))
}

/** Of a sealed document: what own devices sealed to the device that asks. */
function sealedFor(service: Service, caller: Caller, doc: DocumentId): SealedKey[] {
  return accessOf(service.store, caller, doc).ok ? service.store.keys.sealedFor(doc, caller.device) : []
}

/** Chains are public keys, for people of the same region: that is where someone meets another's device. */
function maySeeChain(service: Service, caller: Caller, person: PersoonId): boolean {
  if (caller.person === person) return caller.isActive
  const region = service.store.people.region(caller.person)
  return caller.isActive && region !== undefined && isOfRegion(service.store, person, region)
}

function noteBirth(
  service: Service,
  caller: Caller,
  doc: DocumentId,
  kind: string,
  result: { ok: true; isNew: boolean } | { ok: false; code: RefusalCode },
): void {
  if (!result.ok) service.events('birth-refused', { doc, kind, device: caller.device, code: result.code })
  else if (result.isNew) service.events('born', { doc, kind, by: caller.person })
}

function compressedJson(context: HttpContext, value: unknown): Promise<Response> {
  return compressed(context, Buffer.from(JSON.stringify(value)), 'application/json')
}

function binary(context: HttpContext, bytes: Uint8Array): Response {
  return context.body(new Uint8Array(bytes), 200, { 'content-type': 'application/octet-stream' })
}
