import { displayNames } from '#domain/aanwezigheid.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import { plaatsingenIn } from '#workspace/plaatsing/plaatsingen.ts'
import { useCards, usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import type { Groep } from './groepen.ts'

/** Somebody the session mail goes to. */
export interface Ontvanger {
  persoon: PersoonId
  naam: string
  rol: 'kandidaat' | 'werkbegeleider' | 'maatje'
  /** empty while this device knows none */
  email: string
  /** of a werkbegeleider or maatje: the kandidaten they belong to */
  bij: string[]
  /** the line of the plaatsing on which an address can be written down */
  regel?: { doc: DocumentId; id: string }
}

/** Everybody in the group, then who stands beside them at work; each person once. */
export function useOntvangers(groep: Groep): Ontvanger[] {
  const workspace = useWorkspace()
  const people = usePeople()
  const plaatsingen = useCards('plaatsing')
  return useMemo(() => ontvangersVan(workspace, groep, people), [workspace, groep, people, plaatsingen])
}

export function ontvangersVan(
  workspace: Workspace,
  groep: Groep,
  people: ReadonlyMap<string, KnownPerson>,
): Ontvanger[] {
  const found = new Map<string, Ontvanger>()
  const plaatsingen = plaatsingenIn(workspace.cards.value.values())
  const names = displayNames(groep.deelnemers)
  const inGroup = groep.deelnemers
    .flatMap(({ id, persoonId }) =>
      isId('p', persoonId) ? [{ persoon: persoonId, naam: names.get(id)?.naam ?? '' }] : [],
    )
    .toSorted((one, other) => one.naam.localeCompare(other.naam, 'nl'))
  for (const { persoon, naam } of inGroup) {
    found.set(persoon, { persoon, naam, rol: 'kandidaat', email: people.get(persoon)?.email ?? '', bij: [] })
  }
  for (const { persoon, naam } of inGroup) {
    for (const { card, werkbegeleider, maatje } of plaatsingen.filter((one) => one.velden.kandidaat === persoon)) {
      for (const mens of [werkbegeleider, maatje]) {
        if (mens === undefined) continue
        const regel = itemsOf(card.items, 'plaatsing', 'mensen').find((one) => one.persoonId === mens.persoon)
        const known = found.get(mens.persoon)
        if (known !== undefined) known.bij.push(naam)
        else {
          found.set(mens.persoon, {
            ...{ persoon: mens.persoon, naam: mens.naam, bij: [naam] },
            rol: mens.rol === 'maatje' ? 'maatje' : 'werkbegeleider',
            email: people.get(mens.persoon)?.email ?? '',
            ...(regel === undefined || !card.canWrite ? {} : { regel: { doc: card.doc, id: regel.id } }),
          })
        }
      }
    }
  }
  return [...found.values()]
}

/** Writes down the mail address of a werkbegeleider or maatje, where everybody around the plaatsing finds it. */
export async function setMailadres(workspace: Workspace, { regel }: Ontvanger, email: string): Promise<CommitResult> {
  if (regel === undefined) return { ok: false, error: 'geen-recht' }
  return workspace.commit((batch) => batch.put('plaatsing', regel.doc, 'mensen', regel.id, { email: email.trim() }))
}
