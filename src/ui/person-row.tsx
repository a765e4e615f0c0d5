import type { ComponentChildren } from 'preact'
import { uiWords } from '#i18n/nl/ui.ts'
import { Icon } from './icon.tsx'
import { Knop } from './knop.tsx'

/** A tile with someone's first letter. The tight corner is a foot on the step. */
export function Initials({ name, size }: { name: string; size?: 'large' }) {
  return (
    <span class={size === 'large' ? 'initials initials-large' : 'initials'} aria-hidden="true">
      {[...name.trim()][0]?.toLocaleUpperCase('nl-NL') ?? ''}
    </span>
  )
}

/** Someone with a role and, when there is a number, a button that calls. Other actions go in `end`. */
export function PersonRow({
  name,
  role,
  note,
  phone,
  href,
  end,
  initialsOf = name,
}: {
  name: string
  role?: ComponentChildren
  /** A sentence, under all of the row: beside a button it would be a column of single words. */
  note?: string | undefined
  /** As the person wrote it; spaces are taken out for the phone. */
  phone?: string
  /** Makes the name a link to this person's page. */
  href?: string
  end?: ComponentChildren
  /** When `name` says more than the name. */
  initialsOf?: string
}) {
  return (
    <div class="person-row">
      <Initials name={initialsOf} />
      <span class="row-words">
        {href === undefined ? (
          <strong>{name}</strong>
        ) : (
          <a class="row-link" href={href}>
            {name}
          </a>
        )}
        {role !== undefined && <span>{role}</span>}
      </span>
      {phone !== undefined && (
        <Knop size="small" icon="call" href={callHref(phone)} label={uiWords.callName(initialsOf)}>
          {uiWords.call}
        </Knop>
      )}
      {end}
      {note !== undefined && <span class="row-note">{note}</span>}
    </div>
  )
}

/** A person in a list one can open: the whole row is one target. A list item. */
export function PersonLink({ name, below, href }: { name: string; below?: ComponentChildren; href: string }) {
  return (
    <li>
      <a class="list-row" href={href}>
        <Initials name={name} />
        <span class="row-words">
          <strong>{name}</strong>
          {below !== undefined && below !== '' && <span>{below}</span>}
        </span>
        <Icon name="next" size="small" />
      </a>
    </li>
  )
}

/** The link that calls a number, as a person wrote it. */
export function callHref(phone: string): string {
  return `tel:${phone.replaceAll(/[^\d+]/g, '')}`
}
