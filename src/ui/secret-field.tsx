import { useEffect, useRef } from 'preact/hooks'
import { Veld, type VeldWords } from './veld.tsx'

/** A PIN or a few words that nobody may read over a shoulder. Pasting works, and so does a password manager. */
export function SecretField({
  isShown,
  isDigits,
  autocomplete,
  value,
  onValue,
  autoFocus,
  ...words
}: VeldWords & {
  /** The person wants to see what they type. */
  isShown: boolean
  /** A keyboard of numbers will do. */
  isDigits?: boolean
  autocomplete: 'current-password' | 'new-password'
  value: string
  onValue: (value: string) => void
  autoFocus?: boolean
}) {
  const element = useRef<HTMLInputElement>(null)
  // By hand: browsers follow the attribute only while a page is loading.
  useEffect(() => {
    if (autoFocus) element.current?.focus()
  }, [])
  return (
    <Veld {...words}>
      {(control) => {
        const field = {
          ...control,
          ref: element,
          class: 'field',
          inputMode: isDigits ? ('numeric' as const) : ('text' as const),
          autocomplete,
          autocapitalize: 'off' as const,
          spellcheck: false,
          enterkeyhint: 'go' as const,
          value,
          onInput: (event: { currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
        }
        return isShown ? <input {...field} type="text" /> : <input {...field} type="password" />
      }}
    </Veld>
  )
}
