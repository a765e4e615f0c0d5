import { signal } from '@preact/signals'
import type { HerstelError, KaartStand } from '#domain/herstelkaart.ts'
import { countMap, FROM_ITEMS } from '#domain/herstelkaart.ts'
import type { Result } from '#domain/result.ts'
import { fail } from '#domain/result.ts'
import { nowMs } from '#workspace/clock.ts'
import { deviceKeeping } from '#workspace/device/keeping.ts'
import type { HerstelkaartKeeping } from '#workspace/device/device-herstelkaart.ts'
import { isPhone } from '#workspace/device/slot-choice.ts'
import { localDay } from '#workspace/make-workspace.ts'
import { restart, started } from '#workspace/start.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'

const OFFERED = 'opstap-herstelkaart-aanbod'
const offered = signal(deviceKeeping.get(OFFERED) !== undefined)

/** The card of this device; `undefined` where there can be none: without an organisation, and in the Proefversie. */
export function useHerstelkaart(): { keeping: HerstelkaartKeeping; stand: KaartStand } | undefined {
  const { ik } = useWorkspace()
  const now = started.value
  if (now.state !== 'echt' || ik.value.status !== 'actief') return undefined
  const keeping = now.engine.herstelkaart
  return { keeping, stand: keeping.stand.value }
}

/**
 * Whether a card is to be spoken of on the first screen: offered once, when three things are in the map; and a card
 * that is made but not on paper yet, until it is.
 */
export function useKaartAanbod(): 'maken' | 'bewaren' | undefined {
  const maps = useCards('map')
  const kaart = useHerstelkaart()
  if (kaart === undefined) return undefined
  if (kaart.stand.soort === 'tonen') return 'bewaren'
  if (kaart.stand.soort !== 'geen' || offered.value) return undefined
  const most = Math.max(0, ...maps.filter(({ role }) => role === 'kandidaat').map(({ items }) => countMap(items)))
  return most >= FROM_ITEMS ? 'maken' : undefined
}

/** *Niet nu*: from here on it is only found in Meer. */
export function noteKaartOffered(): void {
  deviceKeeping.set(OFFERED, 'gevraagd')
  offered.value = true
}

/** *Ik heb een herstelkaart*: this device becomes that person's, and opens. */
export async function recover(typed: string): Promise<Result<undefined, HerstelError>> {
  const parts = await import('#workspace/device/device-recovery.ts').catch(() => undefined)
  if (parts === undefined) return fail('offline')
  const label = isPhone() ? 'telefoon' : 'computer'
  const recovered = await parts.recoverWithCard(typed, label, localDay(nowMs()))
  if (recovered.ok) await restart()
  return recovered
}

const DAY_MS = 24 * 60 * 60 * 1000

/** When a card was used by another device, for as long as that is news. */
export function useKaartGebruikt(): number | undefined {
  const { ik, nowMs: now } = useWorkspace()
  const usedMs = ik.value.kaartGebruiktOpMs
  return usedMs !== undefined && now() - usedMs < DAY_MS ? usedMs : undefined
}
