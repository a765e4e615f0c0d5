import type { Leesblad } from '#domain/leeslink.ts'
import { formatZelfreflectie } from '#domain/zelfreflectie.ts'
import { portfolioText as text } from '#i18n/nl/show-portfolio.ts'
import type { BladDeel, Portfolio } from '#workspace/map/portfolio.ts'
import { deelNaam } from './deel-naam.ts'

const rows = [...formatZelfreflectie.kop, ...formatZelfreflectie.blokken.flat()].filter(({ veld }) => veld !== 'datum')

/** The page as it is frozen for a link: the same words as on the screen, and nothing of what they were chosen from. */
export function leesblad({ watVertelIk }: Portfolio, delen: readonly BladDeel[], naam: string, tot: string): Leesblad {
  return { v: 1, titel: text.blad.title(naam), vertel: watVertelIk, tot, delen: delen.map((one) => deelOf(one, naam)) }
}

function deelOf({ deel, tekst }: BladDeel, naam: string): Leesblad['delen'][number] {
  const titel = deelNaam(deel)
  if (deel.soort === 'tekst') return { titel, tekst }
  if (deel.soort === 'papier') {
    const { naam: file, omschrijving, mime, bijlage } = deel.papier
    return { titel, beeld: { naam: file, omschrijving, mime, bijlage } }
  }
  if (deel.soort === 'bewijs') {
    if (tekst !== '') return { titel, tekst }
    return { titel, regels: [...deel.stuk.regels], getekend: deel.stuk.bewijs }
  }
  const regels = rows.flatMap(({ veld, label }) => {
    const words = deel.velden[veld] ?? ''
    return words === '' ? [] : [{ label: label.replace(/\?$/, ''), tekst: words }]
  })
  const signers = deel.tekens.map((one) => (one.isBevestigd ? text.blad.confirmed(one.naam, naam) : one.naam))
  return { titel, regels, getekend: text.blad.signed(signers) }
}
