import { useId } from 'preact/hooks'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import { OptionalWord, VeldError, type VeldWords } from './veld.tsx'

/** One answer of a choice. */
export interface Keuze<T extends string> {
  value: T
  text: string
  /** A quiet second line. */
  hint?: string
  icon?: IconName
}

/** One answer out of a few, as large buttons; real radio buttons underneath, so arrows and screen readers work. */
export function Keuzes<T extends string>({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  options,
  value,
  onValue,
  isRow,
}: VeldWords & {
  options: readonly Keuze<T>[]
  value: T | undefined
  onValue: (value: T) => void
  /** Side by side, for short words. */
  isRow?: boolean
}) {
  const id = useId()
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset class="keuzes" aria-describedby={described || undefined}>
      <legend class={isLabelHidden ? 'only-read' : 'veld-label'}>
        {label}
        {isOptional && <OptionalWord />}
      </legend>
      {hint !== undefined && (
        <p class="veld-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <VeldError id={id} error={error} />
      <div class={isRow ? 'keuzes-list keuzes-row' : 'keuzes-list'}>
        {options.map((one) => (
          <label key={one.value} class="keuze">
            <input
              type="radio"
              name={id}
              value={one.value}
              checked={one.value === value}
              onChange={() => onValue(one.value)}
            />
            {one.icon && <Icon name={one.icon} />}
            <span class="keuze-words">
              <strong>{one.text}</strong>
              {one.hint !== undefined && <span>{one.hint}</span>}
            </span>
            <span class="keuze-dot" aria-hidden="true" />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
