import { Hono } from 'hono'
import { addAuditRoutes } from './http-audit.ts'
import { addBlobRoutes } from './http-blobs.ts'
import { addAuthRoutes } from './http-auth.ts'
import { addDeviceRoutes } from './http-devices.ts'
import { addDocumentRoutes } from './http-documents.ts'
import { addEvaluatieRoutes } from './http-evaluaties.ts'
import { addErasingRoutes } from './http-erasing.ts'
import { addInviteRoutes } from './http-invites.ts'
import { addLeeslinkRoutes } from './http-leeslinks.ts'
import { addPasskeyRoutes } from './http-passkeys.ts'
import { addReceiptRoutes } from './http-receipts.ts'
import { addRecoveryRoutes } from './http-recovery.ts'
import { addRestartRoutes } from './http-restarts.ts'
import { addReportRoute } from './http-reports.ts'
import { addTabletRoutes } from './http-tablets.ts'
import type { HttpContext, HttpEnv } from './http-request.ts'
import { Refused, refusal } from './http-request.ts'
import { cookieToken, isFromSameSite, ownOrigin } from './request-checks.ts'
import { apiHeaders } from './security-headers.ts'
import type { Service } from './service.ts'
import { isOpenWhenBarred, passkeyBar } from './staff-passkey.ts'
import { StaticFiles } from './static-files.ts'

/** Calls that work without a session. */
const openCalls = new Set([
  '/api/auth/challenge',
  '/api/auth/session',
  '/api/auth/ticket',
  '/api/invites/open',
  '/api/invites/redeem',
  '/api/devices/offer',
  '/api/recovery/open',
  '/api/recovery/use',
  '/api/tablet/open',
  '/api/tablet/alive',
  '/api/tablet/melding',
  '/api/tablet/bye',
  '/api/evaluatie/antwoord',
  '/api/lees/open',
  '/api/lees/blad',
])

/** Everything over HTTP: the calls under `/api`, `/healthz`, and the built app for the rest. */
export function httpApp(service: Service): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()
  const files = new StaticFiles(service.config)

  app.get('/healthz', (context) => {
    service.store.setting('log') // a store that cannot be read is not healthy
    return context.text('ok', 200, { 'cache-control': 'no-store' })
  })
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of apiHeaders(service.config)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value)
    }
  })
  app.use('/api/*', async (context, next) => checkCall(service, context) ?? (await next()))
  addAuthRoutes(app, service)
  addDocumentRoutes(app, service)
  addInviteRoutes(app, service)
  addDeviceRoutes(app, service)
  addBlobRoutes(app, service)
  addReceiptRoutes(app, service)
  addRecoveryRoutes(app, service)
  addRestartRoutes(app, service)
  addPasskeyRoutes(app, service)
  addAuditRoutes(app, service)
  addErasingRoutes(app, service)
  addTabletRoutes(app, service)
  addEvaluatieRoutes(app, service)
  addLeeslinkRoutes(app, service)
  addReportRoute(app, service)
  app.all('/api/*', (context) => refusal(context, 'unknown'))
  app.get('*', (context) => files.answer(context))
  app.notFound((context) => context.text('', 404))

  app.onError((error, context) => {
    if (error instanceof Refused) return refusal(context, error.code)
    return refusal(context, service.failed('http', error))
  })
  return app
}

function checkCall(service: Service, context: HttpContext): Response | undefined {
  const { method, path } = context.req
  const isReading = method === 'GET' || method === 'HEAD'
  const given = context.req.header('origin')
  const origin = ownOrigin(service, given)
  if (!isFromSameSite(context.req.header('sec-fetch-site'))) return refusal(context, 'not-allowed')
  if (origin !== undefined) context.set('origin', origin)
  else if (!isReading || given !== undefined) return refusal(context, 'not-allowed')
  if (openCalls.has(path)) return undefined

  const token = cookieToken(service.config, context.req.header('cookie'))
  const session = token === undefined ? undefined : service.auth.session(token)
  if (session === undefined) return refusal(context, 'unauthenticated')
  if (!service.rates.callsPerDevice.take(session.caller.device, service.clock.nowMs()))
    return refusal(context, 'too-many')
  const barred = passkeyBar(service, session.caller)
  if (barred !== undefined && !isOpenWhenBarred(method, path)) return refusal(context, barred)
  context.set('session', barred === undefined ? session : { ...session, caller: { ...session.caller, barred } })
  return undefined
}
