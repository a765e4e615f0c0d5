import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { TextBinding } from './text-binding-type.ts'
import { Veld, type VeldWords } from './veld.tsx'

interface TextProps extends VeldWords {
  /** Ties the field to shared text; then `value` and `onValue` are not used. */
  binding?: TextBinding
  value?: string
  /** At every change; saving may never wait for a button. */
  onValue?: (value: string) => void
  /** On leaving the field; the moment for a check, and only after a change. */
  onLeave?: () => void
  name?: string
  autocomplete?: string
  autocapitalize?: 'off' | 'sentences' | 'words' | 'characters'
  enterKeyHint?: 'enter' | 'done' | 'go' | 'next' | 'search' | 'send'
  autoFocus?: boolean
  maxLength?: number
}

export interface TextFieldProps extends TextProps {
  type?: 'text' | 'tel' | 'email' | 'search' | 'url' | 'date' | 'time' | 'month' | 'number'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url'
  /** Narrow fields for a date, time or number, so that the field says how much is expected. */
  size?: 'short'
  min?: string
  max?: string
  spellcheck?: boolean
  suggestions?: readonly string[]
}

/**
 * Attaches a binding for as long as it is the same one. The focus is set by hand: browsers follow the
 * `autofocus` attribute only while a page is loading.
 */
function useField<T extends HTMLInputElement | HTMLTextAreaElement>({ binding, autoFocus }: TextProps) {
  const element = useRef<T>(null)
  useEffect(() => {
    if (autoFocus) element.current?.focus()
  }, [])
  // Before it is painted: a field may not stand there empty for one frame, nor take a key that goes nowhere.
  useLayoutEffect(() => {
    if (binding && element.current) return binding.attach(element.current)
    return undefined
  }, [binding])
  return element
}

/** Shared text that is not open yet: a key typed now would go nowhere, so the field does not take it. */
function isWaiting({ binding, onValue }: TextProps): boolean {
  return binding === undefined && onValue === undefined
}

/** One line of text, a date, a time or a number, with the phone's own keyboard and pickers. */
export function TextField(props: TextFieldProps) {
  const { binding, value, onValue, onLeave, type = 'text', size, suggestions } = props
  const element = useField<HTMLInputElement>(props)
  const controlled = binding ? {} : { value: value ?? '', readOnly: isWaiting(props) }
  return (
    <Veld {...wordsOf(props)}>
      {(control) => (
        <>
          <input
            {...control}
            {...controlled}
            ref={element}
            class={size === 'short' ? 'field field-short' : 'field'}
            type={type}
            name={props.name}
            inputMode={props.inputMode}
            autocomplete={props.autocomplete ?? 'off'}
            autocapitalize={props.autocapitalize}
            enterkeyhint={props.enterKeyHint}
            maxLength={props.maxLength}
            min={props.min}
            max={props.max}
            spellcheck={props.spellcheck}
            list={suggestions && `${control.id}-list`}
            onInput={binding ? undefined : (event) => onValue?.(event.currentTarget.value)}
            onBlur={onLeave}
          />
          {suggestions && (
            <datalist id={`${control.id}-list`}>
              {suggestions.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Veld>
  )
}

/** More lines of text in a native textarea that grows with its text: dictation and spell check just work. */
export function TextArea(props: TextProps & { /** Lines shown while empty; six by default. */ rows?: number }) {
  const { binding, value, onValue, onLeave, rows = 6 } = props
  const element = useField<HTMLTextAreaElement>(props)
  const controlled = binding ? {} : { value: value ?? '', readOnly: isWaiting(props) }
  return (
    <Veld {...wordsOf(props)}>
      {(control) => (
        <textarea
          {...control}
          {...controlled}
          ref={element}
          class="field field-area"
          name={props.name}
          rows={rows}
          autocomplete={props.autocomplete ?? 'off'}
          autocapitalize={props.autocapitalize ?? 'sentences'}
          enterkeyhint={props.enterKeyHint}
          maxLength={props.maxLength}
          onInput={binding ? undefined : (event) => onValue?.(event.currentTarget.value)}
          onBlur={onLeave}
        />
      )}
    </Veld>
  )
}

function wordsOf({ label, hint, error, isOptional, isLabelHidden }: VeldWords): VeldWords {
  return { label, hint, error, isOptional, isLabelHidden }
}
