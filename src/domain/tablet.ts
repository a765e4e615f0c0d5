import { z } from 'zod/mini'

/** Somebody a tablet may check in: what it shows of them, and no more. */
export const tabletMensSchema = z.object({
  /** of the deelnemer */
  id: z.string(),
  /** as the list shows it */
  naam: z.string(),
  voornaam: z.string(),
  /** what follows from the code and the person on a scanned pas; absent for who has no account */
  pas: z.optional(z.string()),
})

/** All that a tablet that is nobody's is told, sealed to its code. Scope: moment, in memory. @source docs/begrippen.md#tablet */
// loose: what a newer version added does not matter to this one
export const tabletBoxSchema = z.looseObject({
  v: z.literal(1),
  titel: z.string(),
  dag: z.string(),
  dagcode: z.string(),
  mensen: z.array(tabletMensSchema),
})
export type TabletBox = z.infer<typeof tabletBoxSchema>

/** What a tablet says of somebody: that they checked in. */
export const tabletMeldingSchema = z.looseObject({ v: z.literal(1), deelnemer: z.string() })
export type TabletMelding = z.infer<typeof tabletMeldingSchema>

const QR = 'OPSTAP-TABLET/1/'

/** What the QR on the trainer's phone says. */
export function tabletQrText(code: string): string {
  return QR + code
}

/** The code in what was typed or scanned. */
export function tabletCodeOf(text: string): string {
  const clean = text.trim()
  return clean.startsWith(QR) ? clean.slice(QR.length) : clean
}

/** Nobody touches the screen for so long: it was forgotten, or taken along. */
export const TABLET_IDLE_MS = 10 * 60_000
/** A screen that is dark or behind another one for so long is in nobody's hands. */
export const TABLET_HIDDEN_MS = 60_000

/** What a tablet knows of time, all in ms: one clock that nobody sets, and the clock on the wall. */
export interface TabletTijd {
  readonly steadyMs: number
  readonly wallMs: number
}

/**
 * Why it is over by now; `undefined` while it goes on. Whoever sets the clock makes nothing last longer: the end of the
 * day is counted from what the server said, and a jump of either clock is a tablet that slept.
 *
 * @param last when it looked before this
 * @param endMs by the steady clock
 */
export function tabletOver(
  now: TabletTijd,
  last: TabletTijd,
  touchedMs: number,
  hiddenMs: number | undefined,
  endMs: number,
): 'dag' | 'stil' | 'weg' | 'slaap' | undefined {
  if (now.steadyMs >= endMs) return 'dag'
  const gap = Math.max(now.steadyMs - last.steadyMs, now.wallMs - last.wallMs)
  if (gap >= TABLET_HIDDEN_MS) return 'slaap'
  if (hiddenMs !== undefined && now.steadyMs - hiddenMs >= TABLET_HIDDEN_MS) return 'weg'
  return now.steadyMs - touchedMs >= TABLET_IDLE_MS ? 'stil' : undefined
}
