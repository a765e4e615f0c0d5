import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { uiWords } from '#i18n/nl/ui.ts'
import { Icon } from './icon.tsx'

/** What every field may have around it. */
export interface VeldWords {
  label: string
  /** One sentence between label and field. */
  hint?: ComponentChildren
  /** What is wrong and what to do; stands above the field. */
  error?: string
  /** Says in words that it may be skipped. */
  isOptional?: boolean
  /** For a page whose h1 is the question: the label is only read aloud. */
  isLabelHidden?: boolean
}

/** The ids and states that tie a control to its label, hint and error. */
export interface VeldControl {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Label above, hint under it, error above the field. `children` draws the control with the given ids. */
export function Veld({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  children,
}: VeldWords & { children: (control: VeldControl) => ComponentChildren }) {
  const id = useId()
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={error === undefined ? 'veld' : 'veld veld-wrong'}>
      <label class={isLabelHidden ? 'only-read' : 'veld-label'} for={id}>
        {label}
        {isOptional && <OptionalWord />}
      </label>
      {hint !== undefined && (
        <p class="veld-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <VeldError id={id} error={error} />
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  )
}

/** The words after a label that say a question may be skipped. */
export function OptionalWord() {
  return <span class="veld-optional">{` (${uiWords.optional})`}</span>
}

/** The error above a field; one place, so that it always looks and reads the same. */
export function VeldError({ id, error }: { id: string; error: string | undefined }) {
  if (error === undefined) return null
  return (
    <p class="veld-error" id={`${id}-error`}>
      <Icon name="alert" size="small" />
      <span>{error}</span>
    </p>
  )
}
