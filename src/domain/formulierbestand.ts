import { z } from 'zod/mini'
import type { Getekend, Inhoud, InhoudError, Sha256, VerifySignature } from './handtekening.ts'
import { isGetekend, verifyInhoud } from './handtekening.ts'
import type { Ondertekenaar } from './ondertekening.ts'
import { ondertekenaars } from './ondertekening.ts'
import type { OntvangstStand, Ontvangstbewijs } from './ontvangstbewijs.ts'
import { judgeOntvangstbewijzen } from './ontvangstbewijs.ts'
import type { Result } from './result.ts'
import { fail, ok } from './result.ts'

const ontvangstSchema = z.object({ opMs: z.number(), nr: z.number(), sleutel: z.string(), handtekening: z.string() })

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
  ontvangst: z.optional(ontvangstSchema),
})

const versieSchema = z.object({
  wortel: z.string(),
  /** the characters the root is made of; an erased answer is only a leaf */
  inhoud: z.string(),
  handtekeningen: z.array(tekenSchema),
})

const bestandSchema = z.object({
  soort: z.literal('opstap-formulier'),
  versie: z.literal(1),
  titel: z.string(),
  gemaaktOpMs: z.number(),
  versies: z.array(versieSchema).check(z.minLength(1)),
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
}

export interface VersieVerdict {
  readonly wortel: string
  readonly inhoud: Result<Inhoud, InhoudError | 'other-form'>
  /** paths of answers that were erased after signing */
  readonly gewist: readonly string[]
  readonly handtekeningen: readonly TekenVerdict[]
  /** text and signatures are right, and both signed */
  readonly isByBoth: boolean
}

/**
 * `groen`: both signed the newest version, nothing was changed. `amber`: nothing is wrong, and not both signed the
 * newest version. `rood`: something is not as it was signed.
 */
export type FormulierKleur = 'groen' | 'amber' | 'rood'

export interface FormulierVerdict {
  readonly kleur: FormulierKleur
  /** oldest first; the last one counts, those before were replaced by it */
  readonly versies: readonly VersieVerdict[]
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
  const versies: VersieVerdict[] = []
  for (const [index, versie] of ordered.entries()) {
    const content = contents[index] ?? fail('unreadable' as const)
    const isSameForm = content.ok && first !== undefined && isOfForm(content.value, first)
    const inhoud = content.ok && !isSameForm ? fail('other-form' as const) : content
    const handtekeningen = await Promise.all(
      versie.handtekeningen.map((one) => judgeTeken(versie.wortel, one, platform.verify, standOf)),
    )
    const signers = new Set(handtekeningen.flatMap(({ rol, isRight }) => (isRight ? [rol] : [])))
    versies.push({
      wortel: versie.wortel,
      inhoud,
      gewist: inhoud.ok ? inhoud.value.answers.flatMap((one) => ('leaf' in one ? [one.path] : [])) : [],
      handtekeningen,
      isByBoth: inhoud.ok && signers.size === ondertekenaars.length,
    })
  }
  return { kleur: kleurOf(versies), versies }
}

function kleurOf(versies: readonly VersieVerdict[]): FormulierKleur {
  const isWrong = versies.some(
    ({ inhoud, handtekeningen }) =>
      !inhoud.ok ||
      handtekeningen.length === 0 ||
      handtekeningen.some(
        ({ isRight, ontvangst }) => !isRight || ontvangst === 'vals' || ontvangst === 'teruggedraaid',
      ),
  )
  if (isWrong) return 'rood'
  return versies.at(-1)?.isByBoth === true ? 'groen' : 'amber'
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
