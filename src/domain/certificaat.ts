import { z } from 'zod/mini'
import type { Sha256 } from './handtekening.ts'
import { didFromKey, keyFromDid } from './multibase.ts'
import type { VerifyBytes } from './verklaring.ts'
import { verifyVerklaring } from './verklaring.ts'

/** What a certificaat says. There is no figure in it: the bijeenkomsten stand there with their dates. */
export interface CertificaatInhoud {
  /** of the kandidaat */
  readonly naam: string
  readonly programma: string
  /** the group, and where it came together */
  readonly groep: string
  readonly bijeenkomsten: readonly { readonly titel: string; readonly dag: string }[]
  /** first and last day of the programme, `YYYY-MM-DD` */
  readonly van: string
  readonly tot: string
  /** who gives it, and for whom */
  readonly gever: string
  readonly namens: string
}

/** Words around what a certificaat says, in the language of its reader. */
export interface CertificaatWoorden {
  readonly titel: (programma: string) => string
  /** when one gets it */
  readonly voorwaarde: string
}

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const

/**
 * A certificaat as an Open Badge, still without its proof.
 *
 * @param key public key of the device that signs, 32 bytes
 * @param id a random name for it, `urn:uuid:…`
 * @param at `2026-12-08T14:00:00Z`
 * @source Open Badges 3.0; W3C Verifiable Credentials Data Model 2.0; docs/decisions/0039-afronden.md
 */
export function openBadgeOf(
  inhoud: CertificaatInhoud,
  { key, id, at, woorden }: { key: Uint8Array; id: string; at: string; woorden: CertificaatWoorden },
): Readonly<Record<string, unknown>> {
  const { naam, programma, groep, bijeenkomsten, van, tot, gever, namens } = inhoud
  return {
    '@context': [...contexts],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: woorden.titel(programma),
    issuer: { id: didFromKey(key), type: ['Profile'], name: gever, description: namens },
    validFrom: at,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: naam }],
      activityStartDate: `${van}T00:00:00Z`,
      activityEndDate: `${tot}T00:00:00Z`,
      achievement: {
        id: `${id}#programma`,
        type: ['Achievement'],
        achievementType: 'CertificateOfCompletion',
        name: programma,
        description: groep,
        criteria: { narrative: woorden.voorwaarde },
      },
    },
    evidence: bijeenkomsten.map(({ titel, dag }) => ({ type: ['Evidence'], name: titel, description: dag })),
  }
}

const schema = z.looseObject({
  type: z.array(z.string()),
  issuer: z.looseObject({ id: z.string(), name: z.string(), description: z.string() }),
  validFrom: z.string(),
  credentialSubject: z.looseObject({
    identifier: z.array(z.looseObject({ identityHash: z.string() })),
    activityStartDate: z.string(),
    activityEndDate: z.string(),
    achievement: z.looseObject({ name: z.string(), description: z.string() }),
  }),
  evidence: z.array(z.looseObject({ name: z.string(), description: z.string() })),
})

/** One that its own key signed. */
export interface GetekendCertificaat {
  readonly inhoud: CertificaatInhoud
  /** public key, 32 bytes */
  readonly key: Uint8Array<ArrayBuffer>
  /** which device signed, and the head of its chain then; empty in one that another app made */
  readonly toestel: string
  readonly ketenkop: string
  readonly opMs: number
}

/**
 * Reads a certificaat as it is kept or came in a file.
 *
 * @returns `undefined` when it is no certificaat, or not what the key of its giver signed
 */
export async function readCertificaat(
  text: string,
  platform: { sha256: Sha256; verify: VerifyBytes },
): Promise<GetekendCertificaat | undefined> {
  const signed = await verifyVerklaring(jsonOf(text), platform)
  const parsed = schema.safeParse(signed?.document)
  if (signed === undefined || !parsed.success || !parsed.data.type.includes('OpenBadgeCredential')) return undefined
  const { issuer, validFrom, credentialSubject: subject, evidence } = parsed.data
  // The giver is the key that signed: another name beside it would be anybody's word.
  if (issuer.id !== didFromKey(signed.key) || keyFromDid(issuer.id) === undefined) return undefined
  const opMs = Date.parse(validFrom)
  const [person] = subject.identifier
  const [toestel = '', ketenkop = ''] = signed.nonce.split('.')
  if (Number.isNaN(opMs) || person === undefined) return undefined
  return {
    inhoud: {
      naam: person.identityHash,
      programma: subject.achievement.name,
      groep: subject.achievement.description,
      bijeenkomsten: evidence.map(({ name, description }) => ({ titel: name, dag: description })),
      van: subject.activityStartDate.slice(0, 10),
      tot: subject.activityEndDate.slice(0, 10),
      gever: issuer.name,
      namens: issuer.description,
    },
    key: signed.key,
    toestel,
    ketenkop,
    opMs,
  }
}

/** What the signing device says of itself beside the certificaat. */
export function nonceOf(toestel: string, ketenkop: string): string {
  return `${toestel}.${ketenkop}`
}

/** Those that stand: one that a later one took the place of is left out. Newest first. */
export function staandeCertificaten<
  T extends { readonly id: string; readonly vervangt?: string | undefined; readonly opMs?: number | undefined },
>(all: readonly T[]): T[] {
  const gone = new Set(all.map(({ vervangt }) => vervangt))
  return all
    .filter(({ id }) => !gone.has(id))
    .toSorted((a, b) => (b.opMs ?? 0) - (a.opMs ?? 0) || (a.id < b.id ? -1 : 1))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // `undefined` fits no schema: it is no certificaat.
    return undefined
  }
}
