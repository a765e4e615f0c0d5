import type { ComponentChildren } from 'preact'
import { offlineWords, uiWords } from '#i18n/nl/ui.ts'
import { Icon, type IconName } from './icon.tsx'

/** The one line about internet under the top bar. When there is internet and nothing waits, there is nothing. */
export function OfflineBand({
  isOffline,
  waiting = 0,
}: {
  isOffline: boolean
  /** Things not yet shared. */ waiting?: number
}) {
  return (
    <div role="status">
      {isOffline && (
        <p class="band">
          <Icon name="no-net" size="small" />
          <span>{offlineWords.offline}</span>
        </p>
      )}
      {!isOffline && waiting > 0 && (
        <p class="band">
          <Icon name="phone-clock" size="small" />
          <span>{offlineWords.waiting(waiting)}</span>
        </p>
      )}
    </div>
  )
}

/** Another band of the shell, for example "Dit is een voorbeeld. Niets is echt." with its own button. */
export function Band({
  icon,
  children,
  action,
}: {
  icon: IconName
  children: ComponentChildren
  action?: ComponentChildren
}) {
  return (
    <div class="band">
      <Icon name={icon} size="small" />
      <span class="band-words">{children}</span>
      {action}
    </div>
  )
}

/** "Wie ziet dit?" next to the field it is about. The explanation opens inside the strip. */
export function WhoSees({
  children,
  explanation,
  onExplain,
  isWordless,
}: {
  /** "Nu alleen jij." */
  children: ComponentChildren
  /** Leaves out the question, when the sentence says it all. */
  isWordless?: boolean
  /** More about it, in a few sentences. */
  explanation?: ComponentChildren
  /** Instead of `explanation`: opens something else. */
  onExplain?: () => void
}) {
  return (
    <div class="who-sees">
      <Icon name="eye" />
      <p class="who-sees-words">
        {!isWordless && <strong>{uiWords.whoSees}</strong>}
        <span>{children}</span>
      </p>
      {onExplain && (
        <button
          class="tekst-knop"
          type="button"
          onClick={onExplain}
          aria-label={`${uiWords.explain}: ${uiWords.whoSees}`}
        >
          <span>{uiWords.explain}</span>
        </button>
      )}
      {explanation !== undefined && (
        <details class="who-sees-more">
          <summary>{uiWords.explain}</summary>
          <div>{explanation}</div>
        </details>
      )}
    </div>
  )
}
