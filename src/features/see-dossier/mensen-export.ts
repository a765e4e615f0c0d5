import { writeDelimitedRows } from '#domain/delimited-text.ts'
import { formatDayDigits } from '#i18n/format.ts'
import { mensenExportText as text, wachtWoorden } from '#i18n/nl/see-dossier.ts'
import { kandidaatStatusWoorden, weekdagWoorden } from '#i18n/nl/veldwoorden.ts'
import type { MensRij } from '#workspace/mensen/mensenlijst.ts'

/**
 * The list as a file for a spreadsheet: only what this person reads on the screens too. Without names it also leaves
 * out where somebody lives and how to reach them.
 */
export function mensenCsv(rows: readonly MensRij[], hasNames: boolean): string {
  const { names, number, facts } = text.columns
  return writeDelimitedRows([
    [...(hasNames ? names : [number]), ...facts],
    ...rows.map((row, at) => [...(hasNames ? whoOf(row) : [String(at + 1)]), ...factsOf(row)]),
  ])
}

function whoOf({ kandidaat, email }: MensRij): string[] {
  const { roepnaam, achternaam, woonplaats, telefoon } = kandidaat
  return [roepnaam, achternaam, woonplaats, telefoon, email]
}

function factsOf({ kandidaat, plaatsing, organisatie, groep, wacht }: MensRij): string[] {
  const { functie = '', start, eindePlan } = plaatsing?.velden ?? {}
  const days = (plaatsing?.dagen ?? []).map(({ weekdag, van, tot }) =>
    [weekdagWoorden[weekdag], van !== '' && tot !== '' && `${van}–${tot}`].filter(Boolean).join(' '),
  )
  return [
    kandidaat.status === undefined ? '' : kandidaatStatusWoorden[kandidaat.status],
    groep,
    organisatie,
    functie,
    start === undefined ? '' : formatDayDigits(start),
    eindePlan === undefined ? '' : formatDayDigits(eindePlan),
    days.join(', '),
    wacht.map((soort) => wachtWoorden[soort]).join(', '),
  ]
}
