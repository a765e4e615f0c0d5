import { useEffect, useState } from 'preact/hooks'
import type { Rol } from '#domain/rol.ts'
import type { AutoLock } from './auto-lock.ts'
import { useSlot } from './slot-choice.ts'

/**
 * Locks by itself for as long as this person's own work is open and has a PIN; a device without one loads nothing for
 * it. @returns what has to be told where the app is
 */
export function useAutoLock(rol: Rol): AutoLock | undefined {
  const slot = useSlot()
  const locked = slot?.kinds.value.includes('none') === false ? slot : undefined
  const [lock, setLock] = useState<AutoLock | undefined>(undefined)
  useEffect(() => {
    if (locked === undefined) return undefined
    let begun: AutoLock | undefined
    let isOver = false
    void import('./locking.ts').then(({ beginAutoLock }) => {
      if (isOver) return
      begun = beginAutoLock(locked, rol)
      setLock(begun)
    })
    return () => {
      isOver = true
      begun?.stop()
      setLock(undefined)
    }
  }, [locked, rol])
  return lock
}
