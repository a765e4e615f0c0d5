import type { Hono } from 'hono'
import {
  endTabletSchema,
  meldingSchema,
  newTabletSchema,
  openTabletSchema,
  tabletAliveSchema,
  tabletByeSchema,
  tabletsRequestSchema,
  tabletText,
} from '#sync/protocol-tablet.ts'
import type { HttpEnv } from './http-request.ts'
import { addressOf, answer, bodyAs, callerOf, refusal } from './http-request.ts'
import type { Service } from './service.ts'
import { endTablet, listTablets, makeTablet, openTablet, provenTablet, takeMelding } from './tablets.ts'

/** What a browser throws away when a tablet is done: nothing of it is anybody's (docs/decisions/0029). */
const CLEAR_ALL = '"cache", "cookies", "storage"'

/** Tablets that are nobody's: made and ended by a trainer's device; and what such a tablet may say, which is two things. */
export function addTabletRoutes(app: Hono<HttpEnv>, service: Service): void {
  const { store, rates, clock, events, audit } = service

  app.post('/api/tablets', async (context) => {
    const request = await bodyAs(context, newTabletSchema)
    const caller = callerOf(context)
    const made = store.transaction(() => {
      const done = makeTablet(store, caller, request, clock.nowMs())
      const { person: actor, device } = caller
      if (done.ok && done.isNew) {
        audit.add({ act: 'tablet.make', actor, device, doc: request.doc, about: request.id, basis: 'lid' })
      }
      return done
    })
    if (!made.ok) {
      audit.denied(caller, 'tablet', [request.doc], made.code)
      return refusal(context, made.code)
    }
    return context.json({ ok: true, ...made.value })
  })

  app.post('/api/tablets/end', async (context) => {
    const request = await bodyAs(context, endTabletSchema)
    const caller = callerOf(context)
    const ended = store.transaction(() => {
      const done = endTablet(store, caller, request, clock.nowMs())
      const { person: actor, device } = caller
      if (done.ok && done.isNew) {
        audit.add({ act: 'tablet.end', actor, device, doc: request.doc, about: request.id, basis: 'lid' })
      }
      return done
    })
    if (!ended.ok) audit.denied(caller, 'tablet', [request.doc], ended.code)
    return answer(context, ended.ok ? undefined : ended.code)
  })

  app.post('/api/tablets/list', async (context) => {
    const { doc } = await bodyAs(context, tabletsRequestSchema)
    const caller = callerOf(context)
    const told = listTablets(store, caller, doc, clock.nowMs())
    if ('code' in told) {
      audit.denied(caller, 'tablets', [doc], told.code)
      return refusal(context, told.code)
    }
    return context.json(told)
  })

  app.post('/api/tablet/open', async (context) => {
    const request = await bodyAs(context, openTabletSchema)
    const nowMs = clock.nowMs()
    const address = addressOf(service, context)
    const hasRoom = rates.wrongCodesPerAddress.hasRoom(address, nowMs) && rates.authPerAddress.take(address, nowMs)
    if (!hasRoom) return refusal(context, 'too-many')
    const opened = store.transaction(() => {
      const done = openTablet(store, request, nowMs)
      if (done.ok && done.isNew) {
        const { id } = done.value
        audit.add({ act: 'tablet.open', doc: store.tablets.get(id)?.doc, about: id, basis: 'code' })
      }
      return done
    })
    if (!opened.ok) {
      if (opened.code === 'unknown') rates.wrongCodesPerAddress.take(address, nowMs)
      events('tablet-refused', { code: opened.code })
      return refusal(context, opened.code)
    }
    return context.json(opened.value)
  })

  app.post('/api/tablet/alive', async (context) => {
    const request = await bodyAs(context, tabletAliveSchema)
    const nowMs = clock.nowMs()
    if (!rates.authPerDevice.take(request.id, nowMs)) return refusal(context, 'too-many')
    const proven = provenTablet(store, request, tabletText('alive', context.get('origin'), request.id), nowMs)
    return proven.ok ? context.json({ leftMs: proven.tablet.untilMs - nowMs }) : refusal(context, proven.code)
  })

  app.post('/api/tablet/melding', async (context) => {
    const request = await bodyAs(context, meldingSchema)
    const { id, melding, sealed } = request
    const nowMs = clock.nowMs()
    if (!rates.meldingenPerTablet.take(id, nowMs)) return refusal(context, 'too-many')
    const text = tabletText('melding', context.get('origin'), id, melding, sealed)
    const code = store.transaction(() => {
      const proven = provenTablet(store, request, text, nowMs)
      return proven.ok ? takeMelding(store, proven.tablet, { melding, sealed }, nowMs) : proven.code
    })
    return answer(context, code)
  })

  app.post('/api/tablet/bye', async (context) => {
    const request = await bodyAs(context, tabletByeSchema)
    const { id, wipe } = request
    const nowMs = clock.nowMs()
    if (!rates.authPerDevice.take(id, nowMs)) return refusal(context, 'too-many')
    const code = store.transaction(() => {
      const text = tabletText('bye', context.get('origin'), id, String(wipe))
      const proven = provenTablet(store, request, text, nowMs)
      const { tablet } = proven
      if (tablet === undefined) return proven.ok ? undefined : proven.code
      // Its answer may have been lost, or the day may be over: it is done all the same.
      if (tablet.endedMs === undefined) {
        store.tablets.end(id, nowMs)
        audit.add({ act: 'tablet.end', doc: tablet.doc, about: id, basis: 'eigen' })
      }
      return undefined
    })
    if (code === undefined && wipe) context.header('clear-site-data', CLEAR_ALL)
    return answer(context, code)
  })
}
