import { useEffect } from 'preact/hooks'
import { dagVan } from '#domain/deeltermijn.ts'
import type { DocumentId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import { useCards, usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { eindeVan } from './voorbij.ts'

/** A copy that a kandidaat shows to this person. */
export interface Gekregen {
  doc: DocumentId
  id: string
  /** of the kandidaat; empty while this device does not know it */
  naam: string
  titel: string
  tekst: string
  /** what was agreed about the work, with a message; else empty */
  stappen: string
  opMs: number
  /** the last day on which it is read, `YYYY-MM-DD`; absent without an end */
  tot?: string
}

/**
 * What kandidaten show to this person now, the newest first.
 *
 * @returns `voorbij`: how many are over by this device's clock, and hidden until the server says so too
 */
export function useGekregen(): { gekregen: Gekregen[]; voorbij: number } {
  const { voorbij } = useWorkspace()
  const delen = useCards('deel')
  const people = usePeople()
  const gekregen = delen
    .filter(({ role }) => role !== 'kandidaat')
    .flatMap((card): Gekregen[] => {
      const from = card.members.find(({ role }) => role === 'kandidaat')?.person ?? ''
      const einde = eindeVan(card)
      return itemsOf(card.items, 'deel', 'delen')
        .filter(({ weg, opMs }) => weg !== true && opMs !== undefined)
        .map(({ id, titel = '', tekst = '', stappen = '', opMs = 0 }) => ({
          ...{ doc: card.doc, id, naam: people.get(from)?.naam ?? '', titel, tekst, stappen, opMs },
          ...(einde === undefined ? {} : { tot: laatsteDagVoor(einde) }),
        }))
    })
    .toSorted((a, b) => b.opMs - a.opMs || (a.id < b.id ? -1 : 1))
  return { gekregen, voorbij: voorbij?.value.size ?? 0 }
}

/** The same, read on a screen: whoever shows it sees that in the log. */
export function useGekregenOpScherm(): ReturnType<typeof useGekregen> {
  const { viewed } = useWorkspace()
  const found = useGekregen()
  const docs = found.gekregen.map(({ doc }) => doc).join(' ')
  useEffect(() => {
    if (docs !== '') viewed?.(docs.split(' ') as DocumentId[]) // joined from those a moment ago
  }, [docs])
  return found
}

/** The last day of which some is before this moment. */
function laatsteDagVoor(ms: number): string {
  return dagVan(ms - 1)
}
