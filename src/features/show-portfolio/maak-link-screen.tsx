import { useState } from 'preact/hooks'
import type { LeeslinkTermijn } from '#domain/leeslink.ts'
import { leeslinkTermijnen, leeslinkTot } from '#domain/leeslink.ts'
import { formatDayYear } from '#i18n/format.ts'
import { leeslinkText as text } from '#i18n/nl/send-leeslink.ts'
import { portfolioText } from '#i18n/nl/show-portfolio.ts'
import { Block, Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useZoekGezondheid } from '#workspace/leren/gezondheid.ts'
import { makeLink } from '#workspace/map/leeslinks.ts'
import { useMap } from '#workspace/map/map.ts'
import type { BladDeel, Portfolio } from '#workspace/map/portfolio.ts'
import { bladDelen, useOnderdelen, usePortfolio } from '#workspace/map/portfolio.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { deelNaam, hrefOf } from './deel-naam.ts'
import { leesblad } from './leesblad.ts'
import { PortfolioBlad } from './portfolio-blad.tsx'

/** A page for somebody without account: who, until when, and exactly what goes along. */
export function MaakLinkScreen({ id }: { id: string }) {
  const { leeslinks, ik } = useWorkspace()
  const portfolio = usePortfolio(id)
  const onderdelen = useOnderdelen()
  const zoek = useZoekGezondheid()
  if (portfolio === undefined) return <NotHerePage title={text.title} backHref="/portfolio" />
  const delen = bladDelen(portfolio, onderdelen, zoek).filter((one) => one.achtergebleven === undefined)
  const isAbsent = leeslinks === undefined || ik.value.status !== 'actief'
  if (!isAbsent && (delen.length > 0 || portfolio.watVertelIk !== '')) return <MaakLink {...{ portfolio, delen }} />
  return (
    <Page title={text.title} back={{ href: hrefOf(id) }} help={text.help}>
      <PageHead title={text.title} />
      {isAbsent ? (
        <EmptyState title={text.absent} isCertain action={<Knop href={hrefOf(id)}>{text.toFile}</Knop>}>
          {text.absentText}
        </EmptyState>
      ) : (
        <EmptyState title={text.empty} action={<Knop href={hrefOf(id, 'kies')}>{text.choose}</Knop>}>
          {text.emptyText}
        </EmptyState>
      )}
    </Page>
  )
}

function MaakLink({ portfolio, delen }: { portfolio: Portfolio; delen: readonly BladDeel[] }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const naam = useMap()?.profiel?.roepnaam ?? workspace.ik.value.naam
  const [aan, setAan] = useState(portfolio.voor)
  const [termijn, setTermijn] = useState<LeeslinkTermijn>('maand')
  const today = workspace.today()
  const make = async () => {
    const tot = leeslinkTot(termijn, today)
    const told = portfolio.watVertelIk === '' ? [] : [portfolioText.vertel.title]
    const wat = [...told, ...delen.map(({ deel }) => deelNaam(deel))]
    const made = await makeLink(workspace, portfolio, {
      ...{ aan: aan.trim(), tot, wat },
      blad: leesblad(portfolio, delen, naam, tot),
    })
    if (made.ok) goTo(`/link/${made.id}`, true)
  }
  return (
    <Page
      title={text.title}
      back={{ href: hrefOf(portfolio.id) }}
      help={text.help}
      foot={
        <Acties isStacked>
          <Knop look="main" isWide onClick={() => void make()}>
            {text.create}
          </Knop>
          <Knop isWide href={hrefOf(portfolio.id)}>
            {text.dont}
          </Knop>
        </Acties>
      }
    >
      <PageHead title={text.title} below={text.below} />
      <TextField label={text.who} hint={text.whoHint} isOptional value={aan} onValue={setAan} maxLength={200} />
      <Keuzes
        label={text.until}
        hint={text.untilHint}
        options={leeslinkTermijnen.map((one) => ({
          value: one,
          text: text.untilOptions[one],
          hint: text.untilDay(formatDayYear(leeslinkTot(one, today))),
        }))}
        value={termijn}
        onValue={setTermijn}
      />
      <Block title={text.next}>
        <ol class="stack-tight">
          {text.nextSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="quiet">{text.honest}</p>
      </Block>
      <Block title={text.preview}>
        <p class="quiet small">{text.previewHint}</p>
        <Card look="outlined" label={text.preview}>
          <PortfolioBlad portfolio={portfolio} delen={delen} />
        </Card>
      </Block>
    </Page>
  )
}
