import type { Hono } from 'hono'
import type { InviteProof, RefusalCode } from '#sync/protocol.ts'
import { inviteProofSchema, newInviteSchema, redemptionSchema, vouchSchema } from '#sync/protocol.ts'
import type { HttpContext, HttpEnv } from './http-request.ts'
import { addressOf, answer, bodyAs, callerOf, refusal } from './http-request.ts'
import { createInvite, findInvite, inviteRefusal, invitesOf, redeemInvite, vouchFor } from './invites.ts'
import type { Service } from './service.ts'

/** Invitations: made by a coordinator's device, opened and redeemed by a new one, vouched for by the first. */
export function addInviteRoutes(app: Hono<HttpEnv>, service: Service): void {
  const { store, hasher, live, clock, events } = service

  app.post('/api/invites', async (context) => {
    const request = await bodyAs(context, newInviteSchema)
    const caller = callerOf(context)
    const code = await createInvite(store, hasher, caller, request, clock.nowMs())
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
    const result = redeemInvite(store, found, request, clock.nowMs())
    const device = request.entry.device.id
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
    const result = vouchFor(store, caller, request, clock.nowMs())
    events('vouched', {
      ...{ invite: request.invite, device: request.device, by: caller.person, accept: request.accept },
      code: result.ok ? 'ok' : result.code,
    })
    if (!result.ok) return refusal(context, result.code)
    if (result.isChanged) {
      live.me(result.person)
      live.me(caller.person)
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
  }
  return found
}
