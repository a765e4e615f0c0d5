import { z } from 'zod/mini'
import type { DocumentId, PersoonId, ToestelId } from './id.ts'
import { isId } from './id.ts'
import type { Rol } from './rol.ts'
import { rollen } from './rol.ts'

/** What the logboek names; the list only grows. @source docs/decisions/0011-audit-log.md */
export const logboekActs = [
  'log.begin',
  'log.restore',
  'log.view',
  'log.purge',
  'log.review',
  'doc.open', // told by a device: it was on a screen
  'list.view', // told by a device: this person was in a list of people on a screen
  'doc.sync.read', // told by the server: it went to a device
  'doc.write',
  'doc.birth',
  'doc.object',
  'key.give',
  'key.rotate',
  'export',
  'share.grant',
  'share.revoke',
  'member.add',
  'member.remove',
  'role.grant',
  'role.revoke',
  'invite.make',
  'invite.redeem',
  'invite.wrong',
  'device.add',
  'device.refuse',
  'device.revoke',
  'device.vouch',
  'restart.vouch',
  'restart.confirm',
  'restart.refuse',
  'recovery.set',
  'recovery.use',
  'passkey.add',
  'passkey.show',
  'passkey.doubt', // its counter went back: somebody may have copied it
  'passkey.remove',
  'login',
  'denied',
  'retention.delete',
  'record.sign', // a form: the server knows its root alone
  'doc.erase',
  'person.erase',
  'restrict.on',
  'restrict.off',
  'retention.announce',
  'breakglass', // the noodprocedure: somebody of the staff may read for a while
  'breakglass.end', // ended before its time
  'tablet.make', // a code for a tablet that is nobody's
  'tablet.open',
  'tablet.end',
  'link.make', // a link to one page, for somebody without account
  'link.open', // it was bound to the device on which somebody tapped
  'link.read',
  'link.stop',
] as const
export type LogboekAct = (typeof logboekActs)[number]

/** `device`: the person's own app says so, signed; the server saw nothing of it. */
export type LogboekSource = 'server' | 'device'

/** One thing that happened. Ids and codes only: no names, nothing that anybody wrote. */
export interface LogboekEntry {
  /** ms since 1970, by the server's clock: when it was logged */
  readonly atMs: number
  readonly actor?: PersoonId | undefined
  /** the role in the document, or the one that gave the right */
  readonly role?: Rol | undefined
  readonly device?: ToestelId | undefined
  readonly act: LogboekAct
  readonly doc?: DocumentId | undefined
  /** whom or what it was done to: a person with role, a device, an invitation, a log */
  readonly about?: string | undefined
  /** on what ground: `lid` (member of the document), `rol` (role in the region), `eigen`, `server`, `einde` (it was for a time), `verzoek` (the person asked for it), `bewaartermijn` (its time was over), `nood` (the noodprocedure), or a device's word */
  readonly basis: string
  readonly source: LogboekSource
  /** `ok`, or the code of a refusal */
  readonly result: string
}

/** An entry in the chain of one zaak: everything logged about the documents of one kandidaat. */
export interface ZaakEntry extends LogboekEntry {
  /** 1, 2, 3 … within the zaak */
  readonly n: number
  /** hash of the entry before it in this zaak, hexadecimal; zeros before the first */
  readonly prev: string
}

export const NO_ENTRY = '0'.repeat(64)

/** How far a logboek goes: its last entry, and the hash of that. */
export interface LogboekHead {
  readonly n: number
  /** hexadecimal SHA-256 */
  readonly hash: string
}

/** The exact words of an entry that its hash is over; the same on the server and on the kandidaat's device. */
export function zaakText(zaak: PersoonId, entry: ZaakEntry): string {
  return JSON.stringify(['opstap/zaak/v1', zaak, entry.n, entry.prev, ...partsOf(entry)])
}

/** The parts of an entry in the order in which they are hashed; what is absent is `null`. */
export function partsOf(entry: LogboekEntry): (string | number | null)[] {
  const { atMs, actor, role, device, act, doc, about, basis, source, result } = entry
  return [atMs, actor ?? null, role ?? null, device ?? null, act, doc ?? null, about ?? null, basis, source, result]
}

