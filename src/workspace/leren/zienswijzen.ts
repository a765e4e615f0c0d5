import type { Item } from '#domain/documentvorm.ts'
import { handtekeningId } from '#domain/handtekening.ts'
import type { Ondertekenaar } from '#domain/ondertekening.ts'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { hexFromBytes } from '#domain/text-bytes.ts'
import { isZienswijzeGetekend, MAX_ZIENSWIJZE, staande, woordenHash, zienswijzeBytes } from '#domain/zienswijze.ts'
import { itemsOf } from '#documents/project.ts'
import { verifyBytes } from '#identity/form-signature.ts'
import { useEffect, useState } from 'preact/hooks'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import { sha256 } from './handtekeningen.ts'
import type { Reflectie, ReflectieZicht } from './reflecties.ts'

/** "Ik zie dit anders" beside a signed version, as stored; its id is the hash of what was signed. */
export type ZienswijzeItem = Item<'reflectie', 'zienswijzen'>

/** One whose words, signer and device are what was signed. */
export interface ZienswijzeZicht {
  id: string
  rol: Ondertekenaar
  persoon: string
  naam: string
  tekst: string
  opMs: number
  wortel: string
  item: ZienswijzeItem
}

/** `niets-getekend`: there is no signed version that this could stand beside. */
export type ZienswijzeError = 'leeg' | 'te-lang' | 'niets-getekend' | 'geen-sleutel' | 'geen-recht' | 'vol' | 'kwijt'

/** The version that own words are put beside: the one the signatures are about now, else the last signed one. */
export function wortelVan({ stand, geldig }: ReflectieZicht): string | undefined {
  return stand.ondertekening.wortel ?? geldig[0]?.wortel
}

/**
 * Puts own words beside a signed version. Nothing of what was signed is touched; the device signs the words together
 * with the root of that version.
 *
 * @param vervangt id of an own statement of before that these words take the place of
 */
export async function zetZienswijze(
  workspace: Workspace,
  reflectie: ReflectieZicht,
  wie: { rol: Ondertekenaar; naam: string },
  tekst: string,
  vervangt?: string,
): Promise<Result<CommitResult & { ok: true }, ZienswijzeError>> {
  const words = tekst.trim().normalize('NFC')
  const wortel = wortelVan(reflectie)
  if (words === '') return fail('leeg')
  if (words.length > MAX_ZIENSWIJZE) return fail('te-lang')
  if (wortel === undefined) return fail('niets-getekend')
  if (workspace.sign === undefined) return fail('geen-sleutel')
  // The signer asks for its bytes at once: what takes a moment goes first.
  const hash = await woordenHash(words, sha256)
  const { rol, naam } = wie
  let bytes: Uint8Array<ArrayBuffer> | undefined
  const device = await workspace.sign((toestel, chainHead) => {
    bytes = zienswijzeBytes({ wortel, rol, vervangt, toestel, ketenkop: hexFromBytes(chainHead) }, hash)
    if (bytes === undefined) throw new RangeError('This version has no root')
    return bytes
  })
  if (bytes === undefined || device.publicKey === undefined) return fail('geen-sleutel')
  const id = await handtekeningId(bytes, sha256)
  const result = await workspace.commit((batch) =>
    batch.put('reflectie', reflectie.doc, 'zienswijzen', id, {
      reflectieId: reflectie.id,
      ...{ wortel, tekst: words, rol, naam },
      persoonId: workspace.ik.value.persoon,
      ...{ toestel: device.device, ketenkop: device.chainHead, opMs: workspace.nowMs() },
      ...{ handtekening: device.signature, sleutel: device.publicKey },
      ...(vervangt === undefined ? {} : { vervangt }),
    }),
  )
  return result.ok ? ok(result) : fail(result.error)
}

/** Every statement at this form that is what was signed, beside a version whose words are here; oldest first. */
export async function zienswijzenVan(reflectie: Reflectie): Promise<ZienswijzeZicht[]> {
  const roots = new Set(reflectie.handtekeningen.map(({ wortel }) => wortel))
  const own = itemsOf(reflectie.card.items, 'reflectie', 'zienswijzen').filter(
    (item) => item.reflectieId === reflectie.id && roots.has(item.wortel),
  )
  const read = await Promise.all(own.map(zichtOf))
  return read.filter((one) => one !== undefined).toSorted((a, b) => a.opMs - b.opMs || (a.id < b.id ? -1 : 1))
}

async function zichtOf(item: ZienswijzeItem): Promise<ZienswijzeZicht | undefined> {
  const { id, wortel, tekst, rol, persoonId, naam = '', toestel, ketenkop, opMs = 0, vervangt } = item
  const { sleutel, handtekening } = item
  if (wortel === undefined || tekst === undefined || toestel === undefined || ketenkop === undefined) return undefined
  if (sleutel === undefined || handtekening === undefined || persoonId === undefined) return undefined
  if (rol !== 'kandidaat' && rol !== 'werkbegeleider') return undefined
  // Kept by who says it: nobody puts words in the mouth of another.
  if (item.$wie.tekst?.persoon !== persoonId) return undefined
  const parts = { wortel, tekst, rol, toestel, ketenkop, vervangt }
  const bytes = zienswijzeBytes(parts, await woordenHash(tekst, sha256))
  if (bytes === undefined || (await handtekeningId(bytes, sha256)) !== id) return undefined
  const isSigned = await isZienswijzeGetekend({ ...parts, sleutel, handtekening }, { sha256, verify: verifyBytes })
  return isSigned ? { id, rol, persoon: persoonId, naam, tekst, opMs, wortel, item } : undefined
}

/** What stands beside a form now, followed as it changes; what was replaced is left out. */
export function useZienswijzen(reflectie: Reflectie): ZienswijzeZicht[] {
  const [found, setFound] = useState<ZienswijzeZicht[]>([])
  const items = itemsOf(reflectie.card.items, 'reflectie', 'zienswijzen').filter(
    (item) => item.reflectieId === reflectie.id,
  )
  const { members } = reflectie.card
  const key = JSON.stringify([
    items.map(({ id, tekst, wortel, handtekening }) => [id, tekst, wortel, handtekening]),
    reflectie.handtekeningen.map(({ wortel }) => wortel),
  ])
  useEffect(() => {
    let isOver = false
    void zienswijzenVan(reflectie).then((all) => {
      if (!isOver) setFound(all)
    })
    return () => {
      isOver = true
    }
  }, [key])
  // Somebody who is in it in another role says nothing in this one.
  const isOfRole = ({ persoon, rol }: ZienswijzeZicht): boolean =>
    members.every(({ person, role }) => person !== persoon || role === rol)
  return staande(found.filter(isOfRole).map((one) => ({ ...one, vervangt: one.item.vervangt })))
}

/** Whether this person may put own words beside this form. */
export function useMagAnders(reflectie: ReflectieZicht): Ondertekenaar | undefined {
  const { ik } = useWorkspace()
  const { role, canWrite, kind, members } = reflectie.card
  const isMember = members.some(({ person }) => person === ik.value.persoon)
  if (kind !== 'reflectie' || !canWrite || !isMember || wortelVan(reflectie) === undefined) return undefined
  return role === 'kandidaat' || role === 'werkbegeleider' ? role : undefined
}
