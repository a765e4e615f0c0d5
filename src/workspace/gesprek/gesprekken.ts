import type { Item } from '#domain/documentvorm.ts'
import type { GegevenAntwoord } from '#domain/gesprek.ts'
import { antwoordId, nogNodig } from '#domain/gesprek.ts'
import type { Gespreksjabloon, GesprekVraag, SjabloonNaam, Slotregel } from '#domain/gesprek-sjabloon.ts'
import { isSjabloon, gespreksjablonen } from '#domain/gesprek-sjabloon.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'

/** Where a form can lie: in mijn map, or in a document of those who take part. */
export type GesprekKind = 'map' | 'gesprek'

export interface Deelnemer {
  persoon: PersoonId
  rol: Rol
}

/** A form as it stands. */
export interface Gesprek {
  doc: DocumentId
  kind: GesprekKind
  id: string
  card: Card
  naam: SjabloonNaam
  sjabloon: Gespreksjabloon
  /** `YYYY-MM-DD` */
  dag: string
  gemaaktOpMs: number
  kandidaat: string
  /** of this person */
  isEigen: boolean
  deelnemers: Deelnemer[]
  antwoorden: Antwoord[]
  punten: Punt[]
  /** what is lacking before it can be complete */
  nodig: Slotregel[]
  /** somebody said so, and nothing is lacking */
  isKlaar: boolean
  /** the question this person stopped at; only of a form in mijn map */
  laatst?: string
}

/** An answer, with the place where its words are typed. */
export interface Antwoord extends GegevenAntwoord {
  id: string
  gekozen: string
  /** options that are ticked */
  aan: readonly string[]
}

/** Something that keeps somebody busy, in a zone of the circle. */
export interface Punt {
  id: string
  tekst: string
  zone: string
  actie: string
}

/** The forms of this kandidaat alone, and those this person takes part in about them; newest first. */
export function useGesprekken(kandidaat: string | undefined): Gesprek[] {
  const maps = useCards('map')
  const gesprekken = useCards('gesprek')
  const { ik } = useWorkspace()
  const { persoon } = ik.value
  return useMemo(() => {
    const cards = kandidaat === persoon ? [...maps, ...gesprekken] : gesprekken
    return cards
      .flatMap((card) => gesprekkenIn(card, persoon))
      .filter((one) => one.kandidaat === kandidaat)
      .toSorted((a, b) => b.gemaaktOpMs - a.gemaaktOpMs || (a.id < b.id ? -1 : 1))
  }, [maps, gesprekken, kandidaat, persoon])
}

/** One form; `undefined` while it is not here, when it was put away, or when this version does not know it. */
export function useGesprek(doc: string, id: string): Gesprek | undefined {
  const { cards, ik } = useWorkspace()
  const { persoon } = ik.value
  return useMemo(() => {
    const card = isId('d', doc) ? cards.value.get(doc) : undefined
    return card === undefined ? undefined : gesprekkenIn(card, persoon).find((one) => one.id === id)
  }, [cards.value, doc, id, persoon])
}

/** Every form in one document. @param ik who looks */
export function gesprekkenIn(card: Card, ik: PersoonId): Gesprek[] {
  const { kind } = card
  if (kind !== 'map' && kind !== 'gesprek') return []
  return itemsOf(card.items, 'gesprek', 'gesprekken').flatMap((item) => gesprekOf(card, kind, item, ik) ?? [])
}

