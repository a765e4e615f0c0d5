import type { DocumentSoort, Recht } from './documentsoort.ts'
import { documentsoorten, rechten, rechtVan } from './documentsoort.ts'
import type { Rol } from './rol.ts'
import { rollen } from './rol.ts'

/** Somebody in a document, with the role they have there; one person may be in it with several. */
export interface Lid {
  readonly persoonId: string
  readonly rol: Rol
}

/** One person in a preview. */
export interface Lezer {
  readonly persoonId: string
  /** `undefined` when this device does not know the name: then the roles are shown, never nothing */
  readonly naam: string | undefined
  /** in the order of `rollen` */
  readonly rollen: readonly Rol[]
  readonly recht: Recht
}

/**
 * Everybody who reads a document of this kind, by person: for "Dit ziet …" before something is shown.
 *
 * @param leden the document's members; one whose role has no right in this kind is left out, as the server does
 * @param names name per persoonId
 * @param me left out when given
 * @returns those who write first, then by role and name
 * @source docs/begrippen.md#wie-ziet-wat
 */
export function listLezers(
  soort: DocumentSoort,
  leden: readonly Lid[],
  names: ReadonlyMap<string, string>,
  me?: string,
): Lezer[] {
  const rolesOf = new Map<string, Rol[]>()
  for (const { persoonId, rol } of leden) {
    if (persoonId === me || rechtVan(soort, rol) === undefined) continue
    rolesOf.set(persoonId, [...(rolesOf.get(persoonId) ?? []), rol])
  }
  return [...rolesOf]
    .map(([persoonId, held]): Lezer => {
      const writes = held.some((rol) => rechtVan(soort, rol) === 'schrijven')
      const ordered = rollen.filter((rol) => held.includes(rol))
      return { persoonId, naam: names.get(persoonId), rollen: ordered, recht: writes ? 'schrijven' : 'lezen' }
    })
    .toSorted(byRecht)
}

/**
 * Who reads it after a move that does not read it now: the people a preview must name.
 *
 * @param me left out when given
 */
export function listNewLezers(
  from: { readonly soort: DocumentSoort; readonly leden: readonly Lid[] },
  to: { readonly soort: DocumentSoort; readonly leden: readonly Lid[] },
  names: ReadonlyMap<string, string>,
  me?: string,
): Lezer[] {
  const present = new Set(listLezers(from.soort, from.leden, names).map((lezer) => lezer.persoonId))
  return listLezers(to.soort, to.leden, names, me).filter((lezer) => !present.has(lezer.persoonId))
}

export interface ZichtbaarheidRij {
  readonly soort: DocumentSoort
  readonly schrijft: readonly Rol[]
  readonly leest: readonly Rol[]
  /** the server holds no key it could open */
  readonly isSealed: boolean
}

/** The page *Wie ziet wat?*: one row per kind of document, in the order of the table. */
export function listZichtbaarheid(): ZichtbaarheidRij[] {
  return documentsoorten.map((soort) => {
    const { schrijft, leest, sleutel } = rechten[soort]
    return { soort, schrijft, leest, isSealed: sleutel === 'sealed' }
  })
}

/** What one role sees and writes, over all kinds; kinds that do not exist for it are left out. */
export function listSoortenFor(rol: Rol): { readonly soort: DocumentSoort; readonly recht: Recht }[] {
  return documentsoorten.flatMap((soort) => {
    const recht = rechtVan(soort, rol)
    return recht === undefined ? [] : [{ soort, recht }]
  })
}

function byRecht(a: Lezer, b: Lezer): number {
  if (a.recht !== b.recht) return a.recht === 'schrijven' ? -1 : 1
  const first = (lezer: Lezer) => rollen.findIndex((rol) => lezer.rollen.includes(rol))
  const [left, right] = [a.naam ?? a.persoonId, b.naam ?? b.persoonId]
  return first(a) - first(b) || (left < right ? -1 : left > right ? 1 : 0)
}
