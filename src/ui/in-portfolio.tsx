import type { ComponentChildren } from 'preact'
import { dayOfMoment, formatDateYear } from '#i18n/format.ts'
import { bewijsText as text } from '#i18n/nl/keep-bewijs.ts'
import type { Outcome } from './show-done.ts'
import { showDone } from './show-done.ts'
import { TickBox } from './tick-box.tsx'

/** *Zet in mijn portfolio*, beside the thing itself: one tap freezes it as it is, another takes it out again. */
export function InPortfolio({
  bewijs,
  children = text.one,
  hint = text.oneHint,
}: {
  /** absent where there is nothing to freeze yet, or no map to keep it in */
  bewijs: { stuk?: { opMs: number }; choose: (isErbij: boolean) => Promise<Outcome> } | undefined
  /** What it is, where several stand in a list. */
  children?: ComponentChildren
  /** While it is not in the portfolio. */
  hint?: string
}) {
  if (bewijs === undefined) return null
  const { stuk, choose } = bewijs
  const change = async (isErbij: boolean) => {
    showDone(await choose(isErbij), isErbij ? text.added : text.removed)
  }
  return (
    <TickBox
      isOn={stuk !== undefined}
      hint={stuk === undefined ? hint : text.frozen(formatDateYear(dayOfMoment(stuk.opMs)))}
      onChange={(isErbij) => void change(isErbij)}
    >
      {children}
    </TickBox>
  )
}
