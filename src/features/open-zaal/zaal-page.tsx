import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import { typedDagcode, waitAfterWrongCodes } from '#domain/inchecken.ts'
import { openZaalText as text } from '#i18n/nl/open-zaal.ts'
import { TekstKnop } from '#ui/knop.tsx'
import { Page } from '#ui/page.tsx'
import { PageChromeContext } from '#ui/page-chrome.ts'
import { Sheet } from '#ui/sheet.tsx'

/** Who walks away in the middle leaves no name behind for the next one. */
const AWAY_MS = 20_000

/** A page without menu and without ways out; Hulp stays, with words only. */
export function ZaalPage({
  children,
  onBack,
  help = text.help.about,
}: {
  children: ComponentChildren
  onBack?: () => void
  help?: readonly string[]
}) {
  const chrome = useContext(PageChromeContext)
  const [isHelp, setHelp] = useState(false)
  return (
    <PageChromeContext.Provider value={{ today: chrome.today, nav: [], onHelp: () => setHelp(true) }}>
      <Page title={text.title}>
        {onBack !== undefined && (
          <div>
            <TekstKnop icon="back" onClick={onBack}>
              {text.back}
            </TekstKnop>
          </div>
        )}
        {children}
      </Page>
      <Sheet isOpen={isHelp} onClose={() => setHelp(false)} title={text.title}>
        <div class="prose">
          {help.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </Sheet>
    </PageChromeContext.Provider>
  )
}

/** Judges a typed dagcode; after some wrong ones it makes the screen wait. */
export function useDagcodeVraag(code: string): (typed: string) => 'right' | 'wrong' | 'waits' {
  const wrong = useRef({ count: 0, untilMs: 0 })
  return (typed) => {
    if (performance.now() < wrong.current.untilMs) return 'waits'
    if (typedDagcode(typed) === code) {
      wrong.current = { count: 0, untilMs: 0 }
      return 'right'
    }
    const count = wrong.current.count + 1
    wrong.current = { count, untilMs: performance.now() + waitAfterWrongCodes(count) }
    return 'wrong'
  }
}

/** Calls back once nobody touched the screen for a while. */
export function useAway(isOn: boolean, onAway: () => void): void {
  const away = useRef(onAway)
  away.current = onAway
  useEffect(() => {
    if (!isOn) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const touched = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => away.current(), AWAY_MS)
    }
    touched()
    addEventListener('pointerdown', touched, true)
    addEventListener('keydown', touched, true)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', touched, true)
      removeEventListener('keydown', touched, true)
    }
  }, [isOn])
}
