import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** Rows with a hairline between them, as a real list. */
export function RowList({
  children,
  label,
  isShort,
}: {
  children: ComponentChildren
  label?: string
  /** On a phone only the titles: for a list that is always the same, and known after a day. */
  isShort?: boolean
}) {
  return (
    <ul class={isShort ? 'row-list row-list-short' : 'row-list'} aria-label={label}>
      {children}
    </ul>
  )
}

/**
 * A row of at least 64 px with an icon or a time, a title and a quiet line. With `href` or `onClick` the whole
 * row is one target. `end` holds a chip or a word, not a second target.
 */
export function ListRow({
  title,
  below,
  icon,
  time,
  end,
  href,
  onClick,
}: {
  title: ComponentChildren
  below?: ComponentChildren
  icon?: IconName
  /** "13:30", instead of an icon. */
  time?: string
  end?: ComponentChildren
  href?: string
  onClick?: () => void
}) {
  const inside = (
    <>
      {time !== undefined && <span class="list-row-time">{time}</span>}
      {icon && <Icon name={icon} />}
      <span class="row-words">
        <strong>{title}</strong>
        {below !== undefined && <span>{below}</span>}
      </span>
      {end}
      {(href !== undefined || onClick) && <Icon name="next" size="small" />}
    </>
  )
  return (
    <li>
      {href !== undefined && (
        <a class="list-row" href={href}>
          {inside}
        </a>
      )}
      {href === undefined && onClick && (
        <button class="list-row" type="button" onClick={onClick}>
          {inside}
        </button>
      )}
      {href === undefined && !onClick && <div class="list-row">{inside}</div>}
    </li>
  )
}

/** Something that waits for a person: what, about whom, and one link that does it. */
export function TaskRow({
  title,
  below,
  icon,
  action,
}: {
  title: ComponentChildren
  below?: ComponentChildren
  icon: IconName
  /** A TekstKnop. */
  action?: ComponentChildren
}) {
  return (
    <li>
      <div class="task-row">
        <Icon name={icon} />
        <div class="row-words">
          <strong>{title}</strong>
          {below !== undefined && <span>{below}</span>}
          {action}
        </div>
      </div>
    </li>
  )
}

/** One of the equal doors on a start screen: 88 px, an icon tile, a title and one line. None is filled. */
export function Door({ href, icon, title, below }: { href: string; icon: IconName; title: string; below: string }) {
  return (
    <a class="door" href={href}>
      <span class="door-tile">
        <Icon name={icon} />
      </span>
      <span class="row-words">
        <strong>{title}</strong>
        <span>{below}</span>
      </span>
    </a>
  )
}
