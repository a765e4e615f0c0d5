import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { useAutoLock } from '#workspace/device/use-auto-lock.ts'
import { useRol } from '#workspace/rol.ts'
import { zaalstand } from '#workspace/zaal/zaalstand.ts'

/** Locks by itself; an attendance list that stayed open longer is shown, and nothing else. */
export function SlotGate({ children }: { children: ComponentChildren }) {
  const { path } = useLocation()
  const { rol } = useRol()
  const lock = useAutoLock(rol)
  // In the room it is no attendance list, whatever the address says: forgotten, it locks.
  return lock?.at(zaalstand.value === undefined ? path : '/zaal') === false ? null : children
}
