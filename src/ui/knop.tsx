import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export interface KnopProps {
  children: ComponentChildren
  /** `main` is the one filled button of a screen, `second` has a line, `quiet` is words only. */
  look?: 'main' | 'second' | 'quiet'
  /** `small` is 48 px high with a thin line, for in rows. The normal height is 52 px. */
  size?: 'small'
  icon?: IconName
  /** Makes it a link. `tel:`, `mailto:` and downloads are links too. */
  href?: string
  download?: string
  onClick?: (event: MouseEvent) => void
  type?: 'button' | 'submit'
  isWide?: boolean
  /** For screen readers, when the words alone do not say what it is about. Start with the visible words. */
  label?: string
  describedBy?: string
  isPressed?: boolean
  isExpanded?: boolean
  controls?: string
  autoFocus?: boolean
}

/**
 * A button, or a link that looks like one when it has an `href`.
 * There is no disabled state: a button that cannot do its work says why when it is pressed.
 */
export function Knop({ look = 'second', size, icon, isWide, children, ...rest }: KnopProps) {
  const className = ['knop', `knop-${look}`, size === 'small' && 'knop-small', isWide && 'knop-wide']
    .filter(Boolean)
    .join(' ')
  const inside = (
    <>
      {icon && <Icon name={icon} size="small" />}
      <span>{children}</span>
    </>
  )
  if (rest.href !== undefined) {
    return (
      <a
        class={className}
        href={rest.href}
        download={rest.download}
        onClick={rest.onClick}
        aria-label={rest.label}
        aria-describedby={rest.describedBy}
      >
        {inside}
      </a>
    )
  }
  return (
    <button
      class={className}
      type={rest.type ?? 'button'}
      onClick={rest.onClick}
      aria-label={rest.label}
      aria-describedby={rest.describedBy}
      aria-pressed={rest.isPressed}
      aria-expanded={rest.isExpanded}
      aria-controls={rest.controls}
      autoFocus={rest.autoFocus}
    >
      {inside}
    </button>
  )
}

/**
 * Buttons side by side that wrap when they do not fit. `isStacked` puts full-width ones under each other.
 * Straight in a page, in its form or in its `PageEnd`, the row that holds the main button is always in view on a phone.
 */
export function Acties({ children, isStacked }: { children: ComponentChildren; isStacked?: boolean }) {
  return <div class={isStacked ? 'acties acties-stacked' : 'acties'}>{children}</div>
}

/** A link or button in running layout: teal words, 48 px high, no box. */
export function TekstKnop({
  children,
  icon,
  href,
  onClick,
  label,
}: {
  children: ComponentChildren
  icon?: IconName
  href?: string
  onClick?: (event: MouseEvent) => void
  label?: string
}) {
  const inside = (
    <>
      {icon && <Icon name={icon} size="small" />}
      <span>{children}</span>
    </>
  )
  return href === undefined ? (
    <button class="tekst-knop" type="button" onClick={onClick} aria-label={label}>
      {inside}
    </button>
  ) : (
    <a class="tekst-knop" href={href} onClick={onClick} aria-label={label}>
      {inside}
    </a>
  )
}
