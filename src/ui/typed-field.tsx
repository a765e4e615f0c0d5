import { useState } from 'preact/hooks'
import type { TextFieldProps } from './text-field.tsx'
import { TextField } from './text-field.tsx'

/**
 * A short fact that is handed on at every key. While somebody types it shows what was typed: what was kept comes back a
 * moment later, and would take the last letter away.
 */
export function TypedField({
  value,
  onValue,
  ...rest
}: Omit<TextFieldProps, 'value' | 'onValue' | 'onLeave' | 'binding'> & {
  value: string
  onValue: (value: string) => void
}) {
  const [typed, setTyped] = useState<string | undefined>(undefined)
  return (
    <TextField
      {...rest}
      value={typed ?? value}
      onValue={(next) => {
        setTyped(next)
        onValue(next)
      }}
      onLeave={() => {
        if (typed === value) setTyped(undefined)
      }}
    />
  )
}
