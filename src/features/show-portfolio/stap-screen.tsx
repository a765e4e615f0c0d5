import { publieken } from '#domain/portfolio.ts'
import { publiekWoorden } from '#i18n/nl/portfolio-woorden.ts'
import { portfolioText as text } from '#i18n/nl/show-portfolio.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { Portfolio } from '#workspace/map/portfolio.ts'
import { setPortfolio, usePortfolio } from '#workspace/map/portfolio.ts'
import { useOpenDocument, useSaveState, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { Stap } from './deel-naam.ts'
import { hrefOf, stappen } from './deel-naam.ts'
import { KiesOnderdelen } from './kies-onderdelen.tsx'

/** One question about a page: for whom, what, and the sentence at its top. */
export function StapScreen({ id, stap }: { id: string; stap: string }) {
  const portfolio = usePortfolio(id)
  const known = stappen.find((one) => one === stap)
  if (portfolio === undefined || known === undefined) return <NotHerePage title={text.title} backHref="/portfolio" />
  return <StapVan key={known} portfolio={portfolio} stap={known} />
}

function StapVan({ portfolio, stap }: { portfolio: Portfolio; stap: Stap }) {
  const at = stappen.indexOf(stap)
  const before = stappen[at - 1]
  const next = stappen[at + 1]
  return (
    <Page
      title={text.title}
      back={{ href: before === undefined ? '/portfolio' : hrefOf(portfolio.id, before) }}
      help={text.help}
    >
      <PageHead title={text[stap].title} above={text.step(at + 1, stappen.length)} below={text[stap].below} />
      {stap === 'voor' && <Voor portfolio={portfolio} />}
      {stap === 'kies' && <KiesOnderdelen portfolio={portfolio} />}
      {stap === 'vertel' && <Vertel portfolio={portfolio} />}
      <PageEnd>
        <SaveLine state={useSaveState(portfolio.doc)} />
        <WhoSees>{text.who}</WhoSees>
        <Acties>
          <Knop look="main" href={hrefOf(portfolio.id, next)}>
            {next === undefined ? text.vertel.look : text.next}
          </Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}

function Voor({ portfolio }: { portfolio: Portfolio }) {
  const workspace = useWorkspace()
  const binding = useTextBinding(useOpenDocument(portfolio.doc), 'portfolios', portfolio.id, 'voor')
  return (
    <>
      <Keuzes
        label={text.voor.title}
        isLabelHidden
        options={publieken.map((one) => ({ value: one, text: publiekWoorden[one] }))}
        value={portfolio.publiek}
        onValue={(publiek) => void setPortfolio(workspace, portfolio, { publiek })}
      />
      {binding !== undefined && (
        <TextField label={text.voor.name} hint={text.voor.nameHint} isOptional binding={binding} />
      )}
    </>
  )
}

function Vertel({ portfolio }: { portfolio: Portfolio }) {
  const binding = useTextBinding(useOpenDocument(portfolio.doc), 'portfolios', portfolio.id, 'watVertelIk')
  if (binding === undefined) return null
  return <TextArea label={text.vertel.title} isLabelHidden hint={text.vertel.hint} rows={4} binding={binding} />
}
