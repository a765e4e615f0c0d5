import { formatDay } from '#i18n/format.ts'

/** Eén regel over een pauze, voor het beginscherm. */
export const pauzeRegelText = {
  title: 'Pauze',
  none: 'Nu geen pauze',
  now: 'Er is nu pauze.',
  build: 'Weer begonnen, met minder uren.',
  next: (day: string) => `Volgend contact: ${day}.`,
  nextBy: (day: string, naam: string) => `Volgend contact: ${day}. ${naam} belt.`,
  nextByMe: (day: string) => `Volgend contact: ${day}. Jij belt.`,
} as const

/** Whether there is a pauze, and who calls when. */
export function pauzeWords(
  pauze: { nu?: unknown; contact?: string; wieBelt: string; isIk: boolean; opbouw?: { weekNu?: number } } | undefined,
): string {
  const { none, now, build, next, nextBy, nextByMe } = pauzeRegelText
  if (pauze?.nu === undefined) return pauze?.opbouw?.weekNu === undefined ? none : build
  if (pauze.contact === undefined) return now
  const day = formatDay(pauze.contact)
  if (pauze.isIk) return nextByMe(day)
  return pauze.wieBelt === '' ? next(day) : nextBy(day, pauze.wieBelt)
}
