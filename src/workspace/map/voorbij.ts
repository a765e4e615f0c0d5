import type { ReadonlySignal } from '@preact/signals'
import { computed } from '@preact/signals'
import { eindVanDag } from '#domain/deeltermijn.ts'
import type { DocumentId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'

/**
 * When this person may no longer read what is shown in this document: the end that the server keeps, or the day that the
 * kandidaat wrote beside it when that is sooner.
 *
 * @returns ms; `undefined` when it does not end, or when one shows it oneself
 */
export function eindeVan({ kind, role, members, items, noodMs }: Card): number | undefined {
  if (noodMs !== undefined) return noodMs
  if (kind !== 'deel' || role === 'kandidaat') return undefined
  const kept = members.flatMap((member) => (member.role === role ? (member.untilMs ?? []) : []))
  const written = itemsOf(items, 'deel', 'delen').flatMap(({ tot, weg }) =>
    tot === undefined || weg === true ? [] : eindVanDag(tot),
  )
  const ends = [...kept, ...written]
  return ends.length === 0 ? undefined : Math.min(...ends)
}

/**
 * What was shown to this person and is over now, by the clock of this device as far as it is known to be right. It stays
 * on the device, unread, until the server says that it is gone: a clock that is wrong takes nothing away for good.
 */
export function watchVoorbij(
  cards: ReadonlySignal<ReadonlyMap<DocumentId, Card>>,
  serverMs: ReadonlySignal<number>,
): ReadonlySignal<ReadonlySet<DocumentId>> {
  const ends = computed(() =>
    [...cards.value.values()].flatMap((card) => {
      const einde = eindeVan(card)
      return einde === undefined ? [] : [{ doc: card.doc, einde }]
    }),
  )
  let last: ReadonlySet<DocumentId> = new Set()
  // The same object while it says the same: lists are not made again every minute.
  return computed(() => {
    const now = ends.value.filter(({ einde }) => einde <= serverMs.value).map(({ doc }) => doc)
    if (now.length !== last.size || now.some((doc) => !last.has(doc))) last = new Set(now)
    return last
  })
}
