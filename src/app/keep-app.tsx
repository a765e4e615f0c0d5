import { useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import type { AppNeeds } from '#workspace/device/app-parts.ts'
import { bringApp } from '#workspace/device/app-parts.ts'
import { afterPaint } from '#workspace/device/first-screen.ts'
import { rolesOf } from '#workspace/rol.ts'
import type { Started } from '#workspace/start.ts'
import { started } from '#workspace/start.ts'

/**
 * Sees to it that the screens of who is known here are on the device: when it is known, when a role is gained, and again
 * whenever there may be a connection, until all of it is here.
 */
export function KeepApp(): null {
  const { path } = useLocation()
  const now = started.value
  const need = needOf(now, path)
  const words = typeof need === 'object' ? need.join(' ') : need
  const isConnected = 'workspace' in now && now.workspace.net.value.state === 'online'

  useEffect(() => {
    if (!import.meta.env.PROD || need === undefined) return undefined
    let isGone = false
    const bring = () => {
      // The first screen comes first, on an old phone too.
      void afterPaint().then(() => (isGone ? undefined : bringApp(need === 'as before' ? undefined : need)))
    }
    const whenSeen = () => {
      if (document.visibilityState === 'visible') bring()
    }
    bring()
    addEventListener('online', bring)
    document.addEventListener('visibilitychange', whenSeen)
    return () => {
      isGone = true
      removeEventListener('online', bring)
      document.removeEventListener('visibilitychange', whenSeen)
    }
  }, [words, isConnected])
  return null
}

/** `as before`: what is needed here is not known yet, and what was asked for before is made whole. */
function needOf(now: Started, path: string): AppNeeds | 'as before' | undefined {
  if (now.state === 'echt') return rolesOf(now.workspace.ik.value)
  if (now.state === 'proef') return 'alles'
  if (now.state === 'starting' || now.state === 'broken') return undefined
  // Who reads the doors may want to look around, or put somebody's copy back, where there is no internet. Who comes by
  // an invitation has one role.
  const mayNeedAll = now.state === 'doors' && path !== '/uitnodiging'
  return mayNeedAll && isNetworkFree() ? 'alles' : 'as before'
}

/** Whether nobody pays for what is fetched without being asked for. Browsers that do not say it are mostly on wifi. */
function isNetworkFree(): boolean {
  // Only Chromium has it; the DOM types of TypeScript do not.
  const { connection } = navigator as { connection?: { saveData?: boolean; type?: string; effectiveType?: string } }
  const { saveData, type, effectiveType } = connection ?? {}
  return saveData !== true && type !== 'cellular' && effectiveType !== 'slow-2g' && effectiveType !== '2g'
}
