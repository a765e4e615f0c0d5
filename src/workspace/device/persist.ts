import type { DeviceStore } from '#storage/device-store.ts'

/** Windows become records when the page is about to go; and the browser is asked, after a first save, to keep them. */
export function saveNothingLost(store: DeviceStore): () => void {
  const onLeave = (): void => {
    if (document.visibilityState === 'hidden') void store.flush()
  }
  const onHide = (): void => void store.flush()
  document.addEventListener('visibilitychange', onLeave)
  window.addEventListener('pagehide', onHide)
  const stopAsking = askToKeep(store)
  return () => {
    document.removeEventListener('visibilitychange', onLeave)
    window.removeEventListener('pagehide', onHide)
    stopAsking()
  }
}

/** Not awaited and its refusal is normal: Firefox answers only after the person did. */
function askToKeep(store: DeviceStore): () => void {
  const stop = store.onUnsent(() => {
    stop()
    void navigator.storage?.persist?.()
  })
  return stop
}
