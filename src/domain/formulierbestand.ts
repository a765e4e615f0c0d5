import { z } from 'zod/mini'
import type { Getekend, Inhoud, InhoudError, Sha256, VerifySignature } from './handtekening.ts'
import { isGetekend, verifyInhoud } from './handtekening.ts'
import type { Ondertekenaar } from './ondertekening.ts'
import { ondertekenaars } from './ondertekening.ts'
import type { PersoonId, ToestelId } from './id.ts'
import { isId } from './id.ts'
import type { OntvangstStand, Ontvangstbewijs } from './ontvangstbewijs.ts'
import { judgeOntvangstbewijzen } from './ontvangstbewijs.ts'
import type { Result } from './result.ts'
import { fail, ok } from './result.ts'
import { hexFromBytes, utf8Bytes } from './text-bytes.ts'
import type { Schakel } from './toestel.ts'
import { schakelWords } from './toestel.ts'
import type { ToestelStand } from './toestelketen.ts'
import { judgeKetens, judgeToestel } from './toestelketen.ts'
import { isZienswijzeGetekend, staande } from './zienswijze.ts'

const ontvangstSchema = z.object({ opMs: z.number(), nr: z.number(), sleutel: z.string(), handtekening: z.string() })

const persoon = z.custom<PersoonId>((value) => isId('p', value))
const toestel = z.custom<ToestelId>((value) => isId('t', value))
const woordSchema = z.object({
  person: persoon,
  device: toestel,
  signature: z.string(),
  kind: z.optional(z.literal('opnieuw')),
})

/** A device chain with everything that is signed in it; spelled as it travels. */
const ketenSchema = z.object({
  persoon,
  schakels: z.array(
    z.object({
      act: z.enum(['add', 'revoke']),
      device: z.object({
        ...{ id: toestel, suite: z.literal(1) },
        ...{ sigPub: z.string(), encPub: z.string(), label: z.string() },
      }),
      ...{ prev: z.string(), by: toestel, signature: z.string() },
      ...{ atMs: z.optional(z.number()), vouch: z.optional(woordSchema), second: z.optional(woordSchema) },
    }),
  ),
})

const tekenSchema = z.object({
  rol: z.enum(ondertekenaars),
  /** as the device wrote it down; what is signed is the name on the form */
  naam: z.string(),
  opMs: z.number(),
  toestel: z.string(),
  ketenkop: z.string(),
  sleutel: z.string(),
  handtekening: z.string(),
  /** whose phone it was, by name, when it was confirmed on somebody else's */
  bevestigdBij: z.optional(z.string()),
  /** whose device it is: the person under whom its chain stands in this file; absent in older files */
  van: z.optional(persoon),
  ontvangst: z.optional(ontvangstSchema),
})

/** "Ik zie dit anders": own words beside a version, signed over its root. */
const zienswijzeSchema = z.object({
  /** hash of what was signed */
  id: z.string(),
  rol: z.enum(ondertekenaars),
  /** as the device wrote it down */
  naam: z.string(),
  opMs: z.number(),
  tekst: z.string(),
  toestel: z.string(),
  ketenkop: z.string(),
  sleutel: z.string(),
  handtekening: z.string(),
  /** id of the own one that it takes the place of */
  vervangt: z.optional(z.string()),
  /** whose device it is; absent when the exporting device could not look it up */
  van: z.optional(persoon),
})

const versieSchema = z.object({
  wortel: z.string(),
  /** the characters the root is made of; an erased answer is only a leaf */
  inhoud: z.string(),
  handtekeningen: z.array(tekenSchema),
  /** absent when there are none, and in older files */
  zienswijzen: z.optional(z.array(zienswijzeSchema)),
})

const bestandSchema = z.object({
  soort: z.literal('opstap-formulier'),
  versie: z.literal(1),
  titel: z.string(),
  gemaaktOpMs: z.number(),
  versies: z.array(versieSchema).check(z.minLength(1)),
  /** chains of the people whose devices signed, and of who stands in for them; absent in older files */
  ketens: z.optional(z.array(ketenSchema)),
})

/** A signed form as a file: every signed version with all that is needed to check it without the server. */
export type Formulierbestand = z.infer<typeof bestandSchema>
export type FormulierVersie = z.infer<typeof versieSchema>

/** The file's text: readable, and its order does not count. */
export function writeFormulierbestand(bestand: Formulierbestand): string {
  return `${JSON.stringify(bestand, undefined, 2)}\n`
}

