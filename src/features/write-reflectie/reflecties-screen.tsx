import { formatDay, startWithCapital } from '#i18n/format.ts'
import { stopDelenText } from '#i18n/nl/stop-delen.ts'
import { reflectieStatusWoorden, writeReflectieText } from '#i18n/nl/write-reflectie.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { useReflecties } from '#workspace/leren/reflecties.ts'
import { useRol } from '#workspace/rol.ts'
import { usePeople } from '#workspace/use-workspace.tsx'
import { hrefOf } from './reflectie-paginas.ts'

const text = writeReflectieText.list

/** Every form this person may read: own drafts first by date, or those that were shown to them. */
export function ReflectiesScreen() {
  const { rol } = useRol()
  const reflecties = useReflecties()
  const isKandidaat = rol === 'kandidaat'
  const make = isKandidaat && (
    <Knop look="main" icon="plus" href="/reflectie/nieuw">
      {text.make}
    </Knop>
  )
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help} foot={reflecties.length > 0 ? make : undefined}>
      <PageHead title={text.title} />
      {reflecties.length === 0 ? (
        <EmptyState title={text.empty.title} action={make}>
          {isKandidaat ? text.empty.text : text.empty.textReader}
        </EmptyState>
      ) : (
        <RowList label={text.title}>
          {reflecties.map((one) => (
            <Row key={one.id} reflectie={one} isKandidaat={isKandidaat} />
          ))}
        </RowList>
      )}
    </Page>
  )
}

function Row({ reflectie, isKandidaat }: { reflectie: ReflectieZicht; isKandidaat: boolean }) {
  const people = usePeople()
  const { datum } = reflectie.velden
  const day = datum === undefined ? writeReflectieText.name : startWithCapital(formatDay(datum))
  const owner = reflectie.card.members.find((member) => member.role === 'kandidaat')
  const name = people.get(owner?.person ?? '')?.naam ?? ''
  const status = reflectie.gestopt
    ? stopDelenText.onlySigned
    : reflectie.kind === 'map'
      ? text.draft
      : reflectieStatusWoorden[reflectie.stand.status]
  return (
    <ListRow
      icon={reflectie.kind === 'map' ? 'lock' : reflectie.stand.status === 'ondertekend' ? 'check-circle' : 'file'}
      title={isKandidaat || name === '' ? day : `${name}, ${formatDay(datum ?? '')}`}
      below={status}
      href={hrefOf(reflectie)}
    />
  )
}
