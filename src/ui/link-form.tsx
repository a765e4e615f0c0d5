import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { Acties, Knop, TekstKnop } from './knop.tsx'
import { TextField } from './text-field.tsx'

export interface LinkWords {
  name: string
  nameHint?: string
  address: string
  addressWrong: string
  missing: string
  add: string
}

/** A title with a web address, which may be left out. `value` is kept by who shows it: nothing typed is lost. */
export function LinkForm({
  words,
  value,
  onValue,
  isAddress,
  onAdd,
}: {
  words: LinkWords
  value: { titel: string; adres: string }
  onValue: (changes: { titel?: string; adres?: string }) => void
  isAddress: (text: string) => boolean
  onAdd: () => void
}) {
  const [isChecked, setChecked] = useState(false)
  const isMissing = value.titel.trim() === ''
  const isWrong = value.adres.trim() !== '' && !isAddress(value.adres)
  const add = () => {
    setChecked(isMissing || isWrong)
    if (!isMissing && !isWrong) onAdd()
  }
  return (
    <form
      class="stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField
        label={words.name}
        {...(words.nameHint === undefined ? {} : { hint: words.nameHint })}
        {...(isChecked && isMissing ? { error: words.missing } : {})}
        value={value.titel}
        onValue={(titel) => onValue({ titel })}
        maxLength={200}
      />
      <TextField
        label={words.address}
        isOptional
        type="url"
        inputMode="url"
        autocapitalize="off"
        {...(isChecked && isWrong ? { error: words.addressWrong } : {})}
        value={value.adres}
        onValue={(adres) => onValue({ adres })}
        maxLength={400}
      />
      <Acties>
        <Knop icon="plus" type="submit">
          {words.add}
        </Knop>
      </Acties>
    </form>
  )
}

/** Titles with their addresses; one with an address opens beside the app, and is told nothing about it. */
export function LinkList({
  label,
  links,
}: {
  label: string
  links: readonly {
    id: string
    titel: string
    href: string | undefined
    below: string
    remove?: { text: string; label: string; onClick: () => void }
  }[]
}) {
  return (
    <ul class="row-list" aria-label={label}>
      {links.map(({ id, titel, href, below, remove }) => (
        <li key={id}>
          <LinkRow titel={titel} href={href} below={below} />
          {remove !== undefined && (
            <TekstKnop icon="x" label={remove.label} onClick={remove.onClick}>
              {remove.text}
            </TekstKnop>
          )}
        </li>
      ))}
    </ul>
  )
}

function LinkRow({ titel, href, below }: { titel: string; href: string | undefined; below: ComponentChildren }) {
  const inside = (
    <>
      <Icon name="file" />
      <span class="row-words">
        <strong>{titel}</strong>
        {below !== '' && <span class="wrap-anywhere">{below}</span>}
      </span>
      {href !== undefined && <Icon name="next" size="small" />}
    </>
  )
  return href === undefined ? (
    <div class="list-row">{inside}</div>
  ) : (
    <a class="list-row" href={href} target="_blank" rel="noreferrer noopener">
      {inside}
    </a>
  )
}
