import { useEffect, useRef, useState } from 'preact/hooks'
import { Workbox } from 'workbox-window'
import { appText } from '#i18n/nl/app.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { serviceWorkerUrl } from './service-worker-url.ts'

const hourMs = 60 * 60 * 1000

/** `waiting`: a new version is ready and waits. `taken-over`: another tab opened it already. */
type NewVersion = 'waiting' | 'taken-over'

/**
 * Registers the service worker and says when there is a new version. Nothing changes by itself: the page only
 * reloads after "Nu openen", and only when everything typed has been kept.
 */
export function UpdateNotice({ beforeUpdate }: { beforeUpdate?: () => Promise<void> }) {
  const [newVersion, setNewVersion] = useState<NewVersion | undefined>(undefined)
  const isAccepted = useRef(false)
  const workbox = useRef<Workbox | undefined>(undefined)

  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined
    const registered = new Workbox(serviceWorkerUrl())
    workbox.current = registered
    registered.addEventListener('waiting', () => setNewVersion('waiting'))
    registered.addEventListener('controlling', (event) => {
      if (isAccepted.current) location.reload()
      else if (event.isUpdate) setNewVersion('taken-over')
    })
    void registered.register()
    return followUpdates(registered)
  }, [])

  const open = async () => {
    await beforeUpdate?.()
    if (newVersion === 'taken-over') {
      location.reload()
      return
    }
    isAccepted.current = true
    workbox.current?.messageSkipWaiting()
  }

  return (
    <div role="status">
      {newVersion !== undefined && (
        <div class="update-notice">
          <p>{appText.update.text}</p>
          <Acties>
            <Knop size="small" onClick={() => void open()}>
              {appText.update.now}
            </Knop>
            <Knop size="small" onClick={() => setNewVersion(undefined)}>
              {appText.update.later}
            </Knop>
          </Acties>
        </div>
      )}
    </div>
  )
}

/** An installed app may stay open for weeks: look for a new version when it is shown again, at most once an hour. */
function followUpdates(workbox: Workbox): () => void {
  let lookedAtMs = performance.now()
  const look = () => {
    if (document.visibilityState !== 'visible' || performance.now() - lookedAtMs < hourMs) return
    lookedAtMs = performance.now()
    // Without internet there is nothing to look for; the next time will do.
    workbox.update().catch(() => undefined)
  }
  document.addEventListener('visibilitychange', look)
  return () => document.removeEventListener('visibilitychange', look)
}
