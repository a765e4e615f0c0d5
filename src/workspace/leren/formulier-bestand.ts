import type { Formulierbestand, FormulierVersie } from '#domain/formulierbestand.ts'
import { formatZelfreflectie } from '#domain/zelfreflectie.ts'
import type { Handtekening } from './handtekeningen.ts'
import { ontvangstbewijsOf } from './ontvangst.ts'
import type { ReflectieZicht } from './reflecties.ts'

/**
 * A form as a file: every version that was signed, with all that is needed to check it without the app or the server.
 *
 * @param nameOf of whom a phone was, by person
 * @returns `undefined` when nothing was signed
 */
export function formulierbestandVan(
  reflectie: ReflectieZicht,
  nameOf: (persoon: string) => string,
  nowMs: number,
): Formulierbestand | undefined {
  const roots = [...new Set(reflectie.geldig.flatMap(({ wortel }) => wortel ?? []))]
  const versies = roots.flatMap((root): FormulierVersie[] => {
    const signatures = reflectie.geldig.filter(({ wortel }) => wortel === root)
    const inhoud = signatures.find((one) => one.inhoud !== undefined)?.inhoud
    return inhoud === undefined
      ? []
      : [{ wortel: root, inhoud, handtekeningen: signatures.flatMap((one) => tekenOf(one, nameOf)) }]
  })
  if (versies.length === 0) return undefined
  return { soort: 'opstap-formulier', versie: 1, titel: formatZelfreflectie.titel, gemaaktOpMs: nowMs, versies }
}

function tekenOf(one: Handtekening, nameOf: (persoon: string) => string): FormulierVersie['handtekeningen'] {
  const { rol, naam = '', opMs = 0, toestel, ketenkop, sleutel, handtekening, bevestigdBij } = one
  if (rol !== 'kandidaat' && rol !== 'werkbegeleider') return []
  if (toestel === undefined || ketenkop === undefined || sleutel === undefined || handtekening === undefined) return []
  const bewijs = ontvangstbewijsOf(one)
  return [
    {
      ...{ rol, naam, opMs, toestel, ketenkop, sleutel, handtekening },
      ...(bevestigdBij === undefined ? {} : { bevestigdBij: nameOf(bevestigdBij) }),
      ...(bewijs === undefined
        ? {}
        : {
            ontvangst: {
              opMs: bewijs.opMs,
              nr: bewijs.nr,
              sleutel: bewijs.sleutel,
              handtekening: bewijs.handtekening,
            },
          }),
    },
  ]
}
