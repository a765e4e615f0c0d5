import type { ComponentChildren } from 'preact'
import type { GesprekVraag } from '#domain/gesprek-sjabloon.ts'
import type { VraagWoorden } from '#i18n/nl/gesprek-woorden.ts'
import { holdGesprekText } from '#i18n/nl/hold-gesprek.ts'
import type { Antwoord, Gesprek } from '#workspace/gesprek/gesprekken.ts'

const text = holdGesprekText.field

/** The words of one answer; empty when there are none. */
export function leesbaar({ tekst, isLieverNiet }: Antwoord): string {
  return isLieverNiet === true ? text.ratherNot : tekst.trim()
}

/** What stands at one question, to read. @param nameOf the name of who takes part */
export function antwoordTekst(
  gesprek: Gesprek,
  vraag: GesprekVraag,
  woorden: VraagWoorden,
  nameOf: (persoon: string) => string,
): ComponentChildren {
  const here = gesprek.antwoorden.filter((one) => one.vraag === vraag.id)
  const lines = here.flatMap((one) => {
    const chosen = [...one.aan, one.gekozen].flatMap((optie) => woorden.opties?.[optie] ?? [])
    const said = leesbaar(one)
    if (one.van !== undefined) return said === '' ? [] : [text.line(nameOf(one.van), said)]
    return [...chosen, ...(said === '' ? [] : [said])]
  })
  const punten = vraag.soort === 'zones' ? gesprek.punten.filter(({ tekst }) => tekst.trim() !== '') : []
  const all = [
    ...lines,
    ...punten.map(({ tekst, zone, actie }) =>
      [`${tekst.trim()}:`, woorden.opties?.[zone] ?? '', actie.trim() === '' ? '' : `(${actie.trim()})`]
        .filter(Boolean)
        .join(' '),
    ),
  ]
  if (all.length === 0) return undefined
  if (all.length === 1) return <span class="as-typed">{all[0]}</span>
  return (
    <ul class="bullets">
      {all.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
