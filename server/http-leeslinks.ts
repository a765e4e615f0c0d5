import type { Hono } from 'hono'
import { isLeeslinkId } from '#domain/leeslink.ts'
import {
  LEESBLAD_LIMIT_BYTES,
  leeslinkRequestSchema,
  newLeeslinkSchema,
  openLeeslinkSchema,
  readLeeslinkSchema,
} from '#sync/protocol-leeslink.ts'
import type { HttpContext, HttpEnv } from './http-request.ts'
import { addressOf, answer, binaryAs, bodyAs, callerOf, Refused, refusal } from './http-request.ts'
import { leeslinksOf, makeLeeslink, openLeeslink, putLeesblad, readLeesblad, stopLeeslink } from './leeslinks.ts'
import type { Service } from './service.ts'

/** Links for who has no account: made, filled and stopped by a kandidaat's device; opened and read by one of nobody. */
export function addLeeslinkRoutes(app: Hono<HttpEnv>, service: Service): void {
  const { store, clock, audit, live, events } = service

  app.post('/api/leeslinks', async (context) => {
    const request = await bodyAs(context, newLeeslinkSchema)
    const caller = callerOf(context)
    const { person, device } = caller
    const made = () =>
      audit.add({ act: 'link.make', actor: person, device, about: request.id, basis: 'eigen', zaken: [person] })
    const code = store.transaction(() => makeLeeslink(store, caller, request, clock.nowMs(), made))
    if (code !== undefined) audit.denied(caller, 'leeslink', [undefined], code)
    return answer(context, code)
  })

  app.post('/api/leeslinks/list', (context) => context.json(leeslinksOf(store, callerOf(context), clock.nowMs())))

  app.put('/api/leeslinks/:id/blad', async (context) => {
    const id = context.req.param('id')
    if (!isLeeslinkId(id)) return refusal(context, 'unknown')
    const { value: sealed } = await binaryAs(context, LEESBLAD_LIMIT_BYTES, (body) => body)
    const caller = callerOf(context)
    const { attachmentBytesPerPerson: room } = service.rates
    if (!room.take(caller.person, clock.nowMs(), sealed.length)) return refusal(context, 'too-many')
    return answer(
      context,
      store.transaction(() => putLeesblad(store, caller, id, sealed, clock.nowMs())),
    )
  })

  app.post('/api/leeslinks/stop', async (context) => {
    const { id } = await bodyAs(context, leeslinkRequestSchema)
    const caller = callerOf(context)
    const { person, device } = caller
    store.transaction(() => {
      if (!stopLeeslink(store, caller, id, clock.nowMs())) return
      audit.add({ act: 'link.stop', actor: person, device, about: id, basis: 'eigen', zaken: [person] })
    })
    return answer(context, undefined)
  })

  app.post('/api/lees/open', async (context) => {
    limit(context)
    const request = await bodyAs(context, openLeeslinkSchema)
    const opened = store.transaction(() => {
      const result = openLeeslink(store, request, clock.nowMs())
      if (result.ok && result.isNew) {
        audit.add({ act: 'link.open', about: request.id, basis: 'link', zaken: [result.person] })
      }
      return result
    })
    if (!opened.ok) {
      events('leeslink-refused', { wrong: opened.wrong })
      return refusal(context, 'unknown')
    }
    live.me(opened.person)
    return answer(context, undefined)
  })

  app.post('/api/lees/blad', async (context) => {
    limit(context)
    const request = await bodyAs(context, readLeeslinkSchema)
    // Written down before it goes out.
    const found = store.transaction(() => {
      const read = readLeesblad(store, request, clock.nowMs())
      if (read.ok && read.isNew) {
        audit.add({ act: 'link.read', about: request.id, basis: 'link', zaken: [read.person] })
      }
      return read
    })
    if (!found.ok) return refusal(context, 'unknown')
    if (found.sealed === undefined) return context.body(null, 204)
    return context.body(new Uint8Array(found.sealed), 200, { 'content-type': 'application/octet-stream' })
  })

  /**
   * As with invitations, per address, because nobody is known here. The answer says what the server's clock says: the
   * reader's page tells by it that the last day is over.
   *
   * @throws Refused `too-many`
   */
  function limit(context: HttpContext): void {
    context.header('date', new Date(clock.nowMs()).toUTCString())
    if (!service.rates.authPerAddress.take(addressOf(service, context), clock.nowMs())) throw new Refused('too-many')
  }
}