function gesprekOf(
  card: Card,
  kind: GesprekKind,
  { id, sjabloon: naam, dag, gemaaktOpMs, klaarOpMs, weg }: Item<'gesprek', 'gesprekken'>,
  ik: PersoonId,
): Gesprek | undefined {
  if (gemaaktOpMs === undefined || dag === undefined || weg === true || !isSjabloon(naam)) return undefined
  const sjabloon: Gespreksjabloon = gespreksjablonen[naam]
  if (sjabloon.plek !== kind) return undefined
  // Authority over who it is about lies in the membership, and not in what somebody wrote.
  const kandidaat = kind === 'map' ? ik : card.members.find(({ role }) => role === 'kandidaat')?.person
  if (kandidaat === undefined) return undefined
  const deelnemers = card.members.map(({ person, role }) => ({ persoon: person, rol: role }))
  const antwoorden = sjabloon.vragen.flatMap((vraag) => antwoordenOf(card, id, vraag, deelnemers, kandidaat))
  const nodig = nogNodig(sjabloon, antwoorden, kandidaat)
  const laatst = kind === 'map' ? itemOf(card.items, 'map', 'gesprekken', id)?.laatst : undefined
  return {
    ...{ doc: card.doc, kind, id, card, naam, sjabloon, dag, gemaaktOpMs, kandidaat, deelnemers, antwoorden, nodig },
    isEigen: kandidaat === ik,
    punten: kind === 'map' ? puntenOf(card, id) : [],
    isKlaar: typeof klaarOpMs === 'number' && nodig.length === 0,
    ...(laatst === undefined ? {} : { laatst }),
  }
}

/** The lines of who takes part, the kandidaat first; one answer where nobody has a line of their own. */
function antwoordenOf(
  card: Card,
  gesprek: string,
  vraag: GesprekVraag,
  deelnemers: readonly Deelnemer[],
  kandidaat: string,
): Antwoord[] {
  if (vraag.perDeelnemer !== true) return [antwoordOf(card, gesprek, vraag, kandidaat)]
  const here = deelnemers.map(({ persoon }): string => persoon)
  // Somebody who is no longer among them keeps the line.
  const before = itemsOf(card.items, 'gesprek', 'antwoorden').flatMap(({ id, van, bij }) =>
    bij === gesprek && van !== undefined && id === antwoordId(gesprek, vraag.id, van) ? [van] : [],
  )
  const all = [...new Set([...here, ...before])].toSorted((a, b) => Number(b === kandidaat) - Number(a === kandidaat))
  return all.map((van) => antwoordOf(card, gesprek, vraag, kandidaat, van))
}

function antwoordOf(card: Card, gesprek: string, vraag: GesprekVraag, kandidaat: string, van?: string): Antwoord {
  const id = antwoordId(gesprek, vraag.id, van)
  const item = itemOf(card.items, 'gesprek', 'antwoorden', id)
  const apart = vraag.apart === true ? itemOf(card.items, 'map', 'gesprekapart', id) : undefined
  const door = apart?.$wie.woorden?.persoon ?? item?.$wie.antwoord?.persoon
  const aan = (vraag.opties ?? []).filter(
    (optie) => itemOf(card.items, 'gesprek', 'gesprekvinkjes', `${id}.${optie}`)?.isAan === true,
  )
  const gekozen = item?.gekozen ?? ''
  return {
    ...{ id, vraag: vraag.id, tekst: (vraag.apart === true ? apart?.woorden : item?.antwoord) ?? '', gekozen, aan },
    isLieverNiet: item?.lieverNiet === true && item.$wie.lieverNiet?.persoon === kandidaat,
    isGekozen: aan.length > 0 || gekozen !== '' || (vraag.soort === 'zones' && puntenOf(card, gesprek).length > 0),
    ...(van === undefined ? {} : { van }),
    ...(door === undefined ? {} : { door }),
  }
}

/** The points of a circle, in the order in which they were written. */
function puntenOf(card: Card, gesprek: string): Punt[] {
  return itemsOf(card.items, 'map', 'gesprekpunten')
    .filter(({ bij, weg, opMs }) => bij === gesprek && weg !== true && opMs !== undefined)
    .toSorted((a, b) => (a.opMs ?? 0) - (b.opMs ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({ id, tekst = '', zone = '', actie = '' }) => ({ id, tekst, zone, actie }))
}
