import type { Hono } from 'hono'
import { z } from 'zod/mini'
import type { HttpEnv } from './http-request.ts'
import { addressOf, Refused, readBytes } from './http-request.ts'
import { REPORTS_PATH } from './security-headers.ts'
import type { Service } from './service.ts'

const REPORT_LIMIT_BYTES = 16 * 1024

const reportsSchema = z.array(
  z.object({ body: z.object({ effectiveDirective: z.string(), disposition: z.optional(z.string()) }) }),
)

/** Takes what browsers say our own policy stopped; keeps the directive only, for a URL may hold a secret. */
export function addReportRoute(app: Hono<HttpEnv>, service: Service): void {
  app.post(REPORTS_PATH, async (context) => {
    const isFine = service.rates.reportsPerAddress.take(addressOf(service, context), service.clock.nowMs())
    if (!isFine) throw new Refused('too-many')
    const text = Buffer.from(await readBytes(context, REPORT_LIMIT_BYTES)).toString('utf8')
    const reports = reportsSchema.safeParse(jsonOf(text))
    for (const { body } of reports.success ? reports.data : []) {
      const directive = /^[a-z-]{1,40}$/.test(body.effectiveDirective) ? body.effectiveDirective : 'other'
      service.events('policy-violation', { directive })
    }
    return context.body(null, 204)
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
