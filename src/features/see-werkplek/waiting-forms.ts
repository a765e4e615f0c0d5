import type { PersoonId } from '#domain/id.ts'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { wachtOpEigenToestel } from '#workspace/leren/reflecties.ts'

export type Waiting = 'own' | 'changed' | 'reaction' | 'sign'

/** What a shown form asks of the werkbegeleider, the most urgent first; `undefined` when it asks nothing. */
export function waitingFor(reflectie: ReflectieZicht, ik: PersoonId): Waiting | undefined {
  if (reflectie.kind !== 'reflectie' || reflectie.gestopt || !reflectie.isNagekeken) return undefined
  const { status, signersOfPresent } = reflectie.stand
  if (wachtOpEigenToestel(reflectie, ik)) return 'own'
  if (signersOfPresent.includes('werkbegeleider')) return undefined
  if (status === 'gewijzigd_na_ondertekening') return 'changed'
  const hasReaction = [reflectie.velden.reactie1, reflectie.velden.reactie2].some((one) => (one ?? '').trim() !== '')
  return hasReaction ? 'sign' : 'reaction'
}

/** Where the button for it goes. */
export function hrefFor(reflectie: ReflectieZicht, waiting: Waiting): string {
  const base = `/reflectie/${reflectie.doc}/${reflectie.id}`
  return waiting === 'sign' || waiting === 'own' ? `${base}/tekenen` : base
}
