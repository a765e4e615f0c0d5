import { signal } from '@preact/signals'
import { addDays } from '#domain/dag.ts'
import type { LaterKeuze } from '#domain/kompas.ts'
import { gezienSleutel, laterKeuzes, laterTot, puntMerk, spreid, verdeel } from '#domain/kompas.ts'
import type { Keeping } from '#workspace/device/keeping.ts'
import { deviceKeeping, LATER } from '#workspace/device/keeping.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

// Scope: device. What somebody puts off is nobody else's business, and a mark tells nothing to who looks at the device.

const kept = signal(readLater(deviceKeeping))

/** Marks of points with the day on which each stands there again; what cannot be read waits for nothing. */
export function readLater(keeping: Keeping): ReadonlyMap<string, string> {
  const pairs = (keeping.get(LATER) ?? '').split(' ').map((pair) => pair.split('='))
  return new Map(
    pairs.flatMap(([merk = '', tot = '']): [string, string][] =>
      merk === '' || !/^\d{4}-\d{2}-\d{2}$/.test(tot) ? [] : [[merk, tot]],
    ),
  )
}

/**
 * Puts a point off, or takes that back. What was put off until a day that is past is forgotten.
 *
 * @param tot `YYYY-MM-DD`; `undefined` takes it back
 */
export function writeLater(keeping: Keeping, sleutel: string, tot: string | undefined, today: string): void {
  const merk = puntMerk(sleutel)
  const others = [...readLater(keeping)].filter(([one, day]) => one !== merk && day > today)
  const all = tot === undefined ? others : [...others, [merk, tot]]
  if (all.length === 0) keeping.remove(LATER)
  else keeping.set(LATER, all.map((pair) => pair.join('=')).join(' '))
}

/** Long enough for what is new for two weeks. */
const SEEN_DAYS = 30

/** *Later*: what stands there now, what waits, and how to put a point off or take that back. */
export interface LaterStand<P> {
  nu: P[]
  straks: (P & { tot: string })[]
  keuzes: readonly LaterKeuze[]
  /** @returns the day on which it stands there again, `YYYY-MM-DD` */
  onLater: (sleutel: string, keuze: LaterKeuze) => string
  onNow: (sleutel: string) => void
}

/** Points in their order, without what was put off; followed as somebody puts things off. */
export function useLater<P extends { readonly sleutel: string }>(punten: readonly P[]): LaterStand<P> {
  const { today } = useWorkspace()
  const day = today()
  const { nu, straks } = verdeel(punten, kept.value, day)
  return {
    ...{ nu: spreid(nu), straks },
    keuzes: laterKeuzes,
    onLater: (sleutel, keuze) => {
      const tot = laterTot(keuze, day)
      keep(sleutel, tot, day)
      return tot
    },
    onNow: (sleutel) => keep(sleutel, undefined, day),
  }
}

/** What is only to be read is off the list once it was opened here. */
export function useNoteSeen(): (sleutel: string) => void {
  const { today } = useWorkspace()
  return (sleutel) => keep(gezienSleutel(sleutel), addDays(today(), SEEN_DAYS), today())
}

function keep(sleutel: string, tot: string | undefined, today: string): void {
  writeLater(deviceKeeping, sleutel, tot, today)
  kept.value = readLater(deviceKeeping)
}
