import type { Cv } from '#domain/cv.ts'
import { cvVoorWerk } from '#domain/cv.ts'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { Formulierbestand } from '#domain/formulierbestand.ts'
import type { EigenSoort, MeeDocument } from '#domain/meeneembestand.ts'
import type { Meeneembestand } from '#domain/meeneemschema.ts'
import { eigenSoorten, meeItems } from '#domain/meeneembestand.ts'
import { staandeCertificaten } from '#domain/certificaat.ts'
import { leavesIn } from '#domain/handtekening.ts'
import type { PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { itemsOf } from '#documents/project.ts'
import { arrivalOf } from '#workspace/arrival.ts'
import { appVersion } from '#workspace/device/app-version.ts'
import type { Card } from '#workspace/engine.ts'
import type { Certificaat } from '#workspace/groep/certificaten.ts'
import { certificatenIn } from '#workspace/groep/certificaten.ts'
import { formulierbestandVan } from '#workspace/leren/formulier-bestand.ts'
import type { Verdict } from '#workspace/leren/handtekeningen.ts'
import { zoekGezondheid } from '#workspace/leren/gezondheid.ts'
import { sha256, verifyHandtekening } from '#workspace/leren/handtekeningen.ts'
import { zienswijzenVan } from '#workspace/leren/zienswijzen.ts'
import { ontvangstbewijsOf } from '#workspace/leren/ontvangst.ts'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { reflectiesVan, zichtVan } from '#workspace/leren/reflecties.ts'
import type { KijkDag } from '#workspace/logboek/gekeken.ts'
import { listKijkDagen } from '#workspace/logboek/gekeken.ts'
import type { KeptLogboek } from '#workspace/logboek/keep-logboek.ts'
import type { Gedeeld } from '#workspace/map/delen.ts'
import { gedeeldDoor } from '#workspace/map/delen.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { lezersVan } from '#workspace/plaatsing/werkplek.ts'
import { tekenVerklaring } from '#workspace/toestellen/verklaring-tekenen.ts'
import type { Workspace } from '#workspace/workspace.ts'
import type { MeeBijlage } from './bijlagen.ts'
import { bijlagenVan } from './bijlagen.ts'
import { cvVan } from './cv.ts'

/** A signed form as a file of its own. */
export interface MeeFormulier {
  /** in the ZIP */
  naam: string
  bestand: Formulierbestand
  reflectie: ReflectieZicht
  /** per version of `bestand` the leaf of each answer: which answer was changed can be told with them */
  bladeren: Record<string, string>[]
}

/** Everything that goes along, as data, with what a page about it needs. */
export interface Meegenomen {
  bestand: Meeneembestand
  formulieren: MeeFormulier[]
  bijlagen: ReadonlyMap<string, MeeBijlage>
  /** own documents in the order of `eigenSoorten`, with who else reads each */
  lezers: { soort: EigenSoort; doc: string; lezers: Lezer[] }[]
  gedeeld: Gedeeld[]
  kijkDagen: KijkDag[]
  nameOf: (persoon: string) => string
  /** signed, each a file that can be checked by itself */
  certificaten: { naam: string; tekst: string; certificaat: Certificaat }[]
  /** for others: without what seems to be about health */
  cv: Cv
  /** photos and papers that are on another device only */
  kwijt: number
  /** signs a document with the key of this device; absent where there is none */
  teken?: (document: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>> | undefined>
}

/** The server gets this long to tell the latest of the log; what is kept here is there at once. */
const LOG_WAIT_MS = 4000

/**
 * Gathers what this person takes along: the own documents whole, and of documents about others only what says something
 * of this person. Nothing of it leaves the device.
 */
export async function verzamelAlles(
  workspace: Workspace,
  people: ReadonlyMap<string, KnownPerson>,
): Promise<Meegenomen> {
  const { persoon, naam, rollen } = workspace.ik.value
  const cards = [...workspace.cards.value.values()]
  const own = cards.filter(isEigen).toSorted((a, b) => placeOf(a) - placeOf(b) || (a.doc < b.doc ? -1 : 1))
  const nameOf = (id: string): string => people.get(id)?.naam ?? (id === persoon ? naam : '')
  const documenten = own.map((card) => documentOf(card, persoon))
  const formulieren = await formulierenVan(own, persoon, nameOf, workspace.nowMs())
  const bijlagen = await bijlagenVan(documenten, workspace)
  // The log is kept of a kandidaat alone.
  const logboek = own.length === 0 ? undefined : await readLogboek(workspace)
  const bestand: Meeneembestand = {
    soort: 'opstap-alles',
    versie: 1,
    app: appVersion,
    gemaaktOpMs: workspace.nowMs(),
    isHeel: arrivalOf(workspace) === 'here',
    persoon: {
      id: persoon,
      naam: ownName(documenten) ?? nameOf(persoon),
      rollen: [...new Set(rollen.map(({ rol }) => rol))],
    },
    mensen: [],
    documenten,
    bijlagen: [...bijlagen.values()].map(({ hash, mime, bytes, bestand: name }) => ({
      ...{ hash, mime, bytes },
      ...(name === undefined ? {} : { bestand: name }),
    })),
    formulieren: formulieren.map(({ naam: name, reflectie }) => ({
      bestand: name,
      document: reflectie.doc,
      reflectie: reflectie.id,
    })),
    ...(logboek === undefined ? {} : { gekeken: gekekenOf(logboek) }),
    overMij: overMij(cards, persoon),
  }
  bestand.mensen = mensenIn(bestand, nameOf)
  const certificaten = await certificatenIn(own)
  return {
    bestand,
    formulieren,
    bijlagen,
    lezers: own.map((card) => ({ soort: card.kind, doc: card.doc, lezers: lezersVan(card, people, persoon) })),
    gedeeld: gedeeldDoor(workspace.cards.value, persoon, people, workspace.nowMs()),
    kijkDagen: listKijkDagen(logboek?.entries ?? [], {
      me: persoon,
      nameOf,
      kindOf: (doc) => workspace.cards.value.get(doc)?.kind,
    }),
    nameOf,
    cv: cvVoorWerk(
      cvVan(own, bestand.persoon.naam, staandeCertificaten(certificaten)),
      { metContact: true, metDatums: true },
      zoekGezondheid(cards),
    ).cv,
    certificaten: certificaten.map((certificaat, nr) => ({
      naam: `certificaten/${['certificaat', certificaat.inhoud.tot, nr + 1].join('-')}.json`,
      tekst: certificaat.verklaring,
      certificaat,
    })),
    ...(workspace.sign === undefined ? {} : { teken: (document) => tekenVerklaring(workspace, () => document) }),
    kwijt: [...bijlagen.values()].filter((one) => one.bestand === undefined).length,
  }
}

/**
 * Tells the log that everything was put in a file: one line without content, at an own document, or else at one that is
 * about nobody (for the log a group is about nobody either). Where there is no server there is no log.
 */
export function noteMeegenomen(workspace: Workspace): void {
  if (workspace.ik.value.status !== 'actief') return
  const known = [...workspace.cards.value.values()].filter(({ birth }) => birth === undefined)
  const isAboutNobody = (card: Card): boolean => card.kind === 'regio' || card.kind === 'groep'
  const doc = (['map', 'kaart', 'plaatsing', 'regio', 'groep'] as const)
    .map((kind) => known.find((card) => card.kind === kind && (isAboutNobody(card) || card.role === 'kandidaat'))?.doc)
    .find((one) => one !== undefined)
  if (doc !== undefined) workspace.viewed?.([doc], 'export')
}

type EigenCard = Card & { kind: EigenSoort }

function isEigen(card: Card): card is EigenCard {
  return card.role === 'kandidaat' && eigenSoorten.some((soort) => soort === card.kind)
}

function placeOf({ kind }: EigenCard): number {
  return eigenSoorten.indexOf(kind)
}

function documentOf(card: EigenCard, persoon: PersoonId): MeeDocument {
  return {
    id: card.doc,
    soort: card.kind,
    rol: card.role,
    leden: card.members.map(({ person, role, untilMs }) => ({
      ...{ persoon: person, rol: role },
      ...(untilMs === undefined ? {} : { totMs: untilMs }),
    })),
    verzamelingen: meeItems(card.kind, card.items, persoon),
  }
}

function ownName(documenten: readonly MeeDocument[]): string | undefined {
  const names = documenten.flatMap(({ soort, verzamelingen }) =>
    soort === 'map' ? (verzamelingen['profiel'] ?? []).map(({ velden }) => velden['roepnaam']) : [],
  )
  return names.find((name) => typeof name === 'string' && name !== '') as string | undefined // looked at one word before
}

/** The forms that somebody signed, each checked here: what does not check is in no file. */
async function formulierenVan(
  own: readonly Card[],
  persoon: PersoonId,
  nameOf: (persoon: string) => string,
  nowMs: number,
): Promise<MeeFormulier[]> {
  const found: MeeFormulier[] = []
  for (const reflectie of reflectiesVan(own, persoon, persoon).filter(({ kind }) => kind === 'reflectie')) {
    const verdicts = new Map<string, Verdict>()
    for (const one of reflectie.handtekeningen) verdicts.set(one.id, await verifyHandtekening(one))
    const zicht = zichtVan(reflectie, ({ id }) => verdicts.get(id))
    const bestand = formulierbestandVan(zicht, nameOf, nowMs, [], new Map(), await zienswijzenVan(zicht))
    if (bestand === undefined) continue
    const naam = `formulieren/${['zelfreflectie', zicht.velden.datum, found.length + 1].filter(Boolean).join('-')}.json`
    const bladeren = await Promise.all(bestand.versies.map(({ inhoud }) => leavesIn(inhoud, sha256)))
    found.push({ naam, bestand, reflectie: zicht, bladeren })
  }
  return found
}

/** What this device remembers of the log, with what the server adds when it answers soon. */
async function readLogboek(workspace: Workspace): Promise<KeptLogboek | undefined> {
  if (workspace.logboek === undefined || workspace.ik.value.status !== 'actief') return undefined
  const logboek = await workspace.logboek()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LOG_WAIT_MS)
  })
  await Promise.race([logboek.refresh(), tooLong])
  clearTimeout(timer)
  return logboek.kept.value
}

