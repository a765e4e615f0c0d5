import type { Rol } from '#domain/rol.ts'
import { nowMs } from '#workspace/clock.ts'
import { doorgeefLock } from '#workspace/leren/doorgeefstand.ts'
import { lockAway } from '#workspace/start.ts'
import { ZAAL_IDLE_MS, zaalstand } from '#workspace/zaal/zaalstand.ts'
import type { AutoLock } from './auto-lock.ts'
import { steadyClock, watchAutoLock } from './auto-lock.ts'
import { coverPage } from './cover.ts'
import type { DeviceSlot } from './device-slot.ts'
import { isStaff } from './slot-choice.ts'

const MINUTE_MS = 60_000
const STAFF_MINUTES = 2

let running: AutoLock | undefined

/** Locks by itself from now on. For a device that has a PIN. */
export function beginAutoLock(slot: DeviceSlot, rol: Rol): AutoLock {
  running = watchAutoLock({
    nowMs: steadyClock(nowMs, () => performance.now()),
    limitMs: () =>
      zaalstand.peek() !== undefined ? ZAAL_IDLE_MS : (isStaff(rol) ? STAFF_MINUTES : slot.minutes.peek()) * MINUTE_MS,
    isHeld: () => doorgeefLock.stand.peek() !== undefined || isSigning(),
    isInRoom: () => zaalstand.peek() !== undefined,
    cover: coverPage,
    lock: lockAway,
  })
  return running
}

/** *Nu op slot doen* */
export function lockNow(): void {
  running?.lockNow()
}

/** All other tabs: this one goes on by itself. */
export function lockOtherTabs(): void {
  running?.lockOthers()
}

/** A form that is being read to be signed, and is not signed yet. */
function isSigning(): boolean {
  return location.pathname.endsWith('/tekenen')
}
