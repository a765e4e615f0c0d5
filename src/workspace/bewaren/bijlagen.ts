import type { Card } from '#workspace/engine.ts'

/** Hashes of every photo and paper that a document here names. */
export function bijlagenIn(cards: Iterable<Pick<Card, 'items'>>): string[] {
  const hashes = new Set<string>()
  for (const { items } of cards) {
    for (const item of Object.values(items).flatMap((collection) => Object.values(collection))) {
      const hash = item['bijlage']
      if (typeof hash === 'string' && hash !== '') hashes.add(hash)
    }
  }
  return [...hashes]
}
