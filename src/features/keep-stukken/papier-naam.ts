import { stukText as text } from '#i18n/nl/keep-stukken.ts'
import { usePapieren } from '#workspace/map/papieren.ts'

/** What a paper in the map is called, by its id; empty when it is there no more. */
export function usePapierNaam(): (id: string) => string {
  const papieren = usePapieren()
  return (id) => {
    const papier = papieren.find((one) => one.id === id)
    return papier === undefined ? '' : papier.naam.trim() || text.paper
  }
}
