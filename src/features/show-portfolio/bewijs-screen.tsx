import type { Bron } from '#domain/bewijsstuk.ts'
import { bewijsbronnen } from '#domain/bewijsstuk.ts'
import { bewijsText as text } from '#i18n/nl/keep-bewijs.ts'
import { portfolioText } from '#i18n/nl/show-portfolio.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { InPortfolio } from '#ui/in-portfolio.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { useBewijs } from '#workspace/map/bewijsstukken.ts'
import { useMap } from '#workspace/map/map.ts'
import { useBronnen } from './bronnen.ts'

const SHORT = 70

/** What is there already, put into the portfolio with one tap: frozen as it is, with what it rests on. */
export function BewijsScreen() {
  const doc = useMap()?.doc
  const bronnen = useBronnen()
  if (doc === undefined) return <NotHerePage title={text.title} backHref="/portfolio" />
  return (
    <Page title={text.title} back={{ href: '/portfolio' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {bronnen.length === 0 && (
        <EmptyState title={text.none} isCertain>
          {text.noneText}
        </EmptyState>
      )}
      {bewijsbronnen.map((soort) => {
        const own = bronnen.filter(({ bron }) => bron === soort)
        if (own.length === 0) return null
        return (
          <Block key={soort} title={text.groups[soort]}>
            <div class="stack-tight" role="group" aria-label={text.groups[soort]}>
              {own.map((one) => (
                <Rij key={one.bronId} bron={one} />
              ))}
            </div>
          </Block>
        )
      })}
      <p class="quiet">{text.also}</p>
      <WhoSees>{portfolioText.who}</WhoSees>
    </Page>
  )
}

function Rij({ bron }: { bron: Bron }) {
  return (
    <InPortfolio bewijs={useBewijs(bron)} hint={short(bron.hint)}>
      {naamVan(bron)}
    </InPortfolio>
  )
}

/** What is known by its own words in a list has those; the others have one name each. */
function naamVan({ bron, titel, hint }: Bron): string {
  if (bron === 'stuk' && hint !== '') return `${titel}: ${short(hint)}`
  return bron === 'dstarr' && hint !== '' ? short(hint) : titel
}

function short(words: string): string {
  return words.length <= SHORT ? words : `${words.slice(0, SHORT).trimEnd()}…`
}
