import type { Stuksoort, Vragenpagina } from '#domain/stuk.ts'
import { isPaginaIngevuld, isStuksoort, paginasVan } from '#domain/stuk.ts'
import { stukText as text } from '#i18n/nl/keep-stukken.ts'
import { stukWoorden } from '#i18n/nl/stuk-woorden.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import type { Stuk } from '#workspace/map/stukken.ts'
import { useStuk } from '#workspace/map/stukken.ts'
import { useSaveState } from '#workspace/use-workspace.tsx'
import { PrintStuk } from './print-stuk.tsx'
import { hrefAfter, hrefBefore, hrefOf, NAKIJKEN } from './stuk-adressen.ts'
import { Stukblad } from './stuk-screen.tsx'
import { StukVeld } from './stuk-veld.tsx'

/** One question about a thing in mijn map; every key is kept, and every question may be skipped. */
export function StukVraagScreen({ soort, id, vraag }: { soort: string; id: string; vraag: string }) {
  return isStuksoort(soort) ? (
    <Vinden key={vraag} soort={soort} id={id} vraag={vraag} />
  ) : (
    <NotHerePage title={text.empty} backHref="/" />
  )
}

function Vinden({ soort, id, vraag }: { soort: Stuksoort; id: string; vraag: string }) {
  const stuk = useStuk(soort, id)
  const pagina = paginasVan(soort).find((one) => one.id === vraag)
  if (stuk !== undefined && vraag === NAKIJKEN) return <Stukblad stuk={stuk} isChecking />
  if (stuk !== undefined && vraag === 'afdrukken') return <PrintStuk stuk={stuk} />
  if (stuk === undefined || pagina === undefined) {
    return <NotHerePage title={stukWoorden[soort].naam} backHref={hrefOf(soort)} />
  }
  return <Vraagblad stuk={stuk} pagina={pagina} />
}

function Vraagblad({ stuk, pagina }: { stuk: Stuk; pagina: Vragenpagina }) {
  const { soort, id, antwoorden, isKlaar } = stuk
  const state = useSaveState(stuk.doc, id)
  const { naam, noot, vragen } = stukWoorden[soort]
  const paginas = paginasVan(soort)
  const nr = paginas.indexOf(pagina) + 1
  const isFilled = isPaginaIngevuld(antwoorden, pagina)
  const first = vragen[pagina.id]
  const isFirst = nr === 1 && paginas.length > 2
  return (
    <Page title={naam} back={{ href: isKlaar ? hrefOf(soort, id) : hrefBefore(soort, id, pagina.id) }} help={text.help}>
      <PageHead title={first?.titel ?? naam} above={text.step(naam, nr, paginas.length)} below={first?.hint} />
      {pagina.vragen.map((vraag, at) => (
        <StukVeld key={vraag.veld} stuk={stuk} vraag={vraag} isTitled={at === 0} isOnly={pagina.vragen.length === 1} />
      ))}
      <PageEnd>
        <SaveLine state={state} />
        {nr === 1 && noot !== undefined && <p class="quiet">{noot}</p>}
        <WhoSees explanation={<p>{text.whoMore}</p>}>{text.who}</WhoSees>
        {isKlaar ? (
          <Acties>
            <Knop look="main" href={hrefOf(soort, id)}>
              {text.ready}
            </Knop>
          </Acties>
        ) : (
          <Acties>
            <Knop look="main" href={hrefAfter(soort, id, pagina.id)}>
              {isFilled ? text.next : text.skip}
            </Knop>
            {isFirst && stuk.isBegonnen && <Knop href={hrefOf(soort, id, NAKIJKEN)}>{text.enough}</Knop>}
            <Knop look="quiet" href={hrefOf(soort)}>
              {text.later}
            </Knop>
          </Acties>
        )}
      </PageEnd>
    </Page>
  )
}