function gekekenOf({ entries, fetchedMs }: KeptLogboek): NonNullable<Meeneembestand['gekeken']> {
  return {
    opgehaaldOpMs: fetchedMs,
    regels: entries.map(({ atMs, act, actor, role, doc, about, source, result }) => ({
      ...{ opMs: atMs, wat: act, herkomst: source, uitkomst: result },
      ...(actor === undefined ? {} : { persoon: actor }),
      ...(role === undefined ? {} : { rol: role }),
      ...(doc === undefined ? {} : { document: doc }),
      ...(about === undefined ? {} : { over: about }),
    })),
  }
}

/** What documents about others say of this person: how they are named there, as what they are in it, what they signed. */
function overMij(cards: readonly Card[], persoon: PersoonId): Meeneembestand['overMij'] {
  const others = cards.filter((card) => !isEigen(card))
  const lid = new Map<string, { soort: DocumentSoort; rol: Rol; aantal: number }>()
  for (const { kind, role } of others) {
    const known = lid.get(`${kind} ${role}`)
    lid.set(`${kind} ${role}`, { soort: kind, rol: role, aantal: (known?.aantal ?? 0) + 1 })
  }
  const lijsten = others.flatMap((card) =>
    ['mensen', 'team'].flatMap((name) =>
      Object.values(card.items[name] ?? {})
        .filter((item) => item['persoonId'] === persoon && item['weg'] !== true)
        .map((item) => ({ soort: card.kind, ...named(item) })),
    ),
  )
  return {
    lijsten: distinct(lijsten),
    lid: [...lid.values()],
    handtekeningen: others.flatMap((card) =>
      card.kind !== 'reflectie'
        ? []
        : itemsOf(card.items, 'reflectie', 'handtekeningen').flatMap((one) => proofOf(one, persoon)),
    ),
  }
}

