import type { Hono } from 'hono'
import { newRecoveryCardSchema, recoveryOpenSchema, recoveryUseSchema } from '#sync/protocol-recovery.ts'
import type { HttpEnv } from './http-request.ts'
import { addressOf, answer, bodyAs, callerOf, refusal } from './http-request.ts'
import { openRecovery, putRecoveryCard, useRecoveryCard } from './recovery.ts'
import { RecoveryTries } from './recovery-tries.ts'
import type { Service } from './service.ts'

/** The herstelkaart: kept for its owner, and used by a device that is nobody's yet. */
export function addRecoveryRoutes(app: Hono<HttpEnv>, service: Service): void {
  const { store, rates, live, clock, events, audit, config } = service
  const tries = new RecoveryTries(config.rateFactor)

  app.post('/api/recovery/card', async (context) => {
    const request = await bodyAs(context, newRecoveryCardSchema)
    const caller = callerOf(context)
    const { person: actor, device } = caller
    const { code, isNew } = store.transaction(() => {
      const put = putRecoveryCard(store, caller, request, clock.nowMs())
      if (put.isNew === true) audit.add({ act: 'recovery.set', actor, device, basis: 'eigen', zaken: [actor] })
      return put
    })
    if (isNew === true || code !== undefined) events('recovery-set', { by: actor, code: code ?? 'ok' })
    if (isNew === true) live.me(actor)
    return answer(context, code)
  })

  app.post('/api/recovery/open', async (context) => {
    const request = await bodyAs(context, recoveryOpenSchema)
    const nowMs = clock.nowMs()
    const address = addressOf(service, context)
    const hasRoom =
      rates.wrongCardsPerAddress.hasRoom(address, nowMs) &&
      tries.hasRoom(request.card, nowMs) &&
      rates.authPerAddress.take(address, nowMs)
    const chain = hasRoom ? openRecovery(store, request, context.get('origin')) : undefined
    if (chain === undefined) {
      // Who does not hold the card uses up the same tries as by using it.
      if (hasRoom) {
        tries.take(request.card, nowMs)
        rates.wrongCardsPerAddress.take(address, nowMs)
      }
      const code = hasRoom ? 'unknown' : 'too-many'
      events('recovery-refused', { code })
      return refusal(context, code)
    }
    return context.json({ chain })
  })

  app.post('/api/recovery/use', async (context) => {
    const request = await bodyAs(context, recoveryUseSchema)
    const nowMs = clock.nowMs()
    const address = addressOf(service, context)
    const { device } = request.entry
    // By what is shown first: one card that is tried again and again must not use up what a whole building shares.
    const hasRoom =
      rates.wrongCardsPerAddress.hasRoom(address, nowMs) &&
      tries.take(request.card, nowMs) &&
      rates.authPerAddress.take(address, nowMs)
    if (!hasRoom) {
      events('recovery-limited', {})
      return refusal(context, 'too-many')
    }
    const result = store.transaction(() => {
      const used = useRecoveryCard(store, request, context.get('origin'), nowMs)
      if (used.ok && used.isNew) {
        const { person: actor } = used.value
        audit.add({ act: 'recovery.use', actor, device: device.id, basis: 'herstelkaart', zaken: [actor] })
      }
      return used
    })
    if (!result.ok) {
      if (result.code === 'unknown') rates.wrongCardsPerAddress.take(address, nowMs)
      events('recovery-refused', { code: result.code })
      return refusal(context, result.code)
    }
    // Its device may not hear this, and asks again at once: on a bad line oftener than there are tries.
    tries.forgive(request.card, nowMs)
    events('recovery-used', { person: result.value.person, device: device.id })
    live.me(result.value.person)
    return context.json(result.value)
  })
}
