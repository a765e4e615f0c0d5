import { addDays } from '#domain/dag.ts'
import type { DocumentId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Bezoek } from '#workspace/plaatsing/bezoeken.ts'
import { bezoekenIn } from '#workspace/plaatsing/bezoeken.ts'
import type { Card } from '#workspace/engine.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import { mensenIn } from '#workspace/mensen/leden.ts'
import type { Afspraak } from '#workspace/plaatsing/notities.ts'
import { afsprakenVan, conceptVan } from '#workspace/plaatsing/notities.ts'
import { statusVan } from '#workspace/plaatsing/pauzes.ts'
import { isVoorbij, plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'

/** Something that waits for a jobcoach, always about work and never about how somebody is doing. */
export type JobcoachTaak =
  | { soort: 'notitie_bezig'; plaatsing: DocumentId; kandidaat: string }
  | { soort: 'ondertekenen'; plaatsing: DocumentId; kandidaat: string; wie: Mens; dag: string; href: string }
  | { soort: 'afspraak'; plaatsing: DocumentId; kandidaat: string; afspraak: Afspraak }
  | { soort: 'zonder_notitie'; plaatsing: DocumentId; kandidaat: string; bezoek: Bezoek }
  | { soort: 'geen_bezoek'; plaatsing: DocumentId; kandidaat: string }

const order: readonly JobcoachTaak['soort'][] = [
  'notitie_bezig',
  'ondertekenen',
  'afspraak',
  'zonder_notitie',
  'geen_bezoek',
]

/** A visit longer ago than this is not asked about any more. */
const ASK_DAYS = 14

/** What waits at the placements of this jobcoach, the first thing first. */
export function useWachtOpJobcoach(): JobcoachTaak[] {
  const workspace = useWorkspace()
  const plaatsingen = useCards('plaatsing')
  const { cards, ik } = workspace
  const today = workspace.today()
  return useMemo(() => {
    const own = plaatsingen.filter((card) => card.role === 'jobcoach')
    return own
      .flatMap((card) => takenVan(card, cards.value, ik.value.persoon, today))
      .toSorted((a, b) => order.indexOf(a.soort) - order.indexOf(b.soort) || dayOf(a).localeCompare(dayOf(b)))
  }, [plaatsingen, cards.value, ik.value.persoon, today])
}

type Cards = ReadonlyMap<DocumentId, Card>

/** @param today `YYYY-MM-DD` */
export function takenVan(card: Card, cards: Cards, ik: string, today: string): JobcoachTaak[] {
  const item = plaatsingOf(card)
  const kandidaat = item?.kandidaat
  if (!isId('p', kandidaat) || item === undefined || isVoorbij(item)) return []
  const base = { plaatsing: card.doc, kandidaat }
  const bezoeken = bezoekenIn(card).filter((one) => one.door === '' || one.door === ik)
  const open = bezoeken.filter((one) => one.gedaanOpMs === undefined)
  const missed = open.filter((one) => one.dag < today && one.dag >= addDays(today, -ASK_DAYS)).at(-1)
  const isConcept = [...cards.values()].some(
    (other) =>
      other.kind === 'leren' &&
      other.members.some((member) => member.person === kandidaat && member.role === 'kandidaat') &&
      isId('p', ik) &&
      conceptVan(other, ik) !== undefined,
  )
  const due = afsprakenVan(cards, kandidaat).filter(
    (one) => one.door === ik && one.gedaanOp === undefined && one.dag !== undefined && one.dag <= today,
  )
  const stand = statusVan(card, today)
  const running = stand === 'loopt' || stand === 'opbouw'
  return [
    ...(isConcept ? [{ soort: 'notitie_bezig' as const, ...base }] : []),
    ...signaturesOf(card, item?.reflectie).map((one) => ({ soort: 'ondertekenen' as const, ...base, ...one })),
    ...due.map((afspraak) => ({ soort: 'afspraak' as const, ...base, afspraak })),
    ...(missed === undefined ? [] : [{ soort: 'zonder_notitie' as const, ...base, bezoek: missed }]),
    ...(running && !open.some((one) => one.dag >= today) ? [{ soort: 'geen_bezoek' as const, ...base }] : []),
  ]
}

/** Forms that both talked about and the werkbegeleider did not sign yet; their text is not on this device. */
function signaturesOf(card: Card, reflectie: string | undefined): { wie: Mens; dag: string; href: string }[] {
  const wie = mensenIn(card.items, 'werkbegeleider')[0]
  if (wie === undefined || reflectie === undefined) return []
  return itemsOf(card.items, 'plaatsing', 'reflectiesporen')
    .filter(({ status, getekendDoor = [] }) => status !== 'concept' && !getekendDoor.includes('werkbegeleider'))
    .filter(({ status, weg }) => status !== undefined && weg !== true)
    .map(({ id, dag = '' }) => ({ wie, dag, href: `/reflectie/${reflectie}/${id}` }))
}

function dayOf(taak: JobcoachTaak): string {
  if (taak.soort === 'ondertekenen') return taak.dag
  if (taak.soort === 'afspraak') return taak.afspraak.dag ?? ''
  return taak.soort === 'zonder_notitie' ? taak.bezoek.dag : ''
}
