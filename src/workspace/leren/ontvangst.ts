import type { OntvangstStand, Ontvangstbewijs } from '#domain/ontvangstbewijs.ts'
import { judgeOntvangstbewijzen } from '#domain/ontvangstbewijs.ts'
import { itemsOf } from '#documents/project.ts'
import { verifyBytes } from '#identity/form-signature.ts'
import { useEffect, useState } from 'preact/hooks'
import type { Keeping } from '#workspace/device/keeping.ts'
import { deviceKeeping } from '#workspace/device/keeping.ts'
import type { Card } from '#workspace/engine.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { Workspace } from '#workspace/workspace.ts'
import type { Handtekening } from './handtekeningen.ts'

/** Public keys this device met as its server's, newest last; scope: device. */
export const SERVER_KEYS = 'opstap-server-sleutels'
const MOST_KEYS = 20

/** The receipt that is kept with a signature; `undefined` when there is none. */
export function ontvangstbewijsOf(item: Handtekening): Ontvangstbewijs | undefined {
  const { wortel, ontvangstOpMs: opMs, ontvangstNr: nr, ontvangstSleutel, ontvangstTeken } = item
  if (wortel === undefined || opMs === undefined || nr === undefined) return undefined
  return { wortel, opMs, nr, sleutel: ontvangstSleutel ?? '', handtekening: ontvangstTeken ?? '' }
}

/** What this device met as its server's keys. */
export function knownServerKeys(keeping: Keeping = deviceKeeping): string[] {
  return (keeping.get(SERVER_KEYS) ?? '').split(' ').filter((key) => /^[\w-]{43}$/.test(key))
}

/** Only what the server itself answered is remembered, never what stands in a document. */
export function rememberServerKey(key: string, keeping: Keeping = deviceKeeping): void {
  const known = knownServerKeys(keeping)
  if (!known.includes(key)) keeping.set(SERVER_KEYS, [...known, key].slice(-MOST_KEYS).join(' '))
}

const busy = new WeakSet<Workspace>()
/** asked in this run and not given: another device of the same person made it, or the server has its reasons */
const refused = new WeakMap<Workspace, Set<string>>()

/** One look at everything; a second one while it is under way does nothing. */
export async function noteSignatures(workspace: Workspace, keeping: Keeping = deviceKeeping): Promise<void> {
  const { receipts } = workspace
  if (receipts === undefined || busy.has(workspace)) return
  busy.add(workspace)
  try {
    const isKeyWanted = formsOf(workspace).some((card) => ontvangstbewijzenIn(card).length > 0)
    if (isKeyWanted && knownServerKeys(keeping).length === 0) {
      const key = await receipts.key()
      if (key !== undefined) rememberServerKey(key, keeping)
    }
    for (const card of formsOf(workspace)) await noteIn(workspace, card, keeping)
  } finally {
    busy.delete(workspace)
  }
}

async function noteIn(workspace: Workspace, card: Card, keeping: Keeping): Promise<void> {
  const ik = workspace.ik.value.persoon
  const asked = refused.get(workspace) ?? new Set<string>()
  refused.set(workspace, asked)
  for (const item of itemsOf(card.items, 'reflectie', 'handtekeningen')) {
    const { id, wortel: root, rol: role, ketenkop: chainHead, handtekening: signature } = item
    const isMine = item.$wie.wortel?.persoon === ik && item.ontvangstTeken === undefined
    if (!isMine || !card.canWrite || asked.has(id)) continue
    if (role !== 'kandidaat' && role !== 'werkbegeleider') continue
    if (root === undefined || chainHead === undefined || signature === undefined) continue
    asked.add(id)
    const given = await workspace.receipts?.note({ doc: card.doc, root, role, chainHead, signature })
    if (given === 'later') {
      asked.delete(id)
      return
    }
    if (given === undefined || given.wortel !== root) continue
    rememberServerKey(given.sleutel, keeping)
    await workspace.commit((batch) =>
      batch.put('reflectie', card.doc, 'handtekeningen', id, {
        ontvangstOpMs: given.opMs,
        ontvangstNr: given.nr,
        ontvangstSleutel: given.sleutel,
        ontvangstTeken: given.handtekening,
      }),
    )
  }
}

function formsOf(workspace: Workspace): Card[] {
  return [...workspace.cards.value.values()].filter(({ kind }) => kind === 'reflectie')
}

function ontvangstbewijzenIn(card: Card): Ontvangstbewijs[] {
  return itemsOf(card.items, 'reflectie', 'handtekeningen').flatMap((item) => ontvangstbewijsOf(item) ?? [])
}

/** How the receipts of all forms here stand, by signature; looked at together, because one may contradict another. */
export async function standenOf(
  workspace: Pick<Workspace, 'cards'>,
  keeping: Keeping = deviceKeeping,
): Promise<ReadonlyMap<string, OntvangstStand>> {
  const held = [...workspace.cards.value.values()]
    .filter(({ kind }) => kind === 'reflectie')
    .flatMap((card) => itemsOf(card.items, 'reflectie', 'handtekeningen'))
    .flatMap((item) => {
      const bewijs = ontvangstbewijsOf(item)
      return bewijs === undefined ? [] : [{ id: item.id, bewijs }]
    })
  const bewijzen = held.map(({ bewijs }) => bewijs)
  const stands = await judgeOntvangstbewijzen(bewijzen, knownServerKeys(keeping), verifyBytes)
  return new Map(held.map(({ id }, index) => [id, stands[index] ?? 'geen']))
}

/** @returns how the receipt of a signature stands; `undefined` while it is looked at */
export function useOntvangst(): (item: Handtekening) => OntvangstStand | undefined {
  const { cards } = useWorkspace()
  const [stands, setStands] = useState<ReadonlyMap<string, OntvangstStand> | undefined>(undefined)
  useEffect(() => {
    let isGone = false
    void standenOf({ cards }).then((found) => {
      if (!isGone) setStands(found)
    })
    return () => {
      isGone = true
    }
  }, [cards.value])
  return (item) => (stands === undefined ? undefined : (stands.get(item.id) ?? 'geen'))
}
