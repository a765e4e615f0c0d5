import type { Hono } from 'hono'
import { restartConfirmSchema } from '#sync/protocol-devices.ts'
import type { HttpEnv } from './http-request.ts'
import { answer, bodyAs, callerOf, refusal } from './http-request.ts'
import { confirmRestart, restartsFor } from './restarts.ts'
import type { Service } from './service.ts'

/** Beginning anew after everything was lost: the word of the second person. The first gives theirs as for any invitation. */
export function addRestartRoutes(app: Hono<HttpEnv>, service: Service): void {
  const { store, live, clock, events, audit } = service

  app.get('/api/restarts', (context) => context.json(restartsFor(store, callerOf(context))))

  app.post('/api/restarts', async (context) => {
    const request = await bodyAs(context, restartConfirmSchema)
    const caller = callerOf(context)
    const result = store.transaction(() => {
      const confirmed = confirmRestart(store, caller, request, clock.nowMs())
      if (confirmed.ok && confirmed.isChanged) {
        const { person: actor, device } = caller
        const { person } = confirmed
        const isKandidaat = store.people.roles(person).some(({ rol }) => rol === 'kandidaat')
        const zaken = isKandidaat ? [person] : []
        const act = request.accept ? 'restart.confirm' : 'restart.refuse'
        audit.add({ act, actor, device, about: `${request.device} ${person}`, basis: 'rol', zaken })
        for (const out of confirmed.out) {
          audit.add({ act: 'device.revoke', actor, device, about: `${out} ${person}`, basis: 'rol', zaken })
        }
      }
      return confirmed
    })
    const { invite, device } = request
    events('restart', {
      invite,
      device,
      by: caller.device,
      accept: request.accept,
      code: result.ok ? 'ok' : result.code,
    })
    if (!result.ok) return refusal(context, result.code)
    if (result.isChanged) {
      for (const out of result.out) live.dropDevice(result.person, out)
      if (!request.accept) live.dropDevice(result.person, request.device)
      // Everybody who works with this person hears at once that there is something new to look at.
      const around = new Set([result.person, caller.person, ...store.documents.around(result.person)])
      if (result.maker !== undefined) around.add(result.maker)
      for (const person of around) live.me(person)
    }
    return answer(context, undefined)
  })
}
