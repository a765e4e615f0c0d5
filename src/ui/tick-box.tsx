import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

/** Yes or no, 48 px. `round` is for a step of a plan: "Dit is gelukt". */
export function TickBox({
  children,
  hint,
  isOn,
  onChange,
  look,
}: {
  children: ComponentChildren
  /** A quiet second line. */
  hint?: ComponentChildren
  isOn: boolean
  onChange: (isOn: boolean) => void
  look?: 'round'
}) {
  return (
    <label class={look === 'round' ? 'tick tick-round' : 'tick'}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span class="tick-box" aria-hidden="true">
        <Icon name="check" size="small" />
      </span>
      <span class="tick-words">
        <span>{children}</span>
        {hint !== undefined && <span class="tick-hint">{hint}</span>}
      </span>
    </label>
  )
}
