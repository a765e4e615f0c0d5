import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { noteDenied, readOf } from './audit/contacts.ts'
import { allows } from '#domain/documentsoort.ts'
import { isId } from '#domain/id.ts'
import type { RefusalCode } from '#sync/protocol.ts'
import { BLOB_LIMIT_BYTES } from '#sync/protocol.ts'
import type { HttpContext, HttpEnv } from './http-request.ts'
import { answer, binaryAs, callerOf, refusal } from './http-request.ts'
import type { Access } from './rights.ts'
import { accessOf } from './rights.ts'
import type { Service } from './service.ts'

const path = '/api/blobs/:doc/:hash'

/** Sealed attachments: writers of a document put them, readers get them, by the hash of the sealed bytes. */
export function addBlobRoutes(app: Hono<HttpEnv>, service: Service): void {
  const { store, clock, audit } = service

  app.put(path, async (context) => {
    const { access, doc, hash } = placeOf(service, context)
    if (!access.ok) return refusal(context, access.code)
    if (!mayWrite(access)) return refusal(context, 'no-write')
    const { value: bytes } = await binaryAs(context, BLOB_LIMIT_BYTES, (body) => body)
    const { attachmentBytesPerPerson: room } = service.rates
    if (!room.take(callerOf(context).person, clock.nowMs(), bytes.length)) return refusal(context, 'too-many')
    if (createHash('sha256').update(bytes).digest('hex') !== hash) return refusal(context, 'bad-request')
    // The body took a while to arrive: the right may have ended meanwhile.
    const now = placeOf(service, context).access
    if (!now.ok || !mayWrite(now)) return refusal(context, now.ok ? 'no-write' : now.code)
    const caller = callerOf(context)
    const logged = store.transaction(() => {
      store.blobs.put(doc, hash, bytes, clock.nowMs())
      return audit.serving([{ act: 'doc.write', caller, doc }])
    })
    logged()
    return answer(context, undefined)
  })

  app.get(path, async (context) => {
    const { access, doc, hash } = placeOf(service, context)
    const bytes = access.ok ? store.blobs.get(doc, hash) : undefined
    if (bytes === undefined) {
      if (!access.ok && isId('d', doc)) noteDenied(service, callerOf(context), 'blob', [doc])
      return refusal(context, access.ok ? 'unknown' : access.code)
    }
    await audit.served([readOf(callerOf(context), doc)])
    return context.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    })
  })
}

function mayWrite({ recht, document }: Extract<Access, { ok: true }>): boolean {
  return allows(recht, 'write') && document.frozenMs === undefined
}

function placeOf(
  service: Service,
  context: HttpContext,
):
  | { access: Access; doc: `d_${string}`; hash: string }
  | { access: { ok: false; code: RefusalCode }; doc: 'd_'; hash: '' } {
  const doc = context.req.param('doc')
  const hash = context.req.param('hash') ?? ''
  if (!isId('d', doc) || !/^[0-9a-f]{64}$/.test(hash))
    return { access: { ok: false, code: 'unknown' }, doc: 'd_', hash: '' }
  return { access: accessOf(service.store, callerOf(context), doc), doc, hash }
}
