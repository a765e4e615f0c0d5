import { dagVan } from '#domain/deeltermijn.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { KeptEntry } from '#domain/logboek.ts'
import { gezienMs } from '#domain/logboek.ts'
import type { Card } from '#workspace/engine.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import type { Gedeeld } from './delen.ts'

/** One thing that one person reads, since when. */
export interface Getoond {
  ding: Gedeeld
  /** `YYYY-MM-DD`; absent when nothing says it */
  sinds?: string
}

/** What one person was shown, and on which days they looked. */
export interface AanEen {
  mens: Lezer
  dingen: readonly Getoond[]
  /** days on which something of it was opened, newest first */
  keek: readonly string[]
  /** it reached a device of theirs; whether it was read nobody knows */
  isAangekomen: boolean
}

const looked: readonly KeptEntry['act'][] = ['doc.open', 'export', 'doc.write']

/**
 * *Aan wie liet ik wat zien, en wie keek?*
 *
 * @param entries the log of the own zaak, as far as this device has it
 */
export function aanWie(
  gedeeld: readonly Gedeeld[],
  cards: ReadonlyMap<DocumentId, Card>,
  entries: readonly KeptEntry[],
): AanEen[] {
  const people = new Map<PersoonId, { mens: Lezer; dingen: Getoond[] }>()
  for (const ding of gedeeld) {
    for (const mens of ding.lezers) {
      const known = people.get(mens.persoon) ?? { mens, dingen: [] }
      known.dingen.push({ ding, ...sindsVan(ding, cards) })
      people.set(mens.persoon, known)
    }
  }
  return [...people.values()].map(({ mens, dingen }) => {
    const docs = new Set(dingen.map(({ ding }) => ding.doc))
    const own = entries.filter(({ actor, doc }) => actor === mens.persoon && doc !== undefined && docs.has(doc))
    const days = own.filter(({ act }) => looked.includes(act)).map((entry) => dagVan(gezienMs(entry)))
    return {
      ...{ mens, dingen },
      keek: [...new Set(days)].toSorted().toReversed(),
      isAangekomen: own.some(({ act }) => act === 'doc.sync.read'),
    }
  })
}

/** From the first word of it that stands in the document that the other one reads. */
function sindsVan({ soort, doc, id }: Gedeeld, cards: ReadonlyMap<DocumentId, Card>): Pick<Getoond, 'sinds'> {
  const collection = { leerdoel: 'leerdoelen', reflectie: 'reflecties', kopie: 'delen' }[soort]
  const item = cards.get(doc)?.items[collection]?.[id]
  const moments = Object.values(item?.$wie ?? {}).flatMap((one) => (one === undefined ? [] : [one.opMs]))
  const first = Math.min(...moments)
  return Number.isFinite(first) ? { sinds: dagVan(first) } : {}
}
