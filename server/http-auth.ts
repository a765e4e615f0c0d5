import type { Hono } from 'hono'
import type { PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Me } from '#sync/protocol.ts'
import { challengeRequestSchema, signedNonceSchema } from '#sync/protocol.ts'
import { toldChain } from './chains.ts'
import type { HttpContext, HttpEnv } from './http-request.ts'
import { addressOf, bodyAs, callerOf, refusal } from './http-request.ts'
import { TOLD_MS } from './recovery.ts'
import { sessionCookie } from './request-checks.ts'
import type { Service } from './service.ts'
import { toldPasskey } from './staff-passkey.ts'

/** Proving a device, and who it is. */
export function addAuthRoutes(app: Hono<HttpEnv>, service: Service): void {
  const hasRoom = (context: HttpContext, device: string): boolean => {
    const nowMs = service.clock.nowMs()
    const { authPerDevice, authPerAddress } = service.rates
    // The device first: one that never stops asking must not use up what a whole building shares.
    const isFine =
      authPerDevice.hasRoom(device, nowMs) &&
      authPerAddress.take(addressOf(service, context), nowMs) &&
      authPerDevice.take(device, nowMs)
    if (!isFine) service.events('auth-limited', { device: isId('t', device) ? device : undefined })
    return isFine
  }

  app.post('/api/auth/challenge', async (context) => {
    const { device } = await bodyAs(context, challengeRequestSchema)
    if (!hasRoom(context, device)) return refusal(context, 'too-many')
    return context.json(service.auth.challenge(device))
  })

  app.post('/api/auth/session', async (context) => {
    const signed = await bodyAs(context, signedNonceSchema)
    if (!hasRoom(context, signed.device)) return refusal(context, 'too-many')
    const result = service.store.transaction(() => {
      const opened = service.auth.openSession(signed, context.get('origin'))
      const person = service.store.people.device(signed.device)?.person
      if (opened !== undefined && 'token' in opened) {
        service.audit.add({ act: 'login', actor: person, device: signed.device, basis: 'eigen', zaken: [] })
      }
      return opened
    })
    if (result === undefined || 'revoked' in result) {
      service.events('session-refused', { device: signed.device })
      if (result === undefined) return refusal(context, 'unauthenticated')
      // It proved its key, so it hears who took it out: the entry is the order to wipe, and it checks that itself.
      const { person } = result.revoked
      const erased = service.store.erasing.isErased(person) ? { erased: true } : {}
      const revoked = { person, ...toldChain(service.store, person), ...erased }
      return context.json({ ok: false, code: 'unauthenticated', revoked }, 401)
    }
    service.metrics.count('sessions_opened')
    return context.body(null, 204, { 'set-cookie': sessionCookie(service.config, result.token) })
  })

  app.post('/api/auth/ticket', async (context) => {
    const signed = await bodyAs(context, signedNonceSchema)
    if (!hasRoom(context, signed.device)) return refusal(context, 'too-many')
    const ticket = service.auth.makeTicket(signed, context.get('origin'))
    return ticket === undefined ? refusal(context, 'unauthenticated') : context.json({ ticket })
  })

  app.get('/api/me', (context) => {
    const caller = callerOf(context)
    const { person, device, isActive } = caller
    const roles = isActive ? service.store.people.roles(person) : []
    const recovered = isActive ? service.store.recovery.lastUse(person) : undefined
    const isTold = recovered !== undefined && service.clock.nowMs() - recovered.atMs < TOLD_MS
    return context.json({
      person,
      device,
      status: isActive ? 'active' : 'waiting',
      roles,
      log: service.store.log,
      ...(service.config.leaseDays === undefined ? {} : { leaseDays: service.config.leaseDays }),
      ...(isTold ? { recovered } : {}),
      ...(isActive ? keptOf(service, person) : {}),
      ...(isActive ? { passkey: toldPasskey(service, caller) } : {}),
    } satisfies Me)
  })
}

/** What a kandidaat has to know of how long things are kept, and of what stands still. */
function keptOf(
  { store, clock }: Service,
  person: PersoonId,
): Pick<Me, 'restricted' | 'due' | 'erasedPeople' | 'nood' | 'leeslinks'> {
  const keeps = store.people.roles(person).filter(({ rol }) => rol === 'regiocoordinator' || rol === 'trainer')
  const erasedPeople = [...new Set(keeps.flatMap(({ regio }) => store.erasing.erasedPeople(regio)))]
  const restricted = store.restrictions.get(person)
  const nood = store.nood.of(person)
  const due = store.retention.announcedFor(person).map(({ doc, dueMs }) => ({ doc, dueMs }))
  const opened = store.leeslinks.of(person, clock.nowMs()).filter(({ lezer, heeftBlad }) => lezer && !heeftBlad)
  return {
    ...(opened.length === 0 ? {} : { leeslinks: opened.map(({ id }) => id) }),
    ...(restricted === undefined ? {} : { restricted: { atMs: restricted.atMs, isOwn: restricted.by === person } }),
    ...(due.length === 0 ? {} : { due }),
    ...(nood.length === 0 ? {} : { nood }),
    ...(erasedPeople.length === 0 ? {} : { erasedPeople }),
  }
}
