import { useEffect, useState } from 'preact/hooks'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { Workspace } from '#workspace/workspace.ts'

/** `HH:MM` here and now. */
export function tijdNu(workspace: Workspace): string {
  const now = new Date(workspace.nowMs())
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(now.getHours())}:${two(now.getMinutes())}`
}

const MINUTE_MS = 60_000

/** The day and the time of this screen: a phone that was put away and taken up again shows what is now. */
export function useNu(): { today: string; tijd: string } {
  const workspace = useWorkspace()
  const read = (): string => `${workspace.today()} ${tijdNu(workspace)}`
  const [now, setNow] = useState(read)
  useEffect(() => {
    const look = (): void => setNow(read())
    const timer = setInterval(look, MINUTE_MS)
    document.addEventListener('visibilitychange', look)
    look()
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [workspace])
  const [today = '', tijd = ''] = now.split(' ')
  return { today, tijd }
}
