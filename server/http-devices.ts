import type { Hono } from 'hono'
import type { PersoonId } from '#domain/id.ts'
import type { OfferAnswer } from '#sync/protocol.ts'
import { offeredRequestSchema, offerSchema, offerText } from '#sync/protocol.ts'
import { addDeviceSchema, deviceVouchSchema, devicesRequestSchema, revokeDeviceSchema } from '#sync/protocol-devices.ts'
import { isSignature } from './chains.ts'
import { addDevice, areKeys, devicesOf, Offers, revokeDevice, vouchLater } from './devices.ts'
import type { HttpEnv } from './http-request.ts'
import { addressOf, answer, bodyAs, callerOf, refusal } from './http-request.ts'
import type { Service } from './service.ts'

/** The devices of a person: one more, which there are, and one that is lost. */
export function addDeviceRoutes(app: Hono<HttpEnv>, service: Service): void {
  const { store, live, clock, events, audit, rates } = service
  const offers = new Offers(() => clock.nowMs())
  /** the zaken that something about a person's devices belongs to: their own, when they are a kandidaat */
  const zakenOf = (person: PersoonId): PersoonId[] =>
    store.people.roles(person).some(({ rol }) => rol === 'kandidaat') ? [person] : []

  app.post('/api/devices/offer', async (context) => {
    const { device, signature } = await bodyAs(context, offerSchema)
    const nowMs = clock.nowMs()
    const hasRoom =
      rates.offersPerDevice.take(device.id, nowMs) && rates.authPerAddress.take(addressOf(service, context), nowMs)
    if (!hasRoom) return refusal(context, 'too-many')
    const isOwn = areKeys(device) && isSignature(device.sigPub, offerText(context.get('origin'), device), signature)
    if (!isOwn) return refusal(context, 'bad-request')
    const known = store.people.device(device.id)
    if (known === undefined) {
      return offers.put(device) ? context.json({ status: 'offered' } satisfies OfferAnswer) : refusal(context, 'busy')
    }
    if (known.public.sigPub !== device.sigPub || known.status !== 'active') return refusal(context, 'unknown')
    return context.json({ status: 'added', person: known.person } satisfies OfferAnswer)
  })

  app.post('/api/devices/offered', async (context) => {
    const { code } = await bodyAs(context, offeredRequestSchema)
    const caller = callerOf(context)
    const device = caller.isActive ? offers.get(code) : undefined
    return device === undefined ? refusal(context, 'unknown') : context.json({ device })
  })

  app.post('/api/devices/add', async (context) => {
    const request = await bodyAs(context, addDeviceSchema)
    const caller = callerOf(context)
    const { id } = request.entry.device
    const result = store.transaction(() => {
      const added = addDevice(store, caller, request, clock.nowMs())
      if (added.isNew === true) {
        const { person: actor, device } = caller
        const about = `${id} ${actor}`
        audit.add({ act: 'device.add', actor, device, about, basis: 'eigen', zaken: zakenOf(actor) })
      }
      return added
    })
    events('device-added', { device: id, by: caller.device, code: result.code ?? 'ok' })
    if (result.isNew === true) live.me(caller.person)
    return answer(context, result.code)
  })

  app.post('/api/devices', async (context) => {
    const { person } = await bodyAs(context, devicesRequestSchema)
    const found = devicesOf(store, callerOf(context), person)
    return found === undefined ? refusal(context, 'unknown') : context.json(found)
  })

  app.post('/api/devices/vouch', async (context) => {
    const request = await bodyAs(context, deviceVouchSchema)
    const caller = callerOf(context)
    const { person, device: about } = request
    const result = store.transaction(() => {
      const vouched = vouchLater(store, caller, request)
      if (vouched.isNew === true) {
        const { person: actor, device } = caller
        audit.add({
          act: 'device.vouch',
          actor,
          device,
          about: `${about} ${person}`,
          basis: 'rol',
          zaken: zakenOf(person),
        })
      }
      return vouched
    })
    events('device-vouched', { device: about, by: caller.device, person, code: result.code ?? 'ok' })
    if (result.isNew === true) for (const one of [caller.person, ...store.documents.around(person)]) live.me(one)
    return answer(context, result.code)
  })

  app.post('/api/devices/revoke', async (context) => {
    const request = await bodyAs(context, revokeDeviceSchema)
    const caller = callerOf(context)
    const { person, entry } = request
    const result = store.transaction(() => {
      const revoked = revokeDevice(store, caller, request, clock.nowMs())
      if (revoked.ok && revoked.isChanged) {
        const { person: actor, device } = caller
        const about = `${revoked.device} ${person}`
        const basis = actor === person ? 'eigen' : 'rol'
        audit.add({ act: 'device.revoke', actor, device, about, basis, zaken: zakenOf(person) })
      }
      return revoked
    })
    events('device-revoked', {
      ...{ device: entry.device.id, by: caller.device, person },
      code: result.ok ? 'ok' : result.code,
    })
    if (!result.ok) return refusal(context, result.code)
    if (result.isChanged) {
      live.dropDevice(person, result.device)
      live.me(person)
      live.me(caller.person)
    }
    return answer(context, undefined)
  })
}
