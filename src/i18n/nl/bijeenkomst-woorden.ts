import type { BijeenkomstVelden } from '#domain/bijeenkomst.ts'
import { isVervallen, verzetVanOp } from '#domain/bijeenkomst.ts'
import { formatDay, startWithCapital } from '#i18n/format.ts'
import { soortWoorden } from './veldwoorden.ts'

type Bijeenkomst = BijeenkomstVelden & { readonly lunch?: boolean }

/** What is said of a bijeenkomst on every screen and in the mail. */
export const bijeenkomstWoorden = {
  vervallen: 'Gaat niet door',
  verzet: (van: string) => `Verzet van ${van}`,
  verzetNaar: (van: string, naar: string) => `Verzet van ${van} naar ${naar}`,
  lunch: 'Met lunch',
  noDay: 'nog geen datum',
} as const

/** "Bijeenkomst 4: Wie ben jij met tijd?" */
export function bijeenkomstNaam({ nr, titel, soort = 'training' }: Bijeenkomst): string {
  const what = titel === undefined || titel === '' ? soortWoorden[soort] : titel
  return nr === undefined ? what : `Bijeenkomst ${nr}: ${what}`
}

/** "Dinsdag 8 december, 10:00–12:00" */
export function bijeenkomstWanneer({ dag, van, tot }: Bijeenkomst): string {
  if (dag === undefined) return bijeenkomstWoorden.noDay
  const tijd = [van, tot].filter((one) => one !== undefined).join('–')
  return [startWithCapital(formatDay(dag)), tijd].filter(Boolean).join(', ')
}

/** What is not as it was: that it does not take place, or the day it was on. Empty when all is as planned. */
export function bijeenkomstWijziging(bijeenkomst: Bijeenkomst, today: string): string {
  if (isVervallen(bijeenkomst)) return bijeenkomstWoorden.vervallen
  const van = verzetVanOp(bijeenkomst, today)
  if (van === undefined || bijeenkomst.dag === undefined) return ''
  return bijeenkomstWoorden.verzetNaar(formatDay(van), formatDay(bijeenkomst.dag))
}
