import type { ContactSignaal } from './contact.ts'
import { addDays, isDag } from './dag.ts'
import type { OvereenkomstSoort } from './overeenkomst.ts'

/** Something that the year asks for at a werkplek; a quiet line, never a block. @source docs/begrippen.md#jaarpunt */
export type Jaarpunt =
  | { readonly soort: 'introductie'; readonly open: number }
  | { readonly soort: 'overeenkomst'; readonly ontbreekt: readonly OvereenkomstSoort[] }
  | { readonly soort: 'werkoverleg'; readonly dagen: number }
  | { readonly soort: 'contact'; readonly signaal: ContactSignaal; readonly aantal: number }

/** What is known of a werkplek today, by shape. */
export interface JaarStand {
  readonly start?: string
  /** things of the first day that were not ticked */
  readonly introductieOpen: number
  readonly ontbreekt: readonly OvereenkomstSoort[]
  /** days since the last werkoverleg, when that is long */
  readonly stilDagen?: number
  readonly signaal?: ContactSignaal
  readonly contacten: number
}

/** The first day is asked about so long, and so many days before it. */
export const INTRODUCTION_DAYS = 28
export const INTRODUCTION_BEFORE_DAYS = 7

/**
 * The points of one werkplek in the order in which they are shown.
 *
 * @param today `YYYY-MM-DD`
 * @source docs/begrippen.md#jaarpunt
 */
export function jaarpunten(stand: JaarStand, today: string): Jaarpunt[] {
  const { start = '', introductieOpen, ontbreekt, stilDagen, signaal, contacten } = stand
  const isFirstDays =
    isDag(start) && today >= addDays(start, -INTRODUCTION_BEFORE_DAYS) && today <= addDays(start, INTRODUCTION_DAYS)
  return [
    ...(ontbreekt.length > 0 ? [{ soort: 'overeenkomst', ontbreekt } as const] : []),
    ...(isFirstDays && introductieOpen > 0 ? [{ soort: 'introductie', open: introductieOpen } as const] : []),
    ...(stilDagen === undefined ? [] : [{ soort: 'werkoverleg', dagen: stilDagen } as const]),
    ...(signaal === undefined ? [] : [{ soort: 'contact', signaal, aantal: contacten } as const]),
  ]
}
