import { writeAgenda } from '#domain/agenda.ts'
import { formatDay, formatDayYear, startWithCapital } from '#i18n/format.ts'
import { mijnBijeenkomstenText as text } from '#i18n/nl/see-mijn-bijeenkomsten.ts'
import { showPasText } from '#i18n/nl/show-pas.ts'
import { soortWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { callHref } from '#ui/person-row.tsx'
import { saveFile } from '#ui/save-file.ts'
import { showToast } from '#ui/toast.tsx'
import { YearLine } from '#ui/year-line.tsx'
import { useHelper } from '#workspace/mensen/contact-person.ts'
import type { Komend, MijnGroep } from '#workspace/groep/mijn-bijeenkomsten.ts'
import { agendaVan, useMijnBijeenkomsten } from '#workspace/groep/mijn-bijeenkomsten.ts'
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
        </RowList>
      )}
      {groepen.map((one) => (
        <Groepsjaar key={one.groep.doc} mijn={one} />
      ))}
      {groepen.length === 0 && <EmptyState title={text.noGroup}>{text.noGroupText}</EmptyState>}
    </Page>
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
  const { nowMs } = useWorkspace()
  const { groep, stappen, summerAfter, komend, geweest } = mijn
  const keep = () => {
    saveFile(writeAgenda(agendaVan(komend, nameOf), nowMs()), text.agendaFile, 'text/calendar')
    showToast({ text: text.agendaDone })
  }
  return (
    <>
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
                  below={[nameOf(one), one.plaats].filter(Boolean).join(' · ')}
                />
              ))}
            </RowList>
            <Acties>
              <Knop icon="calendar" onClick={keep}>
                {text.agenda}
              </Knop>
            </Acties>
            <p class="quiet small">{text.agendaHint}</p>
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
        </Block>
      )}
    </>
  )
}

function dateOf({ dag, bijeenkomst }: Komend): string {
  return [startWithCapital(formatDay(dag)), bijeenkomst.van].filter(Boolean).join(', ')
}

function nameOf({ nr, bijeenkomst }: Komend): string {
  return text.name(nr, bijeenkomst.titel || soortWoorden[bijeenkomst.soort ?? 'training'])
}
