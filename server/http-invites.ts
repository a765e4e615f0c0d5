import type { Hono } from 'hono'
import type { InviteProof, RefusalCode } from '#sync/protocol.ts'
import { inviteProofSchema, newInviteSchema, redemptionSchema, vouchSchema } from '#sync/protocol.ts'
import type { HttpContext, HttpEnv } from './http-request.ts'
import { addressOf, answer, bodyAs, callerOf, refusal } from './http-request.ts'
import { createInvite, findInvite, inviteRefusal, invitesOf, redeemInvite, vouchFor } from './invites.ts'
import { secondsOf } from './restarts.ts'
import type { Service } from './service.ts'

/** Invitations: made by a coordinator's device, opened and redeemed by a new one, vouched for by the first. */
export function addInviteRoutes(app: Hono<HttpEnv>, service: Service): void {
  const { store, hasher, live, clock, events, audit } = service

  app.post('/api/invites', async (context) => {
    const request = await bodyAs(context, newInviteSchema)
    const caller = callerOf(context)
    const { person: actor, device } = caller
    const about = `${request.id} ${request.person} ${request.role}`
    const code = await createInvite(store, hasher, caller, request, clock.nowMs(), () =>
      audit.add({ act: 'invite.make', actor, device, role: 'regiocoordinator', about, basis: 'rol' }),
    )
    if (code !== undefined) audit.denied(caller, `invite ${request.role}`, [undefined], code)
    events('invite-made', { invite: request.id, by: caller.person, role: request.role, code: code ?? 'ok' })
    return answer(context, code)
  })

  app.post('/api/invites/open', async (context) => {
    const proof = await bodyAs(context, inviteProofSchema)
    const found = await findLimited(service, context, proof)
    if (!found.ok) return refusal(context, found.code)
    const { invite, usedCode } = found
    const code = inviteRefusal(invite, clock.nowMs())
    if (code !== undefined) return refusal(context, code)
    const card = usedCode ? invite.cardForCode : invite.cardForSecret
    return context.json({ id: invite.id, role: invite.role, card, expiresAtMs: invite.expiresAtMs })
  })

  app.post('/api/invites/redeem', async (context) => {
    const request = await bodyAs(context, redemptionSchema)
    const found = await findLimited(service, context, request.proof)
    const device = request.entry.device.id
    const result = store.transaction(() => {
      const isKnown = store.people.device(device) !== undefined
      const redeemed = redeemInvite(store, found, request, clock.nowMs())
      if (redeemed.ok && !isKnown) {
        const about = found.ok ? found.invite.id : undefined
        audit.add({ act: 'invite.redeem', actor: redeemed.person, device, about, basis: redeemed.status })
      }
      return redeemed
    })
    if (!result.ok) {
      events('redeem-refused', { device, code: result.code })
      return refusal(context, result.code)
    }
    events('redeemed', { device, person: result.person, status: result.status })
    if (result.maker !== undefined) live.me(result.maker)
    return context.json({ person: result.person, status: result.status })
  })

  app.get('/api/invites/waiting', (context) => context.json(invitesOf(store, callerOf(context), clock.nowMs())))

  app.post('/api/invites/vouch', async (context) => {
    const request = await bodyAs(context, vouchSchema)
    const caller = callerOf(context)
    const result = store.transaction(() => {
      const vouched = vouchFor(store, caller, request, clock.nowMs())
      if (vouched.ok && vouched.isChanged) {
        const isHalf = request.accept && store.invites.get(request.invite)?.kind === 'opnieuw'
        const act = isHalf ? 'restart.vouch' : request.accept ? 'device.add' : 'device.refuse'
        const about = `${request.device} ${vouched.person}`
        audit.add({ act, actor: caller.person, device: caller.device, about, basis: 'rol' })
      }
      return vouched
    })
    events('vouched', {
      ...{ invite: request.invite, device: request.device, by: caller.person, accept: request.accept },
      code: result.ok ? 'ok' : result.code,
    })
    if (!result.ok) return refusal(context, result.code)
    if (result.isChanged) {
      live.me(result.person)
      live.me(caller.person)
      const invite = store.invites.get(request.invite)
      if (invite?.kind === 'opnieuw') for (const person of secondsOf(store, invite)) live.me(person)
      if (!request.accept) live.dropDevice(result.person, request.device)
    }
    return answer(context, undefined)
  })
}

type Found = Awaited<ReturnType<typeof findInvite>> | { ok: false; code: RefusalCode }

/** Looks an invitation up within the limits of tries: per invitation for a secret, per address for a typed code. */
async function findLimited(service: Service, context: HttpContext, proof: InviteProof): Promise<Found> {
  const { store, hasher, rates, clock } = service
  const address = addressOf(service, context)
  if (!rates.authPerAddress.take(address, clock.nowMs())) return { ok: false, code: 'too-many' }
  const isCode = proof.codeHash !== undefined
  if (isCode && !rates.wrongCodesPerAddress.hasRoom(address, clock.nowMs())) return { ok: false, code: 'too-many' }
  const found = await findInvite(store, hasher, proof)
  if (!found.ok && found.code === 'unknown') {
    if (isCode) rates.wrongCodesPerAddress.take(address, clock.nowMs())
    service.events('invite-wrong', { invite: proof.id, byCode: isCode })
    noteWrongInvite(service, proof)
  }
  return found
}

/** Nobody is known here: the log names the invitation, and no more of them than the limits of tries let through. */
function noteWrongInvite(service: Service, proof: InviteProof): void {
  const isThere = proof.id !== undefined && service.store.invites.get(proof.id) !== undefined
  if (!isThere) return
  try {
    service.audit.add({ act: 'invite.wrong', about: proof.id, basis: 'geen', result: 'unknown' })
  } catch (error) {
    service.failed('audit', error) // the answer is a refusal anyway: nothing goes out
  }
}
