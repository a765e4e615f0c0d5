import { eraseAnswer, parseInhoud } from '#domain/handtekening.ts'
import { hexFromBytes } from '#domain/text-bytes.ts'
import type { ReflectieVeld } from '#domain/zelfreflectie.ts'
import { canEdit, kopVelden, reflectieVelden } from '#domain/zelfreflectie.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import { sha256 } from './handtekeningen.ts'
import type { Reflectie } from './reflecties.ts'
import { reflectieOf } from './reflecties.ts'

/** The answers this person may take out of what was signed: their own, where words stand in a signed version. */
export function erasableIn(reflectie: Reflectie): ReflectieVeld[] {
  const { role } = reflectie.card
  const signed = new Set(
    reflectie.handtekeningen.flatMap(({ inhoud }) => {
      const parsed = parseInhoud(inhoud ?? '')
      return parsed.ok
        ? parsed.value.answers.flatMap((one) => ('leaf' in one || one.value === '' ? [] : [one.path]))
        : []
    }),
  )
  // The header says whose form it is: without it a signature would be about nobody.
  const isHeader = (veld: ReflectieVeld) => kopVelden.some((one) => one === veld)
  return reflectieVelden.filter((veld) => signed.has(veld) && canEdit(veld, role) && !isHeader(veld))
}

/**
 * Takes one answer out of a form, out of every version that was signed too; what is left stays signed by both. The seed
 * of the salts is replaced, since with it a guess at a short answer could be tried.
 *
 * @returns `geen-recht` for an answer that is another's, or of which nothing was signed
 */
export async function eraseAntwoord(
  workspace: Workspace,
  reflectie: Reflectie,
  veld: ReflectieVeld,
): Promise<CommitResult> {
  const card = workspace.cards.value.get(reflectie.doc)
  const present = card === undefined ? undefined : reflectieOf(card, reflectie.id, workspace.ik.value.persoon)
  if (present === undefined || present.kind !== 'reflectie' || !erasableIn(present).includes(veld)) {
    return { ok: false, error: 'geen-recht' }
  }
  const erased = await Promise.all(
    present.handtekeningen.map(async ({ id, inhoud }) => ({ id, left: await eraseAnswer(inhoud ?? '', veld, sha256) })),
  )
  const zaad = hexFromBytes(crypto.getRandomValues(new Uint8Array(16)))
  return workspace.commit((batch) => {
    for (const { id, left } of erased) {
      if (left.ok) batch.put('reflectie', present.doc, 'handtekeningen', id, { inhoud: left.value })
    }
    // Of a form that is no longer shown only the signed versions are left.
    if (!present.gestopt) batch.put('reflectie', present.doc, 'reflecties', present.id, { [veld]: '', zaad })
  })
}
