import type { Hono } from 'hono'
import { biljetRequestSchema, evaluatieAntwoordSchema, evaluatieRequestSchema } from '#sync/protocol-evaluatie.ts'
import { makeBlindKey } from './blind-signature.ts'
import { openEvaluatie, readUitslag, readyEvaluatie, signBiljet, takeAntwoord } from './evaluaties.ts'
import type { HttpEnv } from './http-request.ts'
import { addressOf, answer, bodyAs, callerOf, refusal } from './http-request.ts'
import type { Service } from './service.ts'

/** The written evaluatie: set ready, one biljet for each, answers from nobody, and what may be read of them. */
export function addEvaluatieRoutes(app: Hono<HttpEnv>, service: Service): void {
  const { store, rates, clock, audit } = service

  app.post('/api/evaluatie/open', async (context) => {
    const { doc } = await bodyAs(context, evaluatieRequestSchema)
    const caller = callerOf(context)
    const ready = readyEvaluatie(store, caller, doc)
    // Not inside the transaction: making a key takes a moment, on a thread of its own.
    const made = ready === undefined ? await makeBlindKey() : undefined
    const opened =
      made === undefined ? ready : store.transaction(() => openEvaluatie(service, caller, doc, made, clock.nowMs()))
    if (opened === undefined) return refusal(context, 'unknown')
    if (opened.ok) return context.json(opened.value)
    audit.denied(caller, 'evaluatie', [doc], opened.code)
    return refusal(context, opened.code)
  })

  app.post('/api/evaluatie/biljet', async (context) => {
    const request = await bodyAs(context, biljetRequestSchema)
    const caller = callerOf(context)
    const signed = store.transaction(() => signBiljet(service, caller, request))
    if (signed.ok) return context.json({ getekend: signed.value })
    audit.denied(caller, 'evaluatie', [request.doc], signed.code)
    return refusal(context, signed.code)
  })

  // No session, no log line, no event: what came here is from nobody.
  app.post('/api/evaluatie/antwoord', async (context) => {
    const request = await bodyAs(context, evaluatieAntwoordSchema)
    if (!rates.authPerAddress.take(addressOf(service, context), clock.nowMs())) return refusal(context, 'too-many')
    return answer(
      context,
      store.transaction(() => takeAntwoord(service, request)),
    )
  })

  app.post('/api/evaluatie/uitslag', async (context) => {
    const { doc } = await bodyAs(context, evaluatieRequestSchema)
    const caller = callerOf(context)
    const found = store.transaction(() => {
      const read = readUitslag(service, caller, doc, clock.nowMs())
      const { person: actor, device } = caller
      if (read.ok && read.value.antwoorden.length > 0) {
        audit.add({ act: 'export', actor, device, doc, about: 'evaluatie', basis: 'lid' })
      }
      return read
    })
    if (found.ok) return context.json(found.value)
    audit.denied(caller, 'evaluatie', [doc], found.code)
    return refusal(context, found.code)
  })
}
