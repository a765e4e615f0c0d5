import type { PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { formatDate } from '#i18n/format.ts'
import { sjabloonTitel } from '#i18n/nl/gesprek-woorden.ts'
import { holdGesprekText as text } from '#i18n/nl/hold-gesprek.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { Gesprek } from '#workspace/gesprek/gesprekken.ts'
import { useGesprekken } from '#workspace/gesprek/gesprekken.ts'
import { useKaartVan } from '#workspace/mensen/dossier.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { hrefOf, useAnderen, useNaamVan } from './gesprek-namen.ts'

/** The forms of a kandidaat: all of them for the kandidaat, and for the others those in which they take part. */
export function GesprekkenScreen({ persoon }: { persoon?: string }) {
  const { ik } = useWorkspace()
  const kandidaat = persoon ?? ik.value.persoon
  if (!isId('p', kandidaat)) return <NotHerePage title={text.title} backHref="/" />
  return <Lijst kandidaat={kandidaat} />
}

function Lijst({ kandidaat }: { kandidaat: PersoonId }) {
  const { ik } = useWorkspace()
  const kaartVan = useKaartVan()
  const all = useGesprekken(kandidaat)
  const isEigen = kandidaat === ik.value.persoon
  const naam = useNaamVan({ isEigen, kandidaat })
  const kaart = isEigen ? undefined : kaartVan(kandidaat)
  const make = (
    <Knop look="main" icon="plus" href={isEigen ? '/gesprek/nieuw' : `/gesprek/nieuw/${kandidaat}`}>
      {text.make}
    </Knop>
  )
  return (
    <Page
      title={text.title}
      back={{ href: kaart === undefined ? '/' : `/dossier/${kaart}` }}
      help={text.help}
      foot={all.length > 0 ? make : undefined}
    >
      <PageHead title={naam === undefined ? text.title : text.titleOf(naam)} below={text.below} />
      {all.length === 0 ? (
        <EmptyState title={text.empty.title} action={make}>
          {text.empty.text}
        </EmptyState>
      ) : (
        <RowList label={text.title}>
          {all.map((one) => (
            <Rij key={`${one.doc}.${one.id}`} gesprek={one} naam={naam} />
          ))}
        </RowList>
      )}
    </Page>
  )
}

function Rij({ gesprek, naam }: { gesprek: Gesprek; naam: string | undefined }) {
  const names = useAnderen(gesprek)
  const who = gesprek.kind === 'map' ? text.onlyYou : text.withNames(names)
  return (
    <ListRow
      icon={gesprek.kind === 'map' ? 'lock' : 'people'}
      title={sjabloonTitel(gesprek.naam, naam)}
      below={[formatDate(gesprek.dag), who, gesprek.isKlaar ? text.ready : text.notReady].join(' · ')}
      href={hrefOf(gesprek)}
    />
  )
}
