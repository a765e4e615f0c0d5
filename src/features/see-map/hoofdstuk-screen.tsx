import type { Hoofdstuk } from '#domain/stuk.ts'
import { hoofdstukVan, isHoofdstuk, stuksoorten } from '#domain/stuk.ts'
import { gesprekLink } from '#i18n/nl/gesprek-link.ts'
import { hoofdstukWoorden } from '#i18n/nl/hoofdstuk-woorden.ts'
import { mapText as text } from '#i18n/nl/see-map.ts'
import { stukWoorden } from '#i18n/nl/stuk-woorden.ts'
import type { IconName } from '#ui/icon.tsx'
import { TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { useAlleStukken } from '#workspace/map/stukken.ts'
import { useEigenPlaatsing } from '#workspace/plaatsing/plek-afspraken.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

interface Rij {
  href: string
  icon: IconName
  title: string
  below: string
  /** only with an organisation */
  isSamen?: boolean
}

/** What always stands there, also while it is empty: a place has to be where it was. */
const vast: Readonly<Record<Hoofdstuk, readonly Rij[]>> = {
  ik: [
    { icon: 'person', href: '/dit-ben-ik', ...text.me },
    { icon: 'sun', href: '/wat-ik-kan', ...text.can },
  ],
  helpt: [
    { icon: 'check', href: '/hulpmiddelen', ...text.aids },
    { icon: 'route', href: '/terugvalplan', ...text.plan },
    { icon: 'people', href: '/netwerk', ...text.network },
  ],
  leren: [
    { icon: 'route', href: '/routekaart', ...text.way },
    { icon: 'check-circle', href: '/leerdoelen', ...text.goals },
    { icon: 'clock', href: '/terugkijken', ...text.lookBacks },
    { icon: 'people', href: '/gesprekken', ...gesprekLink },
    { icon: 'message', href: '/dstarrs', ...text.stories },
    { icon: 'list', href: '/opdrachten', ...text.tasks, isSamen: true },
  ],
  werk: [{ icon: 'search', href: '/mijn-start', ...text.search }],
}

/** A page of mijn map: what belongs together. A section that is empty is only in *Toevoegen*. */
export function HoofdstukScreen({ deel }: { deel: string }) {
  return isHoofdstuk(deel) ? <HoofdstukBlad deel={deel} /> : <NotHerePage title={text.title} backHref="/" />
}

function HoofdstukBlad({ deel }: { deel: Hoofdstuk }) {
  const { ik } = useWorkspace()
  const isAlone = ik.value.status === 'alleen'
  const plek = useEigenPlaatsing()
  const begun = new Set(useAlleStukken().map(({ soort }) => soort))
  const { title, below } = hoofdstukWoorden[deel]
  return (
    <Page title={title} back={{ href: '/' }} help={text.help}>
      <PageHead title={title} below={below} />
      <RowList label={title}>
        {deel === 'werk' && plek !== undefined && <ListRow icon="building" href={`/werk/${plek}`} {...text.work} />}
        {vast[deel]
          .filter(({ isSamen }) => !isAlone || isSamen !== true)
          .map(({ isSamen: _samen, ...rij }) => (
            <ListRow key={rij.href} {...rij} />
          ))}
        {stuksoorten
          .filter((soort) => hoofdstukVan[soort] === deel && begun.has(soort))
          .map((soort) => {
            const { naam, onder } = stukWoorden[soort]
            return <ListRow key={soort} icon="folder" href={`/stukken/${soort}`} title={naam} below={onder} />
          })}
      </RowList>
      <TekstKnop icon="plus" href="/toevoegen">
        {text.add}
      </TekstKnop>
    </Page>
  )
}
