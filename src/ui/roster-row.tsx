import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { attendanceWords, uiWords } from '#i18n/nl/ui.ts'
import { Chip, ChipGroep, ChipKnop, type ChipTone } from './chip.tsx'

/** The five answers of an attendance list. */
export type RosterState = Exclude<ChipTone, 'neutral'>

const exceptions: readonly RosterState[] = ['late', 'early', 'off', 'no']

/**
 * One person on an attendance list, 64 px. A tap on the name says "is er", a second tap undoes it;
 * Anders opens the four exceptions inside the row. The row itself never moves to another place.
 */
export function RosterRow({
  name,
  state,
  detail,
  isOpen,
  onToggle,
  onOpen,
  onChoose,
  note,
  below,
  more,
}: {
  name: string
  state?: RosterState
  /** Instead of the state's word, for example the time of coming late: "10:12". */
  detail?: string
  isOpen: boolean
  onToggle: () => void
  onOpen: () => void
  onChoose: (state: RosterState) => void
  /** A quiet line under the name. */
  note?: ComponentChildren
  /** Stands under the row, open or not: two answers to choose from. */
  below?: ComponentChildren
  /** Stands in the open strip, under the four exceptions. */
  more?: ComponentChildren
}) {
  const stripId = useId()
  return (
    <li class={isOpen ? 'roster-row roster-row-open' : 'roster-row'}>
      <div class="roster-line">
        <button class="roster-name" type="button" aria-pressed={state === 'ok'} onClick={onToggle}>
          <span class="roster-person">
            {name}
            {note !== undefined && <span class="roster-note">{note}</span>}
          </span>
          {/* The same width with and without a mark, so that no row grows under a thumb. */}
          <span class="roster-mark">
            {state === undefined ? (
              <span class="only-read">{attendanceWords.ok}</span>
            ) : (
              <Chip tone={state}>
                {detail === undefined ? undefined : (
                  <>
                    <span class="only-read">{attendanceWords[state]} </span>
                    {detail}
                  </>
                )}
              </Chip>
            )}
          </span>
        </button>
        <button
          class="tekst-knop roster-other"
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? stripId : undefined}
          aria-label={isOpen ? undefined : attendanceWords.otherFor(name)}
          onClick={onOpen}
        >
          <span>{isOpen ? uiWords.close : attendanceWords.other}</span>
        </button>
      </div>
      {isOpen && (
        <div class="roster-strip" id={stripId}>
          <ChipGroep label={attendanceWords.otherFor(name)}>
            {exceptions.map((one) => (
              <ChipKnop key={one} tone={one} isPressed={state === one} onClick={() => onChoose(one)} />
            ))}
          </ChipGroep>
          {more !== undefined && <div class="roster-more">{more}</div>}
        </div>
      )}
      {below !== undefined && <div class="roster-below">{below}</div>}
    </li>
  )
}

/** A row of its own kind at the end of the list, for example to add somebody. */
export function RosterEnd({ children }: { children: ComponentChildren }) {
  return <li class="roster-row roster-end">{children}</li>
}

/** The list around roster rows: edge to edge on a phone. */
export function Roster({ children, label }: { children: ComponentChildren; label: string }) {
  return (
    <ul class="roster" aria-label={label}>
      {children}
    </ul>
  )
}
