import type { PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { judgeOntvangstbewijzen } from '#domain/ontvangstbewijs.ts'
import type { Keten, ToestelStand } from '#domain/toestelketen.ts'
import { judgeToestel } from '#domain/toestelketen.ts'
import { entryHash } from '#identity/chain.ts'
import { verifyBytes } from '#identity/form-signature.ts'
import { useEffect, useState } from 'preact/hooks'
import type { Engine } from '#workspace/engine.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { Handtekening } from './handtekeningen.ts'
import { knownServerKeys, ontvangstbewijsOf } from './ontvangst.ts'

/** `onbekend`: no chain of that person came here yet. */
export type ToestelVan = ToestelStand | 'onbekend'

/** Whose device a signature was made on: of who signed, or of whose phone it was confirmed on. */
export function toestelPersoon({ bevestigdBij, persoonId }: Handtekening): PersoonId | undefined {
  const person = bevestigdBij ?? persoonId
  return isId('p', person) ? person : undefined
}

/** Whether the key of a signature stands in the chain of whose device it should be, as this device believes it. */
export async function judgeTekenToestel(
  one: Handtekening,
  ketens: readonly Keten[],
  serverKeys: readonly string[],
): Promise<ToestelVan> {
  const person = toestelPersoon(one)
  const keten = ketens.find(({ persoon }) => persoon === person)
  const { toestel, sleutel, ketenkop } = one
  if (keten === undefined || toestel === undefined || sleutel === undefined || ketenkop === undefined) return 'onbekend'
  const bewijs = ontvangstbewijsOf(one)
  const [stand] = bewijs === undefined ? [] : await judgeOntvangstbewijzen([bewijs], serverKeys, verifyBytes)
  const ontvangenOpMs = stand === 'goed' ? bewijs?.opMs : undefined
  return judgeToestel(keten.schakels, { toestel, sleutel, ketenkop, ontvangenOpMs }, entryHash)
}

/** asked in this run: a chain that does not hold a key is asked for once more, and not at every look */
const asked = new Set<string>()

const keyOf = (one: Handtekening): string => `${toestelPersoon(one)} ${one.toestel} ${one.ketenkop}`

/** Looks signatures up; a device that is not known here yet is asked for once. By id of the signature. */
export async function lookUpToestellen(
  ketens: NonNullable<Engine['ketens']>,
  items: readonly Handtekening[],
): Promise<ReadonlyMap<string, ToestelVan>> {
  const persons = [...new Set(items.flatMap((one) => toestelPersoon(one) ?? []))]
  const found = await judgeAll(await ketens.of(persons))
  const open = items.filter((one) => {
    const isOpen = ['niet', 'onbekend'].includes(found.get(one.id) ?? '') && !asked.has(keyOf(one))
    if (isOpen) asked.add(keyOf(one))
    return isOpen
  })
  const missing = [...new Set(open.flatMap((one) => toestelPersoon(one) ?? []))]
  if (missing.length === 0) return found
  if (await ketens.ask(missing)) return judgeAll(await ketens.of(persons))
  for (const one of open) asked.delete(keyOf(one))
  return found

  async function judgeAll(known: readonly Keten[]): Promise<Map<string, ToestelVan>> {
    const keys = knownServerKeys()
    const judged = items.map(async (one) => [one.id, await judgeTekenToestel(one, known, keys)] as const)
    return new Map(await Promise.all(judged))
  }
}

/** @returns whose device each signature was made on; `undefined` while it is looked at, and in the Proefversie */
export function useToestelVan(items: readonly Handtekening[]): (item: Handtekening) => ToestelVan | undefined {
  const { ketens, net } = useWorkspace()
  const [found, setFound] = useState<ReadonlyMap<string, ToestelVan>>(new Map())
  const isOnline = net.value.state === 'online'
  const wanted = items.map(({ id, ontvangstTeken }) => `${id} ${ontvangstTeken ?? ''}`).join()
  useEffect(() => {
    let isGone = false
    const look = async (): Promise<void> => {
      if (ketens === undefined || items.length === 0) return
      const next = await lookUpToestellen(ketens, items)
      if (!isGone) setFound(next)
    }
    // A store that closes meanwhile: nothing is said of devices then.
    look().catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [ketens, wanted, isOnline])
  return (item) => found.get(item.id)
}
