import { dagVan } from '#domain/deeltermijn.ts'
import type { PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { formatDayYear, joinNames, startWithCapital } from '#i18n/format.ts'
import { logboekText } from '#i18n/nl/see-logboek.ts'
import { alsAnderText as text } from '#i18n/nl/see-als-ander.ts'
import { wieZietWatText } from '#i18n/nl/see-wie-ziet-wat.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block, Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonLink } from '#ui/person-row.tsx'
import type { AlsAnder, Gelezen } from '#workspace/map/als-ander.ts'
import { alsAnder, mensenDieLezen } from '#workspace/map/als-ander.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { regelsVan } from './waarde.ts'

/** *Bekijk als*: who can read anything of this kandidaat now. */
export function AlsAnderLijstScreen() {
  const { cards, ik, nowMs } = useWorkspace()
  const people = usePeople()
  const mensen = mensenDieLezen(cards.value, people, ik.value.persoon, nowMs())
  return (
    <Page title={text.title} back={{ href: '/delen' }} help={text.help}>
      <PageHead title={text.title} below={mensen.length === 0 ? undefined : text.below} />
      {mensen.length === 0 ? (
        <EmptyState title={text.nobody}>{text.nobodyText}</EmptyState>
      ) : (
        <RowList label={text.title}>
          {mensen.map((one) => (
            <PersonLink
              key={one.persoon}
              name={startWithCapital(nameOf(one))}
              below={startWithCapital(rolWoorden[one.rol])}
              href={`/bekijk-als/${one.persoon}`}
            />
          ))}
        </RowList>
      )}
      <p class="quiet small">{text.group}</p>
    </Page>
  )
}

/** Exactly what one person can read, with the words as they see them. */
export function AlsAnderScreen({ persoon }: { persoon: string }) {
  const { cards, ik, nowMs } = useWorkspace()
  const people = usePeople()
  const gezien = isId('p', persoon)
    ? alsAnder(cards.value, people, { ik: ik.value.persoon, persoon, nowMs: nowMs() })
    : undefined
  if (gezien === undefined) return <NotHerePage title={text.title} backHref="/bekijk-als" />
  return <Als gezien={gezien} />
}

function Als({ gezien: { mens, gelezen, elders } }: { gezien: AlsAnder }) {
  return (
    <Page title={text.title} back={{ href: '/bekijk-als' }} help={text.help}>
      <PageHead title={text.as(nameOf(mens))} below={text.asBelow(rolWoorden[mens.rol])} />
      {gelezen.map((one) => (
        <Document key={one.doc} gelezen={one} />
      ))}
      {elders.length > 0 && (
        <Block title={text.elders}>
          <p>{text.eldersText(joinNames(elders.map((soort) => logboekText.delen[soort])))}</p>
        </Block>
      )}
      <Block title={text.mapTitle}>
        <p>{text.map}</p>
        <p class="quiet">{text.printed}</p>
      </Block>
    </Page>
  )
}

function Document({ gelezen: { soort, magSchrijven, totMs, verzamelingen } }: { gelezen: Gelezen }) {
  const { ik } = useWorkspace()
  const people = usePeople()
  const nameOfId = (one: string): string =>
    one === ik.value.persoon ? ik.value.naam : (people.get(one as PersoonId)?.naam ?? '')
  const items = verzamelingen.flatMap(({ naam, items: all }) =>
    all.map((item) => ({ id: `${naam}.${item.id}`, regels: regelsVan(soort, naam, item, nameOfId) })),
  )
  const shown = items.filter(({ regels }) => regels.length > 0)
  return (
    <Block title={wieZietWatText.soorten[soort].title}>
      <p class="quiet small">
        {[magSchrijven ? text.writes : text.reads, ...(totMs === undefined ? [] : [until(totMs)])].join(' · ')}
      </p>
      {shown.length === 0 ? (
        <p>{text.nothingIn}</p>
      ) : (
        <Details title={wieZietWatText.soorten[soort].below} isOpen={soort === 'deel'}>
          <div class="stack">
            {shown.map(({ id, regels }) => (
              <Card key={id} look="outlined">
                <dl>
                  {regels.map(({ label, tekst }) => (
                    <div key={label}>
                      <dt class="quiet small">{label}</dt>
                      <dd class="as-written">{tekst}</dd>
                    </div>
                  ))}
                </dl>
              </Card>
            ))}
          </div>
        </Details>
      )}
    </Block>
  )
}

/** The last day of which some is before this moment. */
function until(totMs: number): string {
  return text.until(formatDayYear(dagVan(totMs - 1)))
}

function nameOf({ naam, rol }: Lezer): string {
  return naam === '' ? text.someone(rolWoorden[rol]) : naam
}
