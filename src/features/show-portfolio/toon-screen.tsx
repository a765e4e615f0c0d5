import { useContext } from 'preact/hooks'
import { portfolioText as text } from '#i18n/nl/show-portfolio.ts'
import { Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page } from '#ui/page.tsx'
import { PageChromeContext } from '#ui/page-chrome.ts'
import { useZoekGezondheid } from '#workspace/leren/gezondheid.ts'
import { bladDelen, useOnderdelen, usePortfolio } from '#workspace/map/portfolio.ts'
import { hrefOf } from './deel-naam.ts'
import { PortfolioBlad } from './portfolio-blad.tsx'

/** In front of an employer: the page, without menu and without what else this app says. */
export function ToonScreen({ id }: { id: string }) {
  const chrome = useContext(PageChromeContext)
  const portfolio = usePortfolio(id)
  const onderdelen = useOnderdelen()
  const zoek = useZoekGezondheid()
  if (portfolio === undefined) return <NotHerePage title={text.title} backHref="/portfolio" />
  const delen = bladDelen(portfolio, onderdelen, zoek).filter((one) => one.achtergebleven === undefined)
  return (
    <PageChromeContext.Provider value={{ today: chrome.today, nav: [], onHelp: chrome.onHelp }}>
      <Page title={text.title}>
        <PortfolioBlad portfolio={portfolio} delen={delen} />
        <Knop look="quiet" href={hrefOf(id)}>
          {text.toon.back}
        </Knop>
      </Page>
    </PageChromeContext.Provider>
  )
}
