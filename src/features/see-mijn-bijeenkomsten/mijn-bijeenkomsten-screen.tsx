import { trainingBron } from '#i18n/nl/bewijs-bronnen.ts'
import { bijeenkomstNaam, bijeenkomstWijziging } from '#i18n/nl/bijeenkomst-woorden.ts'
import { dayOfMoment, formatDateYear, formatDay, formatDayYear, startWithCapital } from '#i18n/format.ts'
import { certificaatLink } from '#i18n/nl/certificaat-link.ts'
import { mijnBijeenkomstenText as text } from '#i18n/nl/see-mijn-bijeenkomsten.ts'
import { showPasText } from '#i18n/nl/show-pas.ts'
import { soortWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { InPortfolio } from '#ui/in-portfolio.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { callHref } from '#ui/person-row.tsx'
import { YearLine } from '#ui/year-line.tsx'
import { useCertificaten } from '#workspace/groep/certificaten.ts'
import { useMijnEvaluaties, useStuurEvaluaties } from '#workspace/groep/evaluatie.ts'
import { useBewijs } from '#workspace/map/bewijsstukken.ts'
import { useHelper } from '#workspace/mensen/contact-person.ts'
import type { Komend, MijnGroep } from '#workspace/groep/mijn-bijeenkomsten.ts'
import { useMijnBijeenkomsten } from '#workspace/groep/mijn-bijeenkomsten.ts'
import type { GedeeldeSessie } from '#workspace/groep/sessies.ts'
import { useGedeeldeSessies } from '#workspace/groep/sessies.ts'
import type { Afspraak } from '#workspace/plaatsing/notities.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'

/** What is to come and what was: agreements, the year of the own group, own attendance as dates. */
export function MijnBijeenkomstenScreen() {
  const { groepen, afspraken } = useMijnBijeenkomsten()
  const kaart = useCards('kaart').find((card) => card.role === 'kandidaat')
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} />
      <Afspraken afspraken={afspraken} />
      {kaart !== undefined && (
        <RowList label={text.notes.title}>
          <ListRow icon="message" href={`/notities/${kaart.doc}`} {...text.notes} />
          <ListRow icon="qr" href="/pas" {...showPasText.link} />
          <EigenCertificaten />
          <ListRow icon="route" href={`/uitkomst/${kaart.doc}`} {...certificaatLink.outcome} />
        </RowList>
      )}
      <EigenEvaluaties />
      {groepen.map((one) => (
        <Groepsjaar key={one.groep.doc} mijn={one} />
      ))}
      {groepen.length === 0 && <EmptyState title={text.noGroup}>{text.noGroupText}</EmptyState>}
    </Page>
  )
}

/** From the last bijeenkomst on; what waits leaves from here too. */
function EigenEvaluaties() {
  const own = useMijnEvaluaties()
  useStuurEvaluaties()
  if (own.length === 0) return null
  return (
    <RowList label={certificaatLink.evaluation.title}>
      {own.map(({ groep, stand }) => (
        <ListRow
          key={groep.doc}
          icon="message"
          href={`/evaluatie/${groep.doc}`}
          title={certificaatLink.evaluation.title}
          below={certificaatLink.evaluation[stand]}
        />
      ))}
    </RowList>
  )
}

/** What was given at the end of a year. */
function EigenCertificaten() {
  const { ik } = useWorkspace()
  const own = useCertificaten(ik.value.persoon) ?? []
  return (
    <>
      {own.map(({ id, doc, opMs }) => (
        <ListRow
          key={id}
          icon="check-circle"
          href={`/certificaat/${doc}/${id}`}
          title={certificaatLink.own}
          below={certificaatLink.ownBelow(formatDateYear(dayOfMoment(opMs)))}
        />
      ))}
    </>
  )
}

function Afspraken({ afspraken }: { afspraken: readonly Afspraak[] }) {
  const helper = useHelper()
  const open = afspraken.filter((one) => one.gedaanOp === undefined)
  const done = afspraken.filter((one) => one.gedaanOp !== undefined)
  if (afspraken.length === 0) {
    const phone = helper?.telefoon
    return (
      <EmptyState
        title={text.noAgreements}
        action={
          helper !== undefined &&
          phone !== undefined && (
            <Knop icon="call" href={callHref(phone)}>
              {text.call(helper.naam)}
            </Knop>
          )
        }
      >
        {text.noAgreementsText}
      </EmptyState>
    )
  }
  return (
    <Block title={text.agreements}>
      <RowList label={text.agreements}>
        {open.map((one) => (
          <ListRow key={one.id} icon="check-circle" title={one.tekst} below={whenOf(one)} />
        ))}
      </RowList>
      {done.length > 0 && (
        <Details title={text.doneList}>
          <RowList label={text.doneList}>
            {done.map((one) => (
              <ListRow key={one.id} icon="check" title={one.tekst} below={text.done} />
            ))}
          </RowList>
        </Details>
      )}
    </Block>
  )
}

