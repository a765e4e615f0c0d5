import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { deriveSalts, handtekeningId, makeInhoud, parseInhoud, rootOf, signedBytes } from '#domain/handtekening.ts'
import type { PersoonId } from '#domain/id.ts'
import { bytesFromHex, utf8Bytes } from '#domain/text-bytes.ts'
import type { ReflectieVelden } from '#domain/zelfreflectie.ts'
import { kaderOf, reflectieVelden, signedValues } from '#domain/zelfreflectie.ts'
import { sha256 } from './handtekeningen.ts'
import type { Reflectie } from './reflecties.ts'
import { reflectieOf } from './reflecties.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

/** Who signs: the person of this device, or another who confirms on it. */
export interface Tekenaar {
  persoon: PersoonId
  rol: 'kandidaat' | 'werkbegeleider'
  naam: string
  /** on somebody else's phone: whose it is */
  bevestigdBij?: PersoonId
}

/** `veranderd`: the text is not the one that was read. `geen-sleutel`: this device cannot sign. */
export type TekenError = 'veranderd' | 'geen-sleutel' | 'twee-antwoorden'

/**
 * Signs a form as it was read, offline too.
 *
 * @param seen the answers on the screen at the moment of reading; when they changed meanwhile nothing is signed
 */
export async function signReflectie(
  workspace: Workspace,
  reflectie: Reflectie,
  tekenaar: Tekenaar,
  seen: ReflectieVelden,
): Promise<Result<CommitResult & { ok: true }, TekenError | (CommitResult & { ok: false })['error']>> {
  const card = workspace.cards.value.get(reflectie.doc)
  const present = card === undefined ? undefined : reflectieOf(card, reflectie.id)
  if (present === undefined || present.gestopt || !isSame(present.velden, seen)) return fail('veranderd')
  if (present.velden.$antwoorden.datum !== undefined) return fail('twee-antwoorden')
  if (workspace.sign === undefined) return fail('geen-sleutel')

  const { inhoud, wortel } = await contentOf(present)
  let signed: Uint8Array<ArrayBuffer> | undefined
  const made = await workspace.sign((device, chainHead) => {
    signed = signedBytes(wortel, tekenaar.rol, device, chainHead)
    return signed
  })
  if (signed === undefined) return fail('geen-sleutel')

  const id = await handtekeningId(signed, sha256)
  const result = await workspace.commit((batch) =>
    batch.put('reflectie', reflectie.doc, 'handtekeningen', id, {
      reflectieId: reflectie.id,
      wortel,
      inhoud,
      rol: tekenaar.rol,
      persoonId: tekenaar.persoon,
      naam: tekenaar.naam,
      toestel: made.device,
      ketenkop: made.chainHead,
      opMs: workspace.nowMs(),
      handtekening: made.signature,
      ...(made.publicKey === undefined ? {} : { sleutel: made.publicKey }),
      ...(tekenaar.bevestigdBij === undefined ? {} : { bevestigdBij: tekenaar.bevestigdBij }),
    }),
  )
  return result.ok ? ok(result) : fail(result.error)
}

/** What is signed of a form, and its root: the same on both phones while their texts are the same. */
export async function contentOf(reflectie: Reflectie): Promise<{ inhoud: string; wortel: string }> {
  const seed = bytesFromHex(reflectie.velden.zaad ?? '')
  // A form of before there was a seed: something only its readers know, and both know the same.
  const secret = seed === undefined || seed.length === 0 ? utf8Bytes(`${reflectie.doc}\0${reflectie.id}`) : seed
  const salts = await deriveSalts(secret, reflectieVelden, sha256)
  const kader = kaderOf(reflectie.id, reflectie.plaatsing, reflectie.velden)
  const inhoud = makeInhoud(kader, signedValues(reflectie.velden), salts)
  const parsed = parseInhoud(inhoud)
  if (!parsed.ok) throw new Error('What was just made cannot be read')
  const root = await rootOf(parsed.value, sha256)
  if (!root.ok) throw new Error('What was just made has no root')
  return { inhoud, wortel: root.value }
}

function isSame(present: ReflectieVelden, seen: ReflectieVelden): boolean {
  return reflectieVelden.every((veld) => (present[veld] ?? '') === (seen[veld] ?? ''))
}
