import { signal } from '@preact/signals'
import type { DocumentId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { useEffect } from 'preact/hooks'
import { deviceKeeping } from '#workspace/device/keeping.ts'
import type { Card } from '#workspace/engine.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import { plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { useCards, usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { berichtenOf } from './berichten.ts'

/** A message that a kandidaat sent to this person. */
export interface BerichtVoorMij {
  doc: DocumentId
  id: string
  /** of the kandidaat; empty while this device does not know it */
  naam: string
  tekst: string
  /** what was agreed about the work; empty when that did not go along */
  stappen: string
  opMs: number
  telefoon?: string
  /** where a pauze is agreed on, for whoever reads the plaatsing of this kandidaat */
  pauzeHref?: string
}

/** Messages that somebody put away, on this device only: who wrote it reads in the log that it was looked at. */
const READ = 'opstap-berichten-gelezen'
const gelezen = signal<readonly string[]>(deviceKeeping.get(READ)?.split(' ') ?? [])

/** *Ik heb het gelezen*: off the home. @param isRead false takes that back */
export function noteGelezen(doc: DocumentId, isRead = true): void {
  const others = gelezen.value.filter((one) => one !== doc && one !== '')
  gelezen.value = isRead ? [...others, doc] : others
  deviceKeeping.set(READ, gelezen.value.join(' '))
}

/** What stands at the top of the home, the newest first; whoever sent it reads in the log that it was on a screen. */
export function useBerichtenVoorMij(): (BerichtVoorMij & { onRead: () => void; onUnread: () => void })[] {
  const { viewed } = useWorkspace()
  const delen = useCards('deel')
  const plaatsingen = useCards('plaatsing')
  const people = usePeople()
  const shown = berichtenVoorMij(delen, plaatsingen, people).filter(({ doc }) => !gelezen.value.includes(doc))
  const docs = shown.map(({ doc }) => doc).join(' ')
  useEffect(() => {
    if (docs !== '') viewed?.(docs.split(' ') as DocumentId[]) // joined from those a moment ago
  }, [docs])
  return shown.map((one) => ({
    ...one,
    onRead: () => noteGelezen(one.doc),
    onUnread: () => noteGelezen(one.doc, false),
  }))
}

export function berichtenVoorMij(
  delen: readonly Card[],
  plaatsingen: readonly Card[],
  people: ReadonlyMap<string, KnownPerson>,
): BerichtVoorMij[] {
  return delen
    .filter(({ role }) => role !== 'kandidaat')
    .flatMap((card) => {
      const from = card.members.find(({ role }) => role === 'kandidaat')?.person
      const known = people.get(from ?? '')
      const plaatsing = plaatsingen.find((one) => {
        const item = plaatsingOf(one)
        return isId('p', from) && item?.kandidaat === from && item.vervolg === undefined
      })?.doc
      return berichtenOf(card).map(({ id, tekst = '', stappen = '', opMs = 0 }): BerichtVoorMij => ({
        ...{ doc: card.doc, id, naam: known?.naam ?? '', tekst, stappen, opMs },
        ...(known?.telefoon === undefined ? {} : { telefoon: known.telefoon }),
        ...(plaatsing === undefined ? {} : { pauzeHref: `/pauze/${plaatsing}` }),
      }))
    })
    .toSorted((a, b) => b.opMs - a.opMs || (a.id < b.id ? -1 : 1))
}
