import { wasErNiet } from '#domain/sessiepunt.ts'
import type { Sessiepunt } from '#domain/sessiepunt.ts'
import { webadresOf } from '#domain/sessiemail.ts'
import { bijeenkomstNaam, bijeenkomstWanneer, bijeenkomstWijziging } from '#i18n/nl/bijeenkomst-woorden.ts'
import { formatDay } from '#i18n/format.ts'
import { readSessieText as text } from '#i18n/nl/read-sessie.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { LinkList } from '#ui/link-form.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { GedeeldeSessie } from '#workspace/groep/sessies.ts'
import { useGedeeldeSessie } from '#workspace/groep/sessies.ts'
import { useTrainingVan } from '#workspace/groep/training.ts'
import { useRol } from '#workspace/rol.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** What was agreed in a bijeenkomst, as everybody around the group reads it. */
export function ReadSessieScreen({ doc, bijeenkomst }: { doc: string; bijeenkomst: string }) {
  const { rol } = useRol()
  const sessie = useGedeeldeSessie(doc, bijeenkomst)
  const back = { href: rol === 'kandidaat' ? '/mijn-bijeenkomsten' : '/' }
  if (sessie === undefined) {
    return (
      <Page title={text.title} back={back} help={text.help}>
        <PageHead title={text.title} />
        <EmptyState title={text.gone.title} action={<Knop href={back.href}>{text.gone.back}</Knop>}>
          {text.gone.text}
        </EmptyState>
      </Page>
    )
  }
  const { dag } = sessie.bijeenkomst
  return (
    <Page title={text.title} back={back} help={text.help}>
      <PageHead
        title={bijeenkomstNaam(sessie.bijeenkomst)}
        below={[dag === undefined ? '' : formatDay(dag), sessie.groepNaam].filter(Boolean).join(' · ')}
      />
      <WasErNiet sessie={sessie} />
      <Punten title={text.agreements} punten={sessie.afspraken} />
      <Punten title={text.assignments} punten={sessie.opdrachten} />
      {sessie.afspraken.length + sessie.opdrachten.length === 0 && <p class="quiet">{text.none}</p>}
      {sessie.materialen.length > 0 && (
        <Block title={text.material}>
          <LinkList
            label={text.material}
            links={sessie.materialen.map(({ id, titel, adres, uitleg }) => ({
              ...{ id, titel, href: webadresOf(adres), below: adres || uitleg },
            }))}
          />
        </Block>
      )}
      <Volgende sessie={sessie} />
      <WhoSees isWordless>{text.whoReads}</WhoSees>
    </Page>
  )
}

/** Only to somebody whose trainer wrote that they were not there, and never why. */
function WasErNiet({ sessie: { groep, bijeenkomst } }: { sessie: GedeeldeSessie }) {
  const { persoon } = useWorkspace().ik.value
  const regel = useTrainingVan(persoon).find((one) => one.groep === groep && one.id === bijeenkomst.id)
  return wasErNiet(regel?.status) ? <Melding>{text.absent}</Melding> : null
}

function Punten({ title, punten }: { title: string; punten: readonly Sessiepunt[] }) {
  if (punten.length === 0) return null
  return (
    <Block title={title}>
      <RowList label={title}>
        {punten.map(({ id, tekst, dag }) => (
          <ListRow
            key={id}
            icon={dag === undefined ? 'check-circle' : 'calendar'}
            title={tekst}
            {...(dag === undefined ? {} : { below: text.by(formatDay(dag)) })}
          />
        ))}
      </RowList>
    </Block>
  )
}

function Volgende({ sessie: { volgende, plaats } }: { sessie: GedeeldeSessie }) {
  const { today } = useWorkspace()
  if (volgende === undefined) return null
  const changed = bijeenkomstWijziging(volgende, today())
  const below = [
    bijeenkomstNaam(volgende),
    volgende.plaats || plaats,
    volgende.lunch === true ? text.lunch : '',
    changed,
  ]
  return (
    <Block title={text.next}>
      <RowList label={text.next}>
        <ListRow icon="calendar" title={bijeenkomstWanneer(volgende)} below={below.filter(Boolean).join(' · ')} />
      </RowList>
    </Block>
  )
}
