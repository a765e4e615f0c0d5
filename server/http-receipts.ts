import type { Hono } from 'hono'
import { receiptRequestSchema } from '#sync/protocol.ts'
import type { HttpEnv } from './http-request.ts'
import { bodyAs, callerOf, refusal } from './http-request.ts'
import { giveReceipt, openReceiptKey } from './receipts.ts'
import type { Service } from './service.ts'

/** Receipts for signatures under forms, and the key they are signed with. */
export function addReceiptRoutes(app: Hono<HttpEnv>, service: Service): void {
  const { store, vault, clock, events } = service
  const key = openReceiptKey(store, vault)

  app.post('/api/receipts', async (context) => {
    const request = await bodyAs(context, receiptRequestSchema)
    const caller = callerOf(context)
    const given = giveReceipt(store, key, caller, request, clock.nowMs())
    if (!given.ok) {
      events('receipt-refused', { doc: request.doc, device: caller.device, code: given.code })
      return refusal(context, given.code)
    }
    if (given.isNew) events('receipt-given', { doc: request.doc, device: caller.device, n: given.receipt.n })
    return context.json(given.receipt)
  })

  app.get('/api/receipts/key', (context) => context.json({ key: key.public }))
}