/** Reads, writes and openings of one person in one document are told once in this time. */
export const ONCE_EVERY_MS = 15 * 60_000

/** A document that was on a screen, as a device tells it. */
export interface Inzage {
  readonly doc: DocumentId
  /** `export`: it was put in a file or on paper; `list.view`: it was one of those in a list */
  readonly act: 'doc.open' | 'export' | 'list.view'
  /** when, by the device's clock */
  readonly atMs: number
  /** of a list: the other ones that were in it */
  readonly docs?: DocumentId[] | undefined
}

/** What the device signs of it (Ed25519). */
export function inzageText(device: ToestelId, { doc, act, atMs, docs }: Inzage): string {
  const others = docs === undefined ? [] : [docs.join(' ')]
  return ['opstap', 'inzage', 'v1', device, doc, act, String(atMs), ...others].join('\0')
}

/** The ground of an entry that a device told: its time and its signature. */
export function inzageBasis(atMs: number, signature: string): string {
  return `toestel:${atMs}:${signature}`
}

/** When it was on the screen, as far as the device says; for other entries when it was logged. */
export function gezienMs({ source, basis, atMs }: LogboekEntry): number {
  const told = source === 'device' ? /^toestel:(\d{1,15}):/.exec(basis)?.[1] : undefined
  return told === undefined ? atMs : Number(told)
}

/** Kept at least so long whatever is configured: what is newer and gone was taken away. */
export const KEPT_AT_LEAST_MS = 2 * 365 * 24 * 60 * 60_000

/** What a device remembers of its own zaak, to see that what comes later goes on from there. */
export interface Getuige extends LogboekHead {
  /** the log it was told in: a restored server has another one */
  readonly log: string
  /** when that last entry was logged */
  readonly atMs: number
}

/** `teruggezet`: it is shorter or other, and the server says that it went back to a backup. `veranderd`: it may not be. */
export type GetuigeVerdict = 'klopt' | 'teruggezet' | 'veranderd'

/**
 * Whether a logboek goes on from what this device remembers of it.
 *
 * @param told `hashAt`: hash of the remembered entry as it follows from what came; `undefined` when it is not there
 */
export function judgeLogboek(
  known: Getuige | undefined,
  told: {
    readonly log: string
    readonly hashAt: string | undefined
    readonly purgedTo: number
    readonly nowMs: number
  },
): GetuigeVerdict {
  if (known === undefined || known.n === 0 || told.hashAt === known.hash) return 'klopt'
  const isOld = told.nowMs - known.atMs > KEPT_AT_LEAST_MS
  if (told.hashAt === undefined && known.n <= told.purgedTo && isOld) return 'klopt'
  return told.log === known.log ? 'veranderd' : 'teruggezet'
}

const entrySchema = z.object({
  n: z.int(),
  atMs: z.int(),
  actor: z.optional(z.custom<PersoonId>((value) => isId('p', value))),
  role: z.optional(z.enum(rollen)),
  act: z.custom<LogboekAct>((value) => typeof value === 'string'),
  doc: z.optional(z.custom<DocumentId>((value) => isId('d', value))),
  about: z.optional(z.string()),
  basis: z.string(),
  source: z.enum(['server', 'device']),
  result: z.string(),
})

/** What a device keeps of the log of its own zaak. Scope: device, sealed. */
// loose: what a newer version added is kept when this one saves
export const onthoudenLogboekSchema = z.looseObject({
  v: z.literal(1),
  zaak: z.string(),
  getuige: z.optional(z.object({ n: z.int(), hash: z.string(), log: z.string(), atMs: z.int() })),
  entries: z.array(entrySchema),
  fetchedMs: z.int(),
  /** when all of it was fetched */
  wholeMs: z.optional(z.int()),
  alarm: z.optional(z.object({ verdict: z.enum(['teruggezet', 'veranderd']), atMs: z.int() })),
})
export type OnthoudenLogboek = z.infer<typeof onthoudenLogboekSchema>
/** An entry as it is shown: without what only the chain needs. */
export type KeptEntry = z.infer<typeof entrySchema>