function whenOf({ dag, tijd }: Afspraak): string {
  if (dag === undefined) return text.noDay
  return [startWithCapital(formatDay(dag)), tijd].filter(Boolean).join(', ')
}

function Groepsjaar({ mijn }: { mijn: MijnGroep }) {
  const { today } = useWorkspace()
  const shared = useGedeeldeSessies(mijn.groep.doc)
  const { groep, stappen, summerAfter, komend, geweest } = mijn
  const bewijs = useBewijs(trainingBron(groep, geweest, today()))
  return (
    <>
      {shared.length > 0 && <Afgesproken sessies={shared} />}
      <Block title={text.next}>
        {komend.length === 0 ? (
          <p class="quiet">{text.none}</p>
        ) : (
          <>
            <RowList label={text.next}>
              {komend.slice(0, 3).map((one) => (
                <ListRow
                  key={one.id}
                  icon="calendar"
                  title={dateOf(one)}
                  below={[bijeenkomstWijziging(one.bijeenkomst, today()), nameOf(one), one.plaats]
                    .filter(Boolean)
                    .join(' · ')}
                />
              ))}
            </RowList>
            <Acties>
              <Knop icon="calendar" href="/agenda">
                {text.agenda}
              </Knop>
            </Acties>
          </>
        )}
      </Block>
      <Block title={text.year(groep.naam)}>
        <YearLine
          label={text.year(groep.naam)}
          summerAfter={summerAfter}
          steps={stappen.map(({ nummer, day, soort, state }) => ({
            nummer,
            kind: soortWoorden[soort],
            state,
            ...(day === undefined ? {} : { day }),
          }))}
        />
      </Block>
      <RowList label={text.group.title}>
        <ListRow icon="list" href={`/groep/${groep.doc}/afspraken`} {...text.group} />
        <ListRow icon="print" href={`/groep/${groep.doc}/afdrukken`} {...text.print} />
      </RowList>
      {geweest.length > 0 && (
        <Block title={text.been}>
          <RowList label={text.been}>
            {geweest.map(({ bijeenkomst, dag, status, tijd }) => (
              <ListRow
                key={bijeenkomst}
                title={dag === undefined ? text.noDay : startWithCapital(formatDayYear(dag))}
                below={[text.status[status], tijd].filter(Boolean).join(', ')}
              />
            ))}
          </RowList>
          <p class="quiet small">{text.beenText}</p>
          <InPortfolio bewijs={bewijs} />
        </Block>
      )}
    </>
  )
}

const NEWEST = 2

/** What was agreed after the last bijeenkomsten; also for who was not there. */
function Afgesproken({ sessies }: { sessies: readonly GedeeldeSessie[] }) {
  const rows = (some: readonly GedeeldeSessie[], label: string) => (
    <RowList label={label}>
      {some.map(({ groep, bijeenkomst, afspraken, opdrachten }) => (
        <ListRow
          key={bijeenkomst.id}
          icon="list"
          title={bijeenkomstNaam(bijeenkomst)}
          below={text.sharedBelow(afspraken.length, opdrachten.length)}
          href={`/afgesproken/${groep}/${bijeenkomst.id}`}
        />
      ))}
    </RowList>
  )
  return (
    <Block title={text.shared}>
      {rows(sessies.slice(0, NEWEST), text.shared)}
      {sessies.length > NEWEST && (
        <Details title={text.sharedMore}>{rows(sessies.slice(NEWEST), text.sharedMore)}</Details>
      )}
    </Block>
  )
}

function dateOf({ dag, bijeenkomst }: Komend): string {
  return [startWithCapital(formatDay(dag)), bijeenkomst.van].filter(Boolean).join(', ')
}

function nameOf({ nr, bijeenkomst }: Komend): string {
  return text.name(nr, bijeenkomst.titel || soortWoorden[bijeenkomst.soort ?? 'training'])
}
