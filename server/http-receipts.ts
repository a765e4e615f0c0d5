import type { Hono } from 'hono'
import { receiptRequestSchema } from '#sync/protocol.ts'
import { noteDenied } from './audit/contacts.ts'
import type { HttpEnv } from './http-request.ts'
import { bodyAs, callerOf, refusal } from './http-request.ts'
import { giveReceipt, openReceiptKey } from './receipts.ts'
import type { Service } from './service.ts'

/** Receipts for signatures under forms, and the key they are signed with. */
export function addReceiptRoutes(app: Hono<HttpEnv>, service: Service): void {
  const { store, vault, clock, events, audit } = service
  const key = openReceiptKey(store, vault)

  app.post('/api/receipts', async (context) => {
    const request = await bodyAs(context, receiptRequestSchema)
    const caller = callerOf(context)
    const given = store.transaction(() => {
      const receipt = giveReceipt(store, key, caller, request, clock.nowMs())
      if (receipt.ok && receipt.isNew) {
        const { person: actor, device } = caller
        // In which role: on the kandidaat's phone a werkbegeleider may confirm.
        audit.add({ act: 'record.sign', actor, device, role: request.role, doc: request.doc, basis: 'lid' })
      }
      return receipt
    })
    if (!given.ok) {
      if (given.code === 'unknown') noteDenied(service, caller, 'sign', [request.doc])
      events('receipt-refused', { doc: request.doc, device: caller.device, code: given.code })
      return refusal(context, given.code)
    }
    if (given.isNew) events('receipt-given', { doc: request.doc, device: caller.device, n: given.receipt.n })
    return context.json(given.receipt)
  })

  app.get('/api/receipts/key', (context) => context.json({ key: key.public }))
}
