import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { useAutoLock } from '#workspace/device/use-auto-lock.ts'
import { useRol } from '#workspace/rol.ts'

/** Locks by itself; an attendance list that stayed open longer is shown, and nothing else. */
export function SlotGate({ children }: { children: ComponentChildren }) {
  const { path } = useLocation()
  const { rol } = useRol()
  const lock = useAutoLock(rol)
  return lock?.at(path) === false ? null : children
}
