import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { Rol } from '#domain/rol.ts'
import { useArrival } from '#workspace/arrival.ts'
import { useRol } from '#workspace/rol.ts'
import { started } from '#workspace/start.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { DevicePasskeys, PasskeyStand } from './device-passkeys.ts'
import { isOpenedBefore } from './install.ts'
import { deviceKeeping } from './keeping.ts'
import { canMakePasskey, isStaff, useSlot } from './slot-choice.ts'

/** Whether a passkey was offered here, and the person chose. */
const OFFERED = 'opstap-passkey-aanbod'
/** Whether something was signed on this device, as a werkbegeleider. */
const SIGNED = 'opstap-getekend'

/** Whether somebody came in by an invitation here: their joining ends with a passkey. */
const JOINED = 'opstap-binnengekomen'

const offered = signal(deviceKeeping.get(OFFERED) !== undefined)
const signed = signal(deviceKeeping.get(SIGNED) !== undefined)

/** The passkeys of this person; `undefined` in the Proefversie, and for who began alone: there is no server. */
export function usePasskeys(): DevicePasskeys | undefined {
  const now = started.value
  if (now.state !== 'echt' || now.engine.ik.value.status !== 'actief') return undefined
  return now.engine.passkeys.stand.value.count === undefined ? undefined : now.engine.passkeys
}

/** *Niet nu*, or made. */
export function notePasskeyOffered(): void {
  deviceKeeping.set(OFFERED, 'gevraagd')
  offered.value = true
}

/** An invitation was accepted on this device. */
export function noteJoined(): void {
  deviceKeeping.set(JOINED, 'ja')
}

/** Signed for the first time: from here on a werkbegeleider is offered a passkey, once. */
export function noteSigned(rol: Rol): void {
  if (rol !== 'werkbegeleider') return
  deviceKeeping.set(SIGNED, 'ja')
  signed.value = true
}

/** Whether this device can make a passkey by itself; `undefined` while it was not asked yet. */
export function useCanMakePasskey(isWanted = true): boolean | undefined {
  const [can, setCan] = useState<boolean | undefined>(undefined)
  useEffect(() => {
    // What did not come over the network on a first visit comes with the next one.
    if (isWanted) canMakePasskey().then(setCan, () => undefined)
  }, [isWanted])
  return can
}

/** Whether this browser can ask a security key or another phone for one. */
export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined'
}

/** What is asked now about passkeys; nothing without a connection. */
export type PasskeyAsk = 'make' | 'show' | 'offer'

/** @param canMake whether it may be offered to who need not have one */
export function passkeyAsk(
  stand: PasskeyStand,
  who: { rol: Rol; isOnline: boolean; canMake: boolean; wasOffered: boolean; hasSigned: boolean },
): PasskeyAsk | undefined {
  if (!who.isOnline) return undefined
  if (stand.barred !== undefined) return stand.barred === 'due' ? 'show' : 'make'
  const mayHave = isStaff(who.rol) || (who.rol === 'werkbegeleider' && who.hasSigned)
  return mayHave && stand.count === 0 && who.canMake && !who.wasOffered ? 'offer' : undefined
}

/** What a band asks, or the home of who just came in. */
export function usePasskeyAsk(): PasskeyAsk | undefined {
  const { net } = useWorkspace()
  const { rol } = useRol()
  const passkeys = usePasskeys()
  const mayOffer = (isStaff(rol) || signed.value) && !offered.value && passkeys?.stand.value.count === 0
  const canMake = useCanMakePasskey(mayOffer) === true
  if (passkeys === undefined) return undefined
  const who = { isOnline: net.value.state === 'online', wasOffered: offered.value, hasSigned: signed.value }
  return passkeyAsk(passkeys.stand.value, { rol, canMake, ...who })
}

/** Joining of staff ends with a passkey: asked in the place of the home, once, or while nothing may come. */
export function useJoiningPasskey(): boolean {
  const ask = usePasskeyAsk()
  const { rol } = useRol()
  const arrival = useArrival()
  if (ask === 'offer') return isStaff(rol) && deviceKeeping.get(JOINED) !== undefined
  return ask !== undefined && arrival !== 'here'
}

/** Whether a lock has to be chosen before the files of others open here: from the second opening. */
export function useNeedsSlot(): boolean {
  const slot = useSlot()
  const { rol } = useRol()
  const passkeys = usePasskeys()
  const isRequired = passkeys?.stand.value.isRequired === true && isStaff(rol)
  return isRequired && isOpenedBefore() && slot?.kinds.value.includes('none') === true
}
