import { useState } from 'preact/hooks'
import { formatDay } from '#i18n/format.ts'
import { kompasText as text } from '#i18n/nl/kompas.ts'
import type { ComponentChildren } from 'preact'
import { Block } from './card.tsx'
import { Details } from './details.tsx'
import { EmptyLine } from './empty-state.tsx'
import type { IconName } from './icon.tsx'
import { TekstKnop } from './knop.tsx'
import { RowList, TaskRow } from './list-row.tsx'
import { LongRowList } from './long-list.tsx'
import { showToast } from './toast.tsx'

/** Something that is now, and the one tap that does it. */
export interface NowRow {
  sleutel: string
  icon: IconName
  title: string
  below?: string | undefined
  href: string
  open: string
  /** said instead of `open`, when that alone does not say what it is about */
  say?: string | undefined
  onOpen?: (() => void) | undefined
}

/** What stands there now, what was put off until a day (`YYYY-MM-DD`), and how to put off. */
export interface NowLater {
  nu: readonly NowRow[]
  straks: readonly (NowRow & { tot: string })[]
  keuzes: readonly (keyof typeof text.keuzes)[]
  /** @returns the day on which it stands there again */
  onLater: (sleutel: string, keuze: keyof typeof text.keuzes) => string
  onNow: (sleutel: string) => void
}

const sleutelOf = ({ sleutel }: NowRow) => sleutel

/**
 * "Wat is er nu": a few rows, each one tap from doing it and each to be put off; the rest, and what was put off, one tap
 * away. Without any row it says so. What is given as `children` stands under all of that, whatever there is.
 */
export function NowList({
  later,
  shown,
  allHref,
  isBare,
  children,
}: {
  later: NowLater
  /** so many at most; the others are folded away */
  shown: number
  /** a page with all of them, instead of folding */
  allHref?: string
  /** a card above says what is first: then nothing is said when there is no more */
  isBare?: boolean
  children?: ComponentChildren
}) {
  const { nu, straks } = later
  const rest = nu.slice(shown)
  const row = (one: NowRow) => <Row key={one.sleutel} row={one} later={later} />
  if (isBare === true && nu.length + straks.length === 0 && (children ?? false) === false) return null
  return (
    <Block title={text.title}>
      {nu.length === 0 && isBare !== true && <EmptyLine>{text.nothing}</EmptyLine>}
      {nu.length > 0 && <RowList label={text.title}>{nu.slice(0, shown).map(row)}</RowList>}
      {allHref !== undefined && rest.length > 0 && <TekstKnop href={allHref}>{text.all(rest.length)}</TekstKnop>}
      {allHref === undefined && rest.length > 0 && (
        <Details title={text.all(rest.length)}>
          <LongRowList label={text.rest} rows={rest} rowKey={sleutelOf} row={row} />
        </Details>
      )}
      {straks.length > 0 && (
        <Details title={text.waiting(straks.length)}>
          <RowList label={text.waiting(straks.length)}>
            {straks.map((one) => (
              <Row key={one.sleutel} row={one} later={later} tot={one.tot} />
            ))}
          </RowList>
        </Details>
      )}
      {children}
    </Block>
  )
}

function Row({ row, later, tot }: { row: NowRow; later: NowLater; tot?: string }) {
  const { sleutel, icon, title, below, href, open, say, onOpen } = row
  const [isAsked, setAsked] = useState(false)
  const putOff = (keuze: NowLater['keuzes'][number]) => {
    const day = later.onLater(sleutel, keuze)
    showToast({ text: text.done(formatDay(day)), onUndo: () => later.onNow(sleutel) })
  }
  return (
    <TaskRow
      icon={icon}
      title={title}
      below={tot === undefined ? below || undefined : text.until(formatDay(tot))}
      action={
        <>
          <div class="now-do">
            <TekstKnop
              href={href}
              {...(say === undefined ? {} : { label: say })}
              {...(onOpen === undefined ? {} : { onClick: onOpen })}
            >
              {open}
            </TekstKnop>
            {tot === undefined && (
              <button
                class="tekst-knop now-later"
                type="button"
                aria-label={text.laterOf(title)}
                aria-expanded={isAsked}
                onClick={() => setAsked(!isAsked)}
              >
                <span>{text.later}</span>
              </button>
            )}
            {tot !== undefined && (
              <TekstKnop label={text.nowOf(title)} onClick={() => later.onNow(sleutel)}>
                {text.now}
              </TekstKnop>
            )}
          </div>
          {isAsked && tot === undefined && (
            <div class="now-do now-when" role="group" aria-label={text.when(title)}>
              {later.keuzes.map((keuze) => (
                <TekstKnop key={keuze} onClick={() => putOff(keuze)}>
                  {text.keuzes[keuze]}
                </TekstKnop>
              ))}
            </div>
          )}
        </>
      }
    />
  )
}