/** @returns `unreadable` for anything that is no form of ours, whatever it is */
export function readFormulierbestand(text: string): Result<Formulierbestand, 'unreadable'> {
  const parsed = bestandSchema.safeParse(jsonOf(text))
  return parsed.success ? ok(parsed.data) : fail('unreadable')
}

export interface TekenVerdict {
  readonly rol: Ondertekenaar
  readonly naam: string
  readonly opMs: number
  readonly bevestigdBij: string | undefined
  readonly isRight: boolean
  readonly ontvangst: OntvangstStand
  /** when the server saw it; only of a receipt that is right */
  readonly ontvangenOpMs: number | undefined
  /** whose device it was made on; `geen-keten`: the file does not say, as those of older releases do not */
  readonly toestel: ToestelStand | 'geen-keten'
}

/** What came out for own words beside a version. They never change what is said of the version itself. */
export interface ZienswijzeVerdict {
  readonly rol: Ondertekenaar
  readonly naam: string
  readonly opMs: number
  readonly tekst: string
  readonly isRight: boolean
  /** the same person said it otherwise later */
  readonly isVervangen: boolean
  readonly toestel: ToestelStand | 'geen-keten'
}

export interface VersieVerdict {
  readonly wortel: string
  readonly inhoud: Result<Inhoud, InhoudError | 'other-form'>
  /** paths of answers that were erased after signing */
  readonly gewist: readonly string[]
  readonly handtekeningen: readonly TekenVerdict[]
  readonly zienswijzen: readonly ZienswijzeVerdict[]
  /** text and signatures are right, and both signed */
  readonly isByBoth: boolean
}

/**
 * `groen`: both signed the newest version, nothing was changed. `amber`: nothing is wrong, and not both signed the
 * newest version, or one did on a device that was put out, who knows when. `rood`: something is not as it was signed.
 */
export type FormulierKleur = 'groen' | 'amber' | 'rood'

export interface FormulierVerdict {
  readonly kleur: FormulierKleur
  /** oldest first; the last one counts, those before were replaced by it */
  readonly versies: readonly VersieVerdict[]
  /** first devices that nobody in the file stands in for: to be compared with what people know */
  readonly opHunWoord: readonly { readonly persoon: PersoonId; readonly sleutel: string }[]
}

interface Platform {
  readonly sha256: Sha256
  readonly verify: VerifySignature
  /** public keys of the server, base64url, when known */
  readonly known?: readonly string[]
}

/**
 * Checks every part of a signed form by itself, without a server: texts against their roots, signatures against their
 * keys, receipts against each other.
 *
 * @source docs/begrippen.md#formulierbestand
 */
export async function judgeFormulierbestand(bestand: Formulierbestand, platform: Platform): Promise<FormulierVerdict> {
  const ordered = bestand.versies.toSorted((a, b) => lastMs(a) - lastMs(b))
  const standOf = await judgeReceipts(ordered, platform)
  const contents = await Promise.all(ordered.map((one) => verifyInhoud(one.inhoud, one.wortel, platform.sha256)))
  const first = contents.find((one) => one.ok)?.value
  const hash = async (entry: Schakel): Promise<string> =>
    hexFromBytes(await platform.sha256(utf8Bytes(schakelWords(entry))))
  const ketens = await judgeKetens(bestand.ketens ?? [], { verify: platform.verify, hash })
  const versies: VersieVerdict[] = []
  for (const [index, versie] of ordered.entries()) {
    const content = contents[index] ?? fail('unreadable' as const)
    const isSameForm = content.ok && first !== undefined && isOfForm(content.value, first)
    const inhoud = content.ok && !isSameForm ? fail('other-form' as const) : content
    const handtekeningen = await Promise.all(
      versie.handtekeningen.map(async (one): Promise<TekenVerdict> => {
        const verdict = await judgeTeken(versie.wortel, one, platform.verify, standOf)
        const entries = one.van === undefined ? undefined : ketens.get(one.van)?.entries
        if (bestand.ketens === undefined || one.van === undefined) return verdict
        // Only what a server that is known says of the time counts: a key of one's own makes any receipt.
        const ontvangenOpMs = verdict.ontvangst === 'goed' ? verdict.ontvangenOpMs : undefined
        return { ...verdict, toestel: await judgeToestel(entries ?? [], { ...one, ontvangenOpMs }, hash) }
      }),
    )
    const stand = new Set(staande(versie.zienswijzen ?? []))
    const zienswijzen = await Promise.all(
      (versie.zienswijzen ?? []).map(async (one): Promise<ZienswijzeVerdict> => {
        const { rol, naam, opMs, tekst, van } = one
        const isRight = await isZienswijzeGetekend({ ...one, wortel: versie.wortel }, platform)
        const entries = van === undefined ? undefined : ketens.get(van)?.entries
        const isKnown = bestand.ketens !== undefined && van !== undefined
        const device = isKnown ? await judgeToestel(entries ?? [], one, hash) : ('geen-keten' as const)
        return { rol, naam, opMs, tekst, isRight, isVervangen: !stand.has(one), toestel: device }
      }),
    )
    const signers = new Set(handtekeningen.flatMap(({ rol, isRight }) => (isRight ? [rol] : [])))
    versies.push({
      wortel: versie.wortel,
      inhoud,
      gewist: inhoud.ok ? inhoud.value.answers.flatMap((one) => ('leaf' in one ? [one.path] : [])) : [],
      handtekeningen,
      zienswijzen,
      isByBoth: inhoud.ok && signers.size === ondertekenaars.length,
    })
  }
  const opHunWoord = [...ketens].flatMap(([who, { isFirstUse, entries }]) =>
    isFirstUse ? entries.slice(0, 1).map(({ device }) => ({ persoon: who, sleutel: device.sigPub })) : [],
  )
  return { kleur: kleurOf(versies), versies, opHunWoord }
}

