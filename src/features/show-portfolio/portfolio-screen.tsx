import { formatDay, formatWhen, startWithCapital } from '#i18n/format.ts'
import { bewijsText } from '#i18n/nl/keep-bewijs.ts'
import { leeslinkText } from '#i18n/nl/send-leeslink.ts'
import { uitgifteWoorden } from '#i18n/nl/portfolio-woorden.ts'
import { portfolioText as text } from '#i18n/nl/show-portfolio.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block, Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Knop, TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { useLeeslinks } from '#workspace/map/leeslinks.ts'
import { useMap } from '#workspace/map/map.ts'
import type { Portfolio, Uitgifte } from '#workspace/map/portfolio.ts'
import { makePortfolio, removeUitgifte, usePortfolios, useUitgiftes } from '#workspace/map/portfolio.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { bladzijdeNaam, hrefOf } from './deel-naam.ts'

/** The own pages, one for each audience, and what was given to whom. */
export function PortfolioScreen() {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const doc = useMap()?.doc
  const portfolios = usePortfolios()
  const uitgiftes = useUitgiftes()
  const links = useLeeslinks()
  if (doc === undefined) return <NotHerePage title={text.title} backHref="/" />
  const make = async () => {
    const made = await makePortfolio(workspace, doc)
    if (made.ok) goTo(hrefOf(made.id, 'voor'))
  }
  const knop = (
    <Knop look="main" icon="plus" onClick={() => void make()}>
      {text.make}
    </Knop>
  )
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help} foot={portfolios.length > 0 ? knop : undefined}>
      <PageHead title={text.title} below={text.below} />
      {portfolios.length === 0 ? (
        <EmptyState isCertain title={text.empty} action={knop}>
          {text.emptyText}
        </EmptyState>
      ) : (
        <Block title={text.pages}>
          <RowList label={text.pages}>
            {portfolios.map((one) => (
              <Bladzijde key={one.id} portfolio={one} />
            ))}
          </RowList>
        </Block>
      )}
      {links.length > 0 && (
        <Block title={leeslinkText.list}>
          <RowList label={leeslinkText.list}>
            {links.map(({ id, aan, stand, tot }) => (
              <ListRow
                key={id}
                icon="share"
                href={`/link/${id}`}
                title={startWithCapital(aan === '' ? leeslinkText.someone : aan)}
                below={leeslinkText.listBelow(leeslinkText.stand[stand], formatDay(tot))}
              />
            ))}
          </RowList>
        </Block>
      )}
      <RowList label={text.pitch.title}>
        <ListRow icon="pen" href="/pitch-en-cv" {...text.pitch} />
        <ListRow icon="print" href="/cv" {...text.cvOpPapier} />
        <ListRow icon="check-circle" href="/portfolio/bewijs" {...bewijsText.row} />
      </RowList>
      <WhoSees explanation={<p>{text.whoExplain}</p>}>{text.who}</WhoSees>
      <Block title={text.log.title}>
        <p class="quiet small">{uitgiftes.length === 0 ? text.log.none : text.log.below}</p>
        {uitgiftes.map((one) => (
          <Regel key={one.id} uitgifte={one} />
        ))}
      </Block>
    </Page>
  )
}

function Bladzijde({ portfolio }: { portfolio: Portfolio }) {
  return (
    <ListRow
      icon="file"
      href={hrefOf(portfolio.id)}
      title={bladzijdeNaam(portfolio)}
      below={text.parts(portfolio.gekozen.size)}
    />
  )
}

function Regel({ uitgifte }: { uitgifte: Uitgifte }) {
  const workspace = useWorkspace()
  const { publiek, aan, wijze, opMs, wat } = uitgifte
  const remove = async () => showDone(await removeUitgifte(workspace, uitgifte), text.log.removed)
  const name = bladzijdeNaam({ voor: aan, ...(publiek === undefined ? {} : { publiek }) })
  return (
    <Card label={name}>
      <p>
        <strong>{name}</strong>
      </p>
      <p>{text.log.line(uitgifteWoorden[wijze], formatWhen(opMs, workspace.today()))}</p>
      <p class="quiet small">{text.log.what(wat)}</p>
      <TekstKnop icon="trash" onClick={() => void remove()}>
        {text.log.remove}
      </TekstKnop>
    </Card>
  )
}
