import type { ComponentType } from 'preact'
import { lazy as lazyOf } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { notHereWords } from '#i18n/nl/ui.ts'
import { NotHerePage } from '#ui/not-here.tsx'
import { bringApp, isAppHere, isCodeMissing } from '#workspace/device/app-parts.ts'
import { keepEverything } from './keep-everything.ts'

/**
 * A screen whose code comes when somebody goes there. Where it is not on this device and there is no internet, the page
 * says so, and becomes the screen by itself as soon as it can.
 */
export function lazy<C>(load: () => Promise<C>): C & { preload: () => Promise<C> } {
  return lazyOf(() =>
    load().catch((error: unknown) => {
      if (!isCodeMissing(error)) throw error
      return notHereYet(load)
    }),
  )
}

function notHereYet<C>(load: () => Promise<C>): C {
  function NotHereYet(props: object) {
    const [Screen, setScreen] = useState<ComponentType | undefined>(undefined)
    const isHere = isAppHere.value
    useEffect(() => {
      let isGone = false
      const again = async () => {
        const isWhole = await bringApp()
        const found = await load().catch(() => undefined)
        if (isGone) return
        // It gets what the screen itself would have got.
        if (found !== undefined) setScreen(() => found as unknown as ComponentType)
        else if (isWhole && navigator.onLine) await reopenOnce()
      }
      const whenOnline = () => void again()
      whenOnline()
      addEventListener('online', whenOnline)
      return () => {
        isGone = true
        removeEventListener('online', whenOnline)
      }
    }, [isHere])
    return Screen === undefined ? <NotHerePage title={notHereWords.title} backHref="/" /> : <Screen {...props} />
  }
  return NotHereYet as unknown as C // the same props go through
}

/** Some browsers remember for as long as a page lives that a file did not load. */
async function reopenOnce(): Promise<void> {
  const state: unknown = history.state
  if (typeof state === 'object' && state !== null && 'isReopened' in state) return
  await keepEverything()
  history.replaceState({ isReopened: true }, '')
  location.reload()
}