function named(item: Readonly<Record<string, unknown>>): Omit<Meeneembestand['overMij']['lijsten'][number], 'soort'> {
  const fields = ['naam', 'rol', 'telefoon', 'email'].filter((field) => (item[field] ?? '') !== '')
  return Object.fromEntries(fields.map((field) => [field, item[field]]))
}

/** The signature without the text: that is of the kandidaat. */
function proofOf(
  one: Parameters<typeof ontvangstbewijsOf>[0],
  persoon: PersoonId,
): Meeneembestand['overMij']['handtekeningen'] {
  const { persoonId, opMs = 0, rol, wortel, toestel, ketenkop, sleutel, handtekening } = one
  if (persoonId !== persoon || rol === undefined || wortel === undefined || toestel === undefined) return []
  if (ketenkop === undefined || sleutel === undefined || handtekening === undefined) return []
  const bewijs = ontvangstbewijsOf(one)
  const ontvangst = bewijs && {
    opMs: bewijs.opMs,
    nr: bewijs.nr,
    sleutel: bewijs.sleutel,
    handtekening: bewijs.handtekening,
  }
  return [{ opMs, rol, wortel, toestel, ketenkop, sleutel, handtekening, ...(ontvangst ? { ontvangst } : {}) }]
}

function distinct<T>(all: readonly T[]): T[] {
  const seen = new Set<string>()
  return all.filter((one) => {
    const key = JSON.stringify(one)
    return !seen.has(key) && seen.add(key)
  })
}

/** Names of everybody whose id stands in the file. */
function mensenIn(bestand: Meeneembestand, nameOf: (persoon: string) => string): Meeneembestand['mensen'] {
  const ids = new Set(JSON.stringify(bestand).match(/p_[0-9a-hjkmnp-tv-z]{26}/g))
  return [...ids].toSorted().flatMap((id) => (nameOf(id) === '' ? [] : [{ id, naam: nameOf(id) }]))
}
