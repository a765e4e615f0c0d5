import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Criterium } from '#domain/intake.ts'
import { criteria } from '#domain/intake.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMap } from './map.ts'
import type { Card } from '#workspace/engine.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { kaartOf } from '#workspace/mensen/kandidaten.ts'
import { useCard, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Fields, Workspace } from '#workspace/workspace.ts'

/** The one item of the collection `start`. */
export const START = 'start'

export type Uitkeringsafspraak = Item<'map', 'uitkeringsafspraken'>

/** What somebody who begins alone wrote about work; all of it in mijn map. */
export interface Start {
  doc: DocumentId
  card: Card
  velden: Item<'map', 'start'> | undefined
  /** by day, without those that were put away */
  afspraken: Uitkeringsafspraak[]
}

/** `undefined` while mijn map is not here. */
export function useStart(): Start | undefined {
  const doc = useMap()?.doc
  const card = useCard(doc)
  if (doc === undefined || card === undefined) return undefined
  return { doc, card, velden: itemOf(card.items, 'map', 'start', START), afspraken: afsprakenIn(card) }
}

export function eigenAntwoordVan(card: Card, criterium: Criterium): Item<'map', 'criteria'> | undefined {
  return itemOf(card.items, 'map', 'criteria', criterium)
}

export function setStart(workspace: Workspace, doc: DocumentId, fields: Fields<'map', 'start'>): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, 'start', START, fields))
}

export function setEigenAntwoord(
  workspace: Workspace,
  doc: DocumentId,
  criterium: Criterium,
  fields: Fields<'map', 'criteria'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, 'criteria', criterium, fields))
}

/** An appointment with the benefits agency: the own note of the kandidaat. */
export async function addUitkeringsafspraak(
  workspace: Workspace,
  doc: DocumentId,
): Promise<CommitResult & { id: string }> {
  const id = workspace.newId()
  const kept = await workspace.commit((batch) =>
    batch.put('map', doc, 'uitkeringsafspraken', id, { opMs: workspace.nowMs(), dag: workspace.today() }),
  )
  return { ...kept, id }
}

export function setUitkeringsafspraak(
  workspace: Workspace,
  doc: DocumentId,
  id: string,
  fields: Fields<'map', 'uitkeringsafspraken'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, 'uitkeringsafspraken', id, fields))
}

/** What can be told from the own start, each a thing of its own. */
export const vertelbaar = [
  'telefoon',
  'wensFunctie',
  'wensSector',
  'wensOrganisatie',
  'motivatie',
  'criteria',
  'deelname',
] as const
export type Vertelbaar = (typeof vertelbaar)[number]

/** One thing that can be told: the words as they are now. */
export interface TeVertellen {
  wat: Vertelbaar
  /** empty for `criteria` and `deelname`, which are answers */
  tekst: string
  deelname?: NonNullable<Item<'map', 'start'>['deelname']>
  criteria?: { criterium: Criterium; antwoord: 'ja' | 'vraag'; vraag: string }[]
}

/** Everything in the own start that holds something. */
export function teVertellen(start: Pick<Start, 'card' | 'velden'>): TeVertellen[] {
  const { velden, card } = start
  return vertelbaar.flatMap((wat): TeVertellen[] => {
    if (wat === 'criteria') {
      const found = criteria.flatMap((criterium) => {
        const { antwoord, vraag = '' } = eigenAntwoordVan(card, criterium) ?? {}
        return antwoord === undefined ? [] : [{ criterium, antwoord, vraag: antwoord === 'vraag' ? vraag.trim() : '' }]
      })
      return found.length === 0 ? [] : [{ wat, tekst: '', criteria: found }]
    }
    if (wat === 'deelname') {
      return velden?.deelname === undefined ? [] : [{ wat, tekst: '', deelname: velden.deelname }]
    }
    const tekst = velden?.[wat]?.trim() ?? ''
    return tekst === '' ? [] : [{ wat, tekst }]
  })
}

/** What stands on the kaart now where a text would come; empty when nothing does. */
export function staatOpKaart(kaart: Kandidaat, wat: Vertelbaar): string {
  if (wat === 'criteria' || wat === 'deelname') return ''
  return kaartOf(kaart.card)?.[wat]?.trim() ?? ''
}

/**
 * Puts chosen things on the own kaart, in one action. Everything else stays in mijn map, and there it all stays.
 */
export function vertelOpKaart(
  workspace: Workspace,
  kaart: Kandidaat,
  chosen: readonly TeVertellen[],
): Promise<CommitResult> {
  return workspace.commit((batch) => {
    for (const { wat, tekst, deelname, criteria: given = [] } of chosen) {
      if (wat === 'criteria') {
        for (const { criterium, antwoord, vraag } of given) {
          batch.put('kaart', kaart.doc, 'criteria', criterium, { antwoord, vraag })
        }
      } else if (wat === 'deelname') batch.put('kaart', kaart.doc, 'kaart', 'kaart', { deelname })
      else batch.put('kaart', kaart.doc, 'kaart', 'kaart', { [wat]: wat === 'motivatie' ? tekst : tekst.slice(0, 400) })
    }
  })
}

/** What of the own start is on the own kaart as it is now. */
export function isVerteld(kaart: Kandidaat, one: TeVertellen): boolean {
  if (one.wat === 'deelname') return kaartOf(kaart.card)?.deelname === one.deelname
  if (one.wat !== 'criteria') return staatOpKaart(kaart, one.wat) === one.tekst
  return (one.criteria ?? []).every(({ criterium, antwoord, vraag }) => {
    const there = itemOf(kaart.card.items, 'kaart', 'criteria', criterium)
    return there?.antwoord === antwoord && (there.vraag ?? '').trim() === vraag
  })
}

/** The name and number that a file may begin with. */
export function useEigenNaam(): string {
  const { ik } = useWorkspace()
  return useMap()?.profiel?.roepnaam ?? ik.value.naam
}

function afsprakenIn(card: Card): Uitkeringsafspraak[] {
  return itemsOf(card.items, 'map', 'uitkeringsafspraken')
    .filter((one) => one.opMs !== undefined && one.weg !== true)
    .toSorted((a, b) => `${a.dag ?? '~'} ${a.tijd ?? ''}`.localeCompare(`${b.dag ?? '~'} ${b.tijd ?? ''}`))
}
