import type { ComponentChildren } from 'preact'
import { attendanceWords } from '#i18n/nl/ui.ts'
import { Icon, type IconName } from './icon.tsx'

/** How a state looks. `late` and `early` share a colour, each has its own icon. */
export type ChipTone = 'ok' | 'late' | 'early' | 'off' | 'no' | 'neutral'

const toneIcons: Partial<Record<ChipTone, IconName>> = {
  ok: 'check',
  late: 'clock',
  early: 'leave',
  off: 'message',
  no: 'dash',
}

/** A state in icon, word and colour; never colour alone. Without words it uses those of the attendance list. */
export function Chip({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: ChipTone
  icon?: IconName
  children?: ComponentChildren
}) {
  const shownIcon = icon ?? toneIcons[tone]
  return (
    <span class={`chip chip-${tone}`}>
      {shownIcon && <Icon name={shownIcon} size="small" />}
      <span>{children ?? (tone === 'neutral' ? null : attendanceWords[tone])}</span>
    </span>
  )
}

/** A chip one can press; the chosen one gets a 2 px line. 48 px high. */
export function ChipKnop({
  tone = 'neutral',
  icon,
  children,
  isPressed,
  onClick,
  label,
}: {
  tone?: ChipTone
  icon?: IconName
  children?: ComponentChildren
  isPressed?: boolean
  onClick: () => void
  label?: string
}) {
  const shownIcon = icon ?? toneIcons[tone]
  return (
    <button
      class={`chip chip-knop chip-${tone}`}
      type="button"
      aria-pressed={isPressed}
      aria-label={label}
      onClick={onClick}
    >
      {shownIcon && <Icon name={shownIcon} size="small" />}
      <span>{children ?? (tone === 'neutral' ? null : attendanceWords[tone])}</span>
    </button>
  )
}

/** Chips one can press, wrapping over lines, as one named group. */
export function ChipGroep({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="chip-groep" role="group" aria-label={label}>
      {children}
    </div>
  )
}
