import type { Formulierbestand, FormulierVersie } from '#domain/formulierbestand.ts'
import type { Keten } from '#domain/toestelketen.ts'
import { isId } from '#domain/id.ts'
import { formatZelfreflectie } from '#domain/zelfreflectie.ts'
import type { Engine } from '#workspace/engine.ts'
import type { Handtekening } from './handtekeningen.ts'
import { ontvangstbewijsOf } from './ontvangst.ts'
import type { ReflectieZicht } from './reflecties.ts'
import type { ToestelVan } from './toestel-van.ts'
import { lookUpToestellen, toestelPersoon } from './toestel-van.ts'
import type { ZienswijzeItem, ZienswijzeZicht } from './zienswijzen.ts'
import { zienswijzenVan } from './zienswijzen.ts'

/**
 * A form as a file: every version that was signed, with all that is needed to check it without the app or the server.
 *
 * @param nameOf of whom a phone was, by person
 * @param ketens of the people whose devices signed, and of who stands in for them, as this device believes them; a
 *   signature whose device is not in them is written without saying whose it was
 * @param whose of each signature what those chains say, by its id
 * @param zienswijzen own words beside signed versions
 * @returns `undefined` when nothing was signed
 */
export function formulierbestandVan(
  reflectie: ReflectieZicht,
  nameOf: (persoon: string) => string,
  nowMs: number,
  ketens: readonly Keten[] = [],
  whose: ReadonlyMap<string, ToestelVan> = new Map(),
  zienswijzen: readonly ZienswijzeZicht[] = [],
): Formulierbestand | undefined {
  const roots = [...new Set(reflectie.geldig.flatMap(({ wortel }) => wortel ?? []))]
  const versies = roots.flatMap((root): FormulierVersie[] => {
    const signatures = reflectie.geldig.filter(({ wortel }) => wortel === root)
    const inhoud = signatures.find((one) => one.inhoud !== undefined)?.inhoud
    return inhoud === undefined
      ? []
      : [
          {
            wortel: root,
            inhoud,
            handtekeningen: signatures.flatMap((one) => tekenOf(one, nameOf, isKnown(whose.get(one.id)))),
            ...besideOf(
              zienswijzen.filter(({ wortel }) => wortel === root),
              whose,
            ),
          },
        ]
  })
  if (versies.length === 0) return undefined
  const titel = formatZelfreflectie.titel
  const chains = ketens.length === 0 ? {} : { ketens: [...ketens] }
  return { soort: 'opstap-formulier', versie: 1, titel, gemaaktOpMs: nowMs, versies, ...chains }
}

function besideOf(
  all: readonly ZienswijzeZicht[],
  whose: ReadonlyMap<string, ToestelVan>,
): Pick<FormulierVersie, 'zienswijzen'> {
  const zienswijzen = all.map(({ id, rol, naam, tekst, opMs, item, persoon }) => ({
    ...{ id, rol, naam, opMs, tekst },
    ...{ toestel: item.toestel ?? '', ketenkop: item.ketenkop ?? '' },
    ...{ sleutel: item.sleutel ?? '', handtekening: item.handtekening ?? '' },
    ...(item.vervangt === undefined ? {} : { vervangt: item.vervangt }),
    ...(isKnown(whose.get(id)) && isId('p', persoon) ? { van: persoon } : {}),
  }))
  return zienswijzen.length === 0 ? {} : { zienswijzen }
}

function isKnown(stand: ToestelVan | undefined): boolean {
  return stand !== undefined && stand !== 'onbekend' && stand !== 'niet'
}

function tekenOf(
  one: Handtekening,
  nameOf: (persoon: string) => string,
  hasKeten: boolean,
): FormulierVersie['handtekeningen'] {
  const { rol, naam = '', opMs = 0, toestel, ketenkop, sleutel, handtekening, bevestigdBij } = one
  if (rol !== 'kandidaat' && rol !== 'werkbegeleider') return []
  if (toestel === undefined || ketenkop === undefined || sleutel === undefined || handtekening === undefined) return []
  const bewijs = ontvangstbewijsOf(one)
  const van = hasKeten ? toestelPersoon(one) : undefined
  return [
    {
      ...{ rol, naam, opMs, toestel, ketenkop, sleutel, handtekening },
      ...(bevestigdBij === undefined ? {} : { bevestigdBij: nameOf(bevestigdBij) }),
      ...(van === undefined ? {} : { van }),
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

/** The same with the chains that are needed to see whose devices signed. */
export async function formulierbestandMetKetens(
  ketens: Engine['ketens'],
  reflectie: ReflectieZicht,
  nameOf: (persoon: string) => string,
  nowMs: number,
): Promise<Formulierbestand | undefined> {
  const beside = await zienswijzenVan(reflectie)
  if (ketens === undefined) return formulierbestandVan(reflectie, nameOf, nowMs, [], new Map(), beside)
  const signed: readonly Handtekening[] = [...reflectie.geldig, ...beside.map(({ item }) => asHandtekening(item))]
  const whose = await lookUpToestellen(ketens, signed)
  const persons = new Set(signed.flatMap((one) => toestelPersoon(one) ?? []))
  return formulierbestandVan(reflectie, nameOf, nowMs, await ketens.of([...persons]), whose, beside)
}

/** As far as looking up a device goes a statement is a signature: signer, device, key and head. */
function asHandtekening(item: ZienswijzeItem): Handtekening {
  const { id, persoonId, toestel, sleutel, ketenkop } = item
  const empty = { $wie: {}, $antwoorden: {}, $onleesbaar: [] }
  return {
    ...{ id, ...empty },
    ...(persoonId === undefined ? {} : { persoonId }),
    ...(toestel === undefined ? {} : { toestel }),
    ...(sleutel === undefined ? {} : { sleutel }),
    ...(ketenkop === undefined ? {} : { ketenkop }),
  }
}
