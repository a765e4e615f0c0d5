import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import type { PlekVraag } from '#domain/plekzoeker.ts'
import { makePlekZoeker } from '#domain/plekzoeker.ts'
import { findPlekText as text } from '#i18n/nl/find-plek.ts'
import { dagdelenTekst, urenTekst } from '#i18n/nl/plek-woorden.ts'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { LongRowList } from '#ui/long-list.tsx'
import type { Plek } from '#workspace/regio/register.ts'
import { isNarrowed } from './plek-filter.tsx'

/**
 * What was found: first what fits, then what may fit because nobody knows yet.
 *
 * @param row stays the same function
 */
export function GevondenPlekken({
  plekken,
  vraag,
  row,
  onAll,
}: {
  plekken: readonly Plek[]
  vraag: PlekVraag
  row: (plek: Plek) => ComponentChildren
  onAll: () => void
}) {
  const search = useMemo(() => makePlekZoeker(plekken), [plekken])
  const { woorden, sector, niveau, uren, dagdeel } = vraag
  const { past, onbekend } = useMemo(() => search(vraag), [search, woorden, sector, niveau, uren, dagdeel])
  // Another question begins with a first screenful again: a letter typed never waits for a thousand rows.
  const asked = [woorden, sector, niveau, uren, dagdeel].join('|')
  if (past.length + onbekend.length === 0) {
    return (
      <EmptyState isCertain title={text.none} action={<Knop onClick={onAll}>{text.clear}</Knop>}>
        {text.noneText}
      </EmptyState>
    )
  }
  return (
    <>
      <p class="quiet small" role="status">
        {isNarrowed(vraag) ? text.found(past.length) : ''}
      </p>
      {past.length > 0 && <LongRowList key={asked} label={text.list} rows={past} rowKey={idOf} row={row} />}
      {onbekend.length > 0 && (
        <Block title={text.unknown}>
          <p class="quiet">{text.unknownBelow}</p>
          <LongRowList key={asked} label={text.unknown} rows={onbekend} rowKey={idOf} row={row} />
        </Block>
      )}
    </>
  )
}

/** "Bakkerij De Korenaar, Waalburg · 12 tot 16 uur in de week · ochtend" */
export function plekRegel(plek: Plek): string {
  const { organisatie, plaats, profiel } = plek
  const where = [organisatie, plaats].filter((one) => one !== '').join(', ')
  const known = [profiel.sector ?? '', urenTekst(profiel), dagdelenTekst(profiel.dagdelen)].filter((one) => one !== '')
  return [where, ...known].join(' · ')
}

const idOf = (plek: Plek) => plek.id
