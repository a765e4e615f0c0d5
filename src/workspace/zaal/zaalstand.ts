import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { DocumentId } from '#domain/id.ts'
import { dropKey } from '#workspace/device/held-key.ts'
import { lockAway, started } from '#workspace/start.ts'

/** *Tablet in de zaal*: the one bijeenkomst that people check in for. Scope: moment; a reload finds the lock. */
export interface Zaalstand {
  groep: DocumentId
  bijeenkomst: string
  /** `YYYY-MM-DD`: it ends by itself when this day does */
  dag: string
}

/** Nobody touches the screen for so long: the bijeenkomst is well under way, or the tablet was forgotten. */
export const ZAAL_IDLE_MS = 10 * 60_000

const current = signal<Zaalstand | undefined>(undefined)

/** What is shown in the room, and nothing else; `undefined` when the device is in its owner's hands. */
export const zaalstand: ReadonlySignal<Zaalstand | undefined> = current

/**
 * From here on this device shows checking in only. The key that opening anew within the page would use goes, and other
 * tabs lock: a reload, a second tab, an address, a kill all come out at the lock, which only the owner opens.
 *
 * @param lockOthers locks the other tabs
 */
export function beginZaal(stand: Zaalstand, lockOthers: () => void): void {
  lockOthers()
  dropKey()
  current.value = stand
}

/**
 * Ends it by locking the device. In the Proefversie, where nothing is anybody's, it only ends.
 *
 * @returns false when something that was checked in is not on the disk yet: then it stays as it is
 */
export async function endZaal(): Promise<boolean> {
  if (started.peek().state === 'echt') {
    await lockAway()
    // Locked means that this page is going; still open means that the disk refused.
    if (started.peek().state === 'echt') return false
  }
  current.value = undefined
  return true
}
