import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { leeslinkText } from '#i18n/nl/send-leeslink.ts'
import { portfolioText as text } from '#i18n/nl/show-portfolio.ts'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { printPage } from '#ui/print-page.ts'
import { canShareFile, saveFile, shareFile } from '#ui/save-file.ts'
import { showDone } from '#ui/show-done.ts'
import type { Uitgiftewijze } from '#domain/portfolio.ts'
import { useZoekGezondheid } from '#workspace/leren/gezondheid.ts'
import { useMap } from '#workspace/map/map.ts'
import type { BladDeel, Portfolio } from '#workspace/map/portfolio.ts'
import { bladDelen, noteUitgifte, setPortfolio, useOnderdelen, usePortfolio } from '#workspace/map/portfolio.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { deelNaam, hrefOf } from './deel-naam.ts'
import { PortfolioBlad } from './portfolio-blad.tsx'
import { portfolioBestand } from './portfolio-bestand.ts'

const mime = 'text/html'
const words = text.bekijk

/** The page exactly as the other one gets it, and three ways to give it; each is written down. */
export function BekijkScreen({ id }: { id: string }) {
  const portfolio = usePortfolio(id)
  const onderdelen = useOnderdelen()
  const zoek = useZoekGezondheid()
  if (portfolio === undefined) return <NotHerePage title={text.title} backHref="/portfolio" />
  return <Bekijk portfolio={portfolio} delen={bladDelen(portfolio, onderdelen, zoek)} />
}

function Bekijk({ portfolio, delen }: { portfolio: Portfolio; delen: readonly BladDeel[] }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const sheet = useRef<HTMLDivElement>(null)
  const there = delen.filter((one) => one.achtergebleven === undefined)
  const left = delen.filter((one) => one.achtergebleven !== undefined).map(({ deel }) => deelNaam(deel))
  const isEmpty = there.length === 0 && portfolio.watVertelIk === ''
  const wat = [...(portfolio.watVertelIk === '' ? [] : [text.vertel.title]), ...there.map(({ deel }) => deelNaam(deel))]
  const note = async (wijze: Uitgiftewijze) => (await noteUitgifte(workspace, portfolio, wijze, wat)).ok
  const away = async () => {
    const done = await setPortfolio(workspace, portfolio, { weg: true })
    if (showDone(done, text.isAway, () => goTo(hrefOf(portfolio.id)))) goTo('/portfolio', true)
  }
  const show = async () => {
    if (await note('getoond')) goTo(hrefOf(portfolio.id, 'toon'))
  }
  const print = async () => {
    if (await note('afgedrukt')) printPage()
  }
  return (
    <Page
      title={text.title}
      back={{ href: '/portfolio' }}
      help={text.help}
      foot={
        isEmpty ? undefined : (
          <Knop look="main" icon="phone" isWide onClick={() => void show()}>
            {words.show}
          </Knop>
        )
      }
    >
      <PageHead title={words.title} below={words.below(portfolio.voor)} />
      {left.length > 0 && (
        <Melding tone="amber" title={words.left}>
          {words.leftText(left)}
        </Melding>
      )}
      {isEmpty ? (
        <EmptyState
          title={words.empty}
          action={
            <Knop look="main" href={hrefOf(portfolio.id, 'kies')}>
              {words.choose}
            </Knop>
          }
        >
          {words.emptyText}
        </EmptyState>
      ) : (
        <div ref={sheet}>
          <PortfolioBlad portfolio={portfolio} delen={there} />
        </div>
      )}
      {!isEmpty && (
        <Knop icon="share" isWide href={hrefOf(portfolio.id, 'link')}>
          {leeslinkText.make}
        </Knop>
      )}
      {!isEmpty && <Geven portfolio={portfolio} sheet={sheet} onNote={note} onPrint={() => void print()} />}
      <div class="stack-tight">
        <TekstKnop icon="check" href={hrefOf(portfolio.id, 'kies')}>
          {words.change}
        </TekstKnop>
        <TekstKnop icon="pen" href={hrefOf(portfolio.id, 'vertel')}>
          {words.changeWords}
        </TekstKnop>
        <TekstKnop icon="trash" onClick={() => void away()}>
          {text.away}
        </TekstKnop>
      </div>
    </Page>
  )
}

function Geven(props: {
  portfolio: Portfolio
  sheet: RefObject<HTMLDivElement | null>
  onNote: (wijze: Uitgiftewijze) => Promise<boolean>
  onPrint: () => void
}) {
  const { attachments, ik, today } = useWorkspace()
  const naam = useMap()?.profiel?.roepnaam ?? ik.value.naam
  const [made, setMade] = useState<{ missing: number } | undefined>(undefined)
  const slug = naam.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const name = `${text.fileName(slug, today())}.html`
  const make = async () => {
    const shown = props.sheet.current?.querySelector('.print-sheet')
    if (shown === null || shown === undefined) return undefined
    const lees = (hash: string) => attachments?.get(hash) ?? Promise.resolve(undefined)
    return portfolioBestand(shown, text.blad.title(naam), lees)
  }
  const save = async () => {
    const file = await make()
    if (file === undefined) return
    saveFile(file.html, name, mime)
    await props.onNote('bestand')
    setMade(file)
  }
  const share = async () => {
    const file = await make()
    if (file === undefined || !(await shareFile(file.html, name, mime))) return
    await props.onNote('bestand')
  }
  return (
    <Block title={words.file}>
      <p class="quiet small">{words.fileHint}</p>
      {made !== undefined && <Melding tone="ok">{words.made}</Melding>}
      {made !== undefined && made.missing > 0 && <Melding tone="amber">{words.missing}</Melding>}
      <Acties isStacked>
        <Knop icon="download" isWide onClick={() => void save()}>
          {words.file}
        </Knop>
        {canShareFile(name, mime) && (
          <Knop icon="share" isWide onClick={() => void share()}>
            {words.share}
          </Knop>
        )}
        <Knop icon="print" isWide onClick={props.onPrint}>
          {words.print}
        </Knop>
      </Acties>
    </Block>
  )
}