function kleurOf(versies: readonly VersieVerdict[]): FormulierKleur {
  const isWrong = versies.some(
    ({ inhoud, handtekeningen, zienswijzen }) =>
      !inhoud.ok ||
      handtekeningen.length === 0 ||
      zienswijzen.some(({ isRight, toestel: whose }) => !isRight || whose === 'niet') ||
      handtekeningen.some(
        ({ isRight, ontvangst, toestel: whose }) =>
          !isRight || ontvangst === 'vals' || ontvangst === 'teruggedraaid' || whose === 'niet',
      ),
  )
  if (isWrong) return 'rood'
  const last = versies.at(-1)
  const isDoubted = last?.handtekeningen.some((one) => one.toestel === 'twijfel') === true
  return last?.isByBoth === true && !isDoubted ? 'groen' : 'amber'
}

type Teken = FormulierVersie['handtekeningen'][number]

async function judgeTeken(
  wortel: string,
  one: Teken,
  verify: VerifySignature,
  standOf: (one: Teken) => OntvangstStand,
): Promise<TekenVerdict> {
  const { rol, naam, opMs, toestel, ketenkop, sleutel, handtekening } = one
  const signed: Getekend = { wortel, rol, toestel, ketenkop, sleutel, handtekening }
  const ontvangst = standOf(one)
  const isKnown = ontvangst === 'goed' || ontvangst === 'onbekende_server'
  return {
    rol,
    naam,
    opMs,
    bevestigdBij: one.bevestigdBij,
    isRight: await isGetekend(signed, verify),
    ontvangst,
    ontvangenOpMs: isKnown ? one.ontvangst?.opMs : undefined,
    toestel: 'geen-keten',
  }
}

async function judgeReceipts(
  versies: readonly FormulierVersie[],
  { verify, known = [] }: Platform,
): Promise<(one: Teken) => OntvangstStand> {
  const held: { one: Teken; bewijs: Ontvangstbewijs }[] = versies.flatMap(({ wortel, handtekeningen }) =>
    handtekeningen.flatMap((one) =>
      one.ontvangst === undefined ? [] : [{ one, bewijs: { wortel, ...one.ontvangst } }],
    ),
  )
  const bewijzen = held.map(({ bewijs }) => bewijs)
  const stands = await judgeOntvangstbewijzen(bewijzen, known, verify)
  const byTeken = new Map(held.map(({ one }, index) => [one, stands[index]]))
  return (one) => byTeken.get(one) ?? 'geen'
}

/** A version of another form, another placement or another kind of form has no place in this file. */
function isOfForm(one: Inhoud, first: Inhoud): boolean {
  return one.schema === first.schema && one.case === first.case && one.workplace === first.workplace
}

/** The server's time goes before the device's own: that one was not signed by anybody. */
function lastMs({ handtekeningen }: FormulierVersie): number {
  return Math.max(0, ...handtekeningen.map(({ opMs, ontvangst }) => ontvangst?.opMs ?? opMs))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // `undefined` fits no schema, so the caller answers `unreadable`.
    return undefined
  }
}
