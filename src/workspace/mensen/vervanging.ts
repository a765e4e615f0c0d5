import { isId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import { kaartOf } from './kandidaten.ts'
import type { Mens } from './leden.ts'
import { mensenIn, putMensen } from './leden.ts'

/** Somebody stands in for somebody else, for a time. */
export interface Vervanging {
  id: string
  voor: Mens
  door: Mens
  /** `YYYY-MM-DD`, both days too */
  van: string
  tot: string
  isNu: boolean
}

/** Who stands in now or will; what is over is gone by itself. @param today `YYYY-MM-DD` */
export function vervangingenIn(kaart: Card, today: string): Vervanging[] {
  const mensen = mensenIn(kaart.items)
  const named = (persoon: string | undefined) => mensen.find((one) => one.persoon === persoon)
  return itemsOf(kaart.items, 'kaart', 'vervangingen')
    .flatMap(({ id, voor, door, naam = '', rol, telefoon, van, tot, weg }): Vervanging[] => {
      const away = named(voor)
      if (weg === true || van === undefined || tot === undefined || tot < today) return []
      if (away === undefined || !isId('p', door) || rol === undefined) return []
      const here = { persoon: door, naam, rol, ...(telefoon ? { telefoon } : {}) }
      return [{ id, voor: away, door: here, van, tot, isNu: van <= today }]
    })
    .toSorted((a, b) => a.van.localeCompare(b.van) || (a.id < b.id ? -1 : 1))
}

/** The fixed people of a kandidaat: whom to call first, and who when that one is not there. */
export interface VasteMensen {
  contactpersoon?: Mens
  vervanger?: Mens
  vervangingen: Vervanging[]
  /** whom to call today: who stands in for the contactpersoon, or that one */
  vandaag?: Mens
}

/** @param today `YYYY-MM-DD` */
export function vasteMensenVan(kaart: Card, today: string): VasteMensen {
  const item = kaartOf(kaart)
  const mensen = mensenIn(kaart.items)
  const named = (persoon: string | undefined) => mensen.find((one) => one.persoon === persoon)
  const contactpersoon = named(item?.contactpersoon)
  const vervanger = named(item?.vervanger)
  const vervangingen = vervangingenIn(kaart, today)
  const standIn = vervangingen.find((one) => one.isNu && one.voor.persoon === contactpersoon?.persoon)?.door
  const vandaag = standIn ?? contactpersoon
  return {
    ...(contactpersoon === undefined ? {} : { contactpersoon }),
    ...(vervanger === undefined ? {} : { vervanger }),
    ...(vandaag === undefined ? {} : { vandaag }),
    vervangingen,
  }
}

/** Somebody stands in until that day. It gives nobody anything to read: only a name and a number. */
export function addVervanging(
  workspace: Workspace,
  kaart: Card,
  wish: { voor: string; door: Mens; van: string; tot: string },
): Promise<CommitResult> {
  const { voor, van, tot } = wish
  const { persoon: door, naam, rol, telefoon } = wish.door
  return workspace.commit((batch) => {
    batch.put('kaart', kaart.doc, 'vervangingen', workspace.newId(), {
      ...{ voor, door, naam, rol, van, tot },
      ...(telefoon === undefined ? {} : { telefoon }),
    })
  })
}

/** Changes until when, or takes it away. */
export function setVervanging(
  workspace: Workspace,
  kaart: Card,
  id: string,
  fields: { van?: string; tot?: string; weg?: boolean },
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('kaart', kaart.doc, 'vervangingen', id, fields))
}

/** The vaste contactpersoon or the fixed stand-in; who is not on the kaart yet comes on it. */
export function setVast(
  workspace: Workspace,
  kaart: Card,
  wat: 'contactpersoon' | 'vervanger',
  mens: Mens | undefined,
): Promise<CommitResult> {
  return workspace.commit((batch) => {
    putMensen(workspace, batch, { kind: 'kaart', doc: kaart.doc, items: kaart.items }, [mens])
    batch.put('kaart', kaart.doc, 'kaart', 'kaart', { [wat]: mens?.persoon })
  })
}

/** The fixed people of this person, who is a kandidaat. */
export function useEigenVasteMensen(): VasteMensen | undefined {
  const { ik, today } = useWorkspace()
  const { persoon } = ik.value
  const day = today()
  const own = useCards('kaart').find((card) => kaartOf(card)?.persoonId === persoon)
  return useMemo(() => (own === undefined ? undefined : vasteMensenVan(own, day)), [own, day])
}
