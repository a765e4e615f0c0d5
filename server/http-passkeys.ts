import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { z } from 'zod/mini'
import type { passkeysAnswerSchema } from '#sync/protocol-passkey.ts'
import { madePasskeySchema, removePasskeySchema, shownPasskeySchema } from '#sync/protocol-passkey.ts'
import type { HttpContext, HttpEnv } from './http-request.ts'
import { answer, bodyAs, callerOf, Refused, refusal } from './http-request.ts'
import { Passkeys } from './passkeys.ts'
import type { Service } from './service.ts'
import { isLastNeeded } from './staff-passkey.ts'

const nothing = z.object({})

/** Passkeys of the person who calls: made, shown, listed and taken away. */
export function addPasskeyRoutes(app: Hono<HttpEnv>, service: Service): void {
  const { store, clock, events, audit, live, rates } = service
  const passkeys = new Passkeys(store, () => clock.nowMs())

  const limited = (context: HttpContext): void => {
    if (!rates.passkeysPerDevice.take(callerOf(context).device, clock.nowMs())) throw new Refused('too-many')
  }
  const noted = (context: HttpContext, act: 'passkey.add' | 'passkey.show' | 'passkey.remove', id: string): void => {
    const { person: actor, device } = callerOf(context)
    audit.add({ act, actor, device, about: nameOf(id), basis: 'eigen', zaken: [] })
  }

  app.post('/api/passkeys/make', async (context) => {
    await bodyAs(context, nothing)
    limited(context)
    const made = passkeys.toMake(callerOf(context), context.get('origin'))
    return made.ok ? context.json(made.value) : refusal(context, made.code)
  })

  app.post('/api/passkeys/made', async (context) => {
    const given = await bodyAs(context, madePasskeySchema)
    limited(context)
    const caller = callerOf(context)
    const made = await passkeys.made(caller, given, context.get('origin'), () =>
      noted(context, 'passkey.add', given.id),
    )
    events('passkey-made', { device: caller.device, code: made.ok ? 'ok' : made.code })
    if (made.ok && made.isNew) live.me(caller.person)
    return answer(context, made.ok ? undefined : made.code)
  })

  app.post('/api/passkeys/show', async (context) => {
    await bodyAs(context, nothing)
    limited(context)
    const asked = passkeys.toShow(callerOf(context), context.get('origin'))
    return asked.ok ? context.json(asked.value) : refusal(context, asked.code)
  })

  app.post('/api/passkeys/shown', async (context) => {
    const given = await bodyAs(context, shownPasskeySchema)
    limited(context)
    const caller = callerOf(context)
    const shown = await passkeys.shown(caller, given, context.get('origin'), (isDoubted) => {
      noted(context, 'passkey.show', given.id)
      const { person: actor, device } = caller
      const about = nameOf(given.id)
      if (isDoubted) audit.add({ act: 'passkey.doubt', actor, device, about, basis: 'server', zaken: [] })
    })
    events('passkey-shown', { device: caller.device, code: shown.ok ? 'ok' : shown.code })
    if (!shown.ok) return refusal(context, shown.code)
    if (shown.isDoubted) events('passkey-doubted', { device: caller.device, person: caller.person })
    if (shown.isDoubted) live.me(caller.person)
    return answer(context, undefined)
  })

  app.post('/api/passkeys', async (context) => {
    await bodyAs(context, nothing)
    const { person, isActive } = callerOf(context)
    const labels = new Map(store.people.devicesOf(person).map((device) => [device.id, device.public.label]))
    const own = isActive ? store.passkeys.of(person) : []
    return context.json({
      passkeys: own.map(({ id, madeAtMs, device, usedAtMs, doubtedAtMs }) => ({
        ...{ id, madeAtMs, device, label: labels.get(device) ?? '' },
        ...(usedAtMs === undefined ? {} : { usedAtMs }),
        ...(doubtedAtMs === undefined ? {} : { doubtedAtMs }),
      })),
    } satisfies z.infer<typeof passkeysAnswerSchema>)
  })

  app.post('/api/passkeys/remove', async (context) => {
    const { id } = await bodyAs(context, removePasskeySchema)
    const caller = callerOf(context)
    const code = store.transaction(() => {
      if (!caller.isActive) return 'not-allowed'
      const passkey = store.passkeys.get(id)
      // Gone already, never there, of somebody else: one answer, and it is not there for this person.
      if (passkey?.person !== caller.person) return undefined
      if (isLastNeeded(service, caller.person)) return 'not-allowed'
      store.passkeys.remove(id)
      noted(context, 'passkey.remove', id)
      return undefined
    })
    events('passkey-removed', { device: caller.device, code: code ?? 'ok' })
    if (code === undefined) live.me(caller.person)
    return answer(context, code)
  })
}

/** A passkey in the log: short, and nothing that an authenticator could be asked by. */
function nameOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16)
}
