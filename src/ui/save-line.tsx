import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { formatWhen } from '#i18n/format.ts'
import { saveWords } from '#i18n/nl/ui.ts'
import { Icon, type IconName } from './icon.tsx'
import { PageChromeContext } from './page-chrome.ts'

/**
 * Where one object is (ux.md 3.7). `toestel`: here, durable. `eigen`: also outside this device, for its owner only.
 * `eigen-hier`: only here yet, and for its owner only: nothing of it is ever shared by itself.
 * `wacht`: will be shared. `gedeeld`: has been shared, with whom and when. `vast`: not yet shared, trying again.
 * `niet-bewaard`: it is NOT saved.
 */
export interface SaveState {
  kind: 'toestel' | 'eigen' | 'eigen-hier' | 'wacht' | 'gedeeld' | 'vast' | 'niet-bewaard'
  with?: readonly string[]
  atMs?: number
}

const saveIcons: Record<SaveState['kind'], IconName> = {
  toestel: 'phone',
  eigen: 'lock',
  'eigen-hier': 'lock',
  wacht: 'phone-clock',
  gedeeld: 'people',
  vast: 'phone-arrow',
  'niet-bewaard': 'alert',
}

/**
 * One quiet line, directly under what it is about. It is not a live region: it would speak at every pause in
 * typing. Only "not saved" interrupts, and brings its own way out in `action`.
 */
export function SaveLine({
  state,
  onRetry,
  onOpen,
  action,
}: {
  state: SaveState
  /** Only used with `vast`. */
  onRetry?: () => void
  /** Only used with `gedeeld`: who, since when, stop. */
  onOpen?: () => void
  /** Only used with `niet-bewaard`: make a copy, try again. */
  action?: ComponentChildren
}) {
  const { today } = useContext(PageChromeContext)
  if (state.kind === 'niet-bewaard') {
    return (
      <div class="save-line save-line-lost" role="alert">
        <Icon name={saveIcons[state.kind]} />
        <div class="save-line-words">
          <strong>{saveWords.nietBewaard}</strong>
          {action}
        </div>
      </div>
    )
  }
  return (
    <p class="save-line">
      <Icon name={saveIcons[state.kind]} />
      <span class="save-line-words">
        {state.kind === 'gedeeld' ? <SharedWords state={state} today={today} onOpen={onOpen} /> : saveWords[state.kind]}
        {state.kind === 'vast' && onRetry && (
          <>
            {' '}
            <button class="inline-knop" type="button" onClick={onRetry}>
              {saveWords.retry}
            </button>
          </>
        )}
      </span>
    </p>
  )
}

function SharedWords({ state, today, onOpen }: { state: SaveState; today: string; onOpen: (() => void) | undefined }) {
  const words = saveWords.gedeeld(state.with ?? [])
  return (
    <>
      {onOpen ? (
        <button class="inline-knop inline-knop-quiet" type="button" onClick={onOpen}>
          {words}
        </button>
      ) : (
        words
      )}
      {state.atMs !== undefined && <span class="save-line-when">{` · ${formatWhen(state.atMs, today)}`}</span>}
    </>
  )
}
