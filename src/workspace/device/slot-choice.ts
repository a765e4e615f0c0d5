import { signal } from '@preact/signals'
import type { Rol } from '#domain/rol.ts'
import type { PinProblem } from '#identity/pin.ts'
import { started } from '#workspace/start.ts'
import type { DeviceSlot } from './device-slot.ts'
import { isOpenedBefore } from './install.ts'
import { deviceKeeping } from './keeping.ts'

/** Whether the lock was offered here, and the person chose. */
const OFFERED = 'opstap-slot-aanbod'

const offered = signal(deviceKeeping.get(OFFERED) !== undefined)

/** The lock of this device; `undefined` in the Proefversie, where nothing is anybody's. */
export function useSlot(): DeviceSlot | undefined {
  const now = started.value
  return now.state === 'echt' ? now.engine.slot : undefined
}

/** Who has other people's files on their device: does not choose how long it stays open, nor turns the lock off. */
export function isStaff(rol: Rol): boolean {
  return rol === 'trainer' || rol === 'jobcoach' || rol === 'regiocoordinator' || rol === 'projectassistent'
}

/** Whether the lock is offered by itself: from the second opening, and at once to who gets other people's files. */
export function mayOfferSlot(slot: DeviceSlot | undefined, rol: Rol): boolean {
  if (slot === undefined || offered.value || !slot.kinds.value.includes('none')) return false
  return isOpenedBefore() || isStaff(rol)
}

/** *Niet nu*, or chosen: from here on it is only found in the settings. */
export function noteSlotOffered(): void {
  deviceKeeping.set(OFFERED, 'gevraagd')
  offered.value = true
}

/** What is the matter with a PIN somebody wants. */
export async function problemOfPin(typed: string): Promise<PinProblem | undefined> {
  const { pinProblem } = await import('#identity/pin.ts')
  return pinProblem(typed)
}

/** Whether this device has a finger, face or code of its own to open with. */
export async function canMakePasskey(): Promise<boolean> {
  const { canUsePasskey } = await import('#identity/passkey.ts')
  return canUsePasskey()
}

/** For words: a phone, or something on a desk. */
export function isPhone(): boolean {
  return /Mobi|Android|iPhone/.test(navigator.userAgent)
}
