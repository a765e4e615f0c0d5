import { formatZelfreflectie } from '#domain/zelfreflectie.ts'
import { formatDayYear } from '#i18n/format.ts'
import { portfolioText as text } from '#i18n/nl/show-portfolio.ts'
import { PaperLines } from '#ui/paper-form.tsx'
import { PrintPart, PrintSheet } from '#ui/print-sheet.tsx'
import { useMap } from '#workspace/map/map.ts'
import { useBijlage } from '#workspace/map/papieren.ts'
import type { Papier } from '#workspace/map/papieren.ts'
import type { BladDeel, Portfolio } from '#workspace/map/portfolio.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { deelNaam } from './deel-naam.ts'

const rows = [...formatZelfreflectie.kop, ...formatZelfreflectie.blokken.flat()].filter(({ veld }) => veld !== 'datum')

/** The page as whoever gets it reads it; the same on the screen, on paper and in the file. */
export function PortfolioBlad({ portfolio, delen }: { portfolio: Portfolio; delen: readonly BladDeel[] }) {
  const { today, ik } = useWorkspace()
  const naam = useMap()?.profiel?.roepnaam ?? ik.value.naam
  return (
    <PrintSheet title={text.blad.title(naam)} foot={text.blad.foot(naam, formatDayYear(today()))}>
      {portfolio.watVertelIk !== '' && <p class="as-written">{portfolio.watVertelIk}</p>}
      {delen.map((one) => (
        <PrintPart key={one.deel.id} title={deelNaam(one.deel)}>
          <Deel {...one} naam={naam} />
        </PrintPart>
      ))}
    </PrintSheet>
  )
}

function Deel({ deel, tekst, naam }: BladDeel & { naam: string }) {
  if (deel.soort === 'tekst') return <p class="as-written">{tekst}</p>
  if (deel.soort === 'papier') return <Beeld papier={deel.papier} />
  if (deel.soort === 'bewijs') {
    // Said shorter, nothing of the whole comes along: not even unseen.
    if (tekst !== '') return <p class="as-written">{tekst}</p>
    return (
      <>
        <PaperLines lines={deel.stuk.regels.map((one) => ({ label: one.label, text: one.tekst }))} />
        <p>{deel.stuk.bewijs}</p>
      </>
    )
  }
  const { velden, tekens } = deel
  const lines = rows.flatMap(({ veld, label }) => {
    const words = velden[veld] ?? ''
    return words === '' ? [] : [{ label: label.replace(/\?$/, ''), text: words }]
  })
  const signers = tekens.map((one) => (one.isBevestigd ? text.blad.confirmed(one.naam, naam) : one.naam))
  return (
    <>
      <PaperLines lines={lines} />
      <p>{text.blad.signed(signers)}</p>
    </>
  )
}

/** A photo in the page; another file by its name, to be opened from the page. */
function Beeld({ papier }: { papier: Papier }) {
  const bijlage = useBijlage(papier)
  const { naam, omschrijving } = papier
  const marks = { 'data-bijlage': papier.bijlage, 'data-mime': papier.mime }
  if (papier.soort !== 'foto') {
    return (
      <p>
        <a {...marks} download={naam} {...(bijlage.state === 'er' ? { href: bijlage.url } : {})}>
          {text.blad.file(naam)}
        </a>
      </p>
    )
  }
  return (
    <figure>
      {bijlage.state === 'er' && <img class="papier-beeld" {...marks} src={bijlage.url} alt={omschrijving || naam} />}
      {omschrijving !== '' && <figcaption>{omschrijving}</figcaption>}
    </figure>
  )
}
