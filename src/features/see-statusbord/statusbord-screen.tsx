import { useMemo } from 'preact/hooks'
import { wachtOpOordeel } from '#domain/voorstel.ts'
import { formatDate } from '#i18n/format.ts'
import { statusbordText as text } from '#i18n/nl/see-statusbord.ts'
import { kandidaatStatusWoorden } from '#i18n/nl/veldwoorden.ts'
import { Fold } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { LongRowList } from '#ui/long-list.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonLink } from '#ui/person-row.tsx'
import { useLijstInzage } from '#workspace/logboek/lijst-inzage.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { intakeOf, useKandidaten } from '#workspace/mensen/kandidaten.ts'
import { voorstellenVan } from '#workspace/mensen/voorstellen.ts'
import { useRegio } from '#workspace/regio/regio.ts'
import { useCards } from '#workspace/use-workspace.tsx'
import { kolommenVan } from './statusbord.ts'

/** Everybody by status; one tap to the person. */
export function StatusbordScreen() {
  const isCoordinator = useRegio()?.card?.role === 'regiocoordinator'
  return isCoordinator ? <Bord /> : <NotHerePage title={text.title} backHref="/" />
}

function Bord() {
  const kandidaten = useKandidaten()
  const intakes = useCards('intake')
  useLijstInzage(useMemo(() => kandidaten.map(docOf), [kandidaten]))
  const kolommen = useMemo(() => kolommenVan(kandidaten), [kandidaten])
  const dagen = useMemo(
    () =>
      new Map(
        intakes.flatMap((card) => {
          const dag = intakeOf(card)?.opnieuwUitnodigenOp
          const persoon = card.members.find((one) => one.role === 'kandidaat')?.person
          return dag === undefined || persoon === undefined ? [] : [[String(persoon), dag] as const]
        }),
      ),
    [intakes],
  )
  // Stays the same while what it draws from does: rows that stand there are left alone.
  const row = useMemo(() => (one: Kandidaat) => <Rij kandidaat={one} dag={dagen.get(one.persoon)} />, [dagen])
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} below={kandidaten.length === 0 ? undefined : text.below} />
      {kandidaten.length === 0 && (
        <EmptyState
          title={text.empty}
          action={
            <Knop look="main" icon="plus" href="/kandidaat/nieuw">
              {text.add}
            </Knop>
          }
        >
          {text.emptyText}
        </EmptyState>
      )}
      {kolommen.map(({ status, mensen }) => (
        <Fold key={status} title={kandidaatStatusWoorden[status]} below={text.count(mensen.length)} isOpen>
          <LongRowList label={kandidaatStatusWoorden[status]} rows={mensen} rowKey={docOf} row={row} />
        </Fold>
      ))}
    </Page>
  )
}

function Rij({ kandidaat, dag }: { kandidaat: Kandidaat; dag: string | undefined }) {
  const open = voorstellenVan(kandidaat.card).filter(wachtOpOordeel).length
  const isLater = kandidaat.status === 'later_opnieuw_uitnodigen' && dag !== undefined
  const below = [
    kandidaat.hasTwin ? kandidaat.woonplaats : '',
    isLater ? text.opnieuw(formatDate(dag)) : '',
    open === 0 ? '' : text.open(open),
  ]
  return (
    <PersonLink name={kandidaat.naam} below={below.filter(Boolean).join(' · ')} href={`/kandidaat/${kandidaat.doc}`} />
  )
}

const docOf = (one: Kandidaat) => one.doc
