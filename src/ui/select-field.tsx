import { Icon } from './icon.tsx'
import { Veld, type VeldWords } from './veld.tsx'

/** A native list to pick one from; for filters and long lists. Up to six choices: use Keuzes. */
export function SelectField<T extends string>({
  options,
  value,
  onValue,
  ...words
}: VeldWords & {
  options: readonly { value: T; text: string }[]
  value: T
  onValue: (value: T) => void
}) {
  return (
    <Veld {...words}>
      {(control) => (
        <span class="select">
          <select
            {...control}
            class="field"
            value={value}
            onChange={(event) => {
              const chosen = options.find((one) => one.value === event.currentTarget.value)
              if (chosen) onValue(chosen.value)
            }}
          >
            {options.map((one) => (
              <option key={one.value} value={one.value}>
                {one.text}
              </option>
            ))}
          </select>
          <Icon name="down" size="small" />
        </span>
      )}
    </Veld>
  )
}
