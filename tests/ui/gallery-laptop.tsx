import { useState } from 'preact/hooks'
import { Answers } from '#ui/answers.tsx'
import { WhoSees } from '#ui/bands.tsx'
import { Block } from '#ui/card.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { Knop, TekstKnop } from '#ui/knop.tsx'
import { RowList, TaskRow } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { Initials, PersonRow } from '#ui/person-row.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { Table, WorkBar } from '#ui/table.tsx'
import { YearLine } from '#ui/year-line.tsx'

const groepen = [
  { naam: 'Dinsdag A', trainer: 'Karin', gehouden: 9, compleet: 9, wacht: '2 formulieren' },
  { naam: 'Dinsdag B', trainer: 'Karin', gehouden: 9, compleet: 8, wacht: 'niets' },
  { naam: 'Donderdag', trainer: 'Youssef', gehouden: 8, compleet: 8, wacht: '1 formulier' },
  { naam: 'September', trainer: 'Sanne', gehouden: 3, compleet: 3, wacht: 'niets' },
  { naam: 'Voorjaar', trainer: 'Sanne, Paul', gehouden: 6, compleet: 5, wacht: '3 formulieren' },
  { naam: 'Woensdag A', trainer: 'Youssef', gehouden: 9, compleet: 9, wacht: 'niets' },
  { naam: 'Woensdag B', trainer: 'Karin', gehouden: 7, compleet: 7, wacht: '1 formulier' },
]

/** Look A. */
export function OverviewScreen() {
  const [regio, setRegio] = useState('riv')
  return (
    <Page
      title="Overzicht"
      isWide
      side={
        <>
          <h2>Kies wat je ziet</h2>
          <SelectField
            label="Regio"
            options={[{ value: 'riv', text: 'Rivierenland' }]}
            value={regio}
            onValue={setRegio}
          />
          <SelectField label="Groep" options={[{ value: '', text: 'Alle groepen' }]} value="" onValue={() => {}} />
          <SelectField label="Periode" options={[{ value: '', text: 'Heel 2026' }]} value="" onValue={() => {}} />
          <TekstKnop>Alles tonen</TekstKnop>
        </>
      }
      aside={
        <>
          <h2>Dit wacht op jou</h2>
          <RowList>
            <TaskRow
              icon="people"
              title="Pieter heeft nog geen maatje"
              below="Kwekerij Zonneveld"
              action={<TekstKnop href="/a">Maatje kiezen</TekstKnop>}
            />
            <TaskRow
              icon="calendar"
              title="Twee bijeenkomsten op één dag"
              below="Donderdag, 10 december"
              action={<TekstKnop href="/b">Datum wijzigen</TekstKnop>}
            />
            <TaskRow
              icon="file"
              title="Eén dubbele organisatie"
              below="Uit je lijst van vorige week"
              action={<TekstKnop href="/c">Samen bekijken</TekstKnop>}
            />
          </RowList>
          <Knop look="main" icon="plus" isWide>
            Kandidaat toevoegen
          </Knop>
        </>
      }
    >
      <PageHead
        title="Overzicht regio"
        below="7 groepen · bijgewerkt vandaag 09:10"
        end={
          <Knop size="small" icon="share">
            Exporteren
          </Knop>
        }
      />
      <Table
        caption="Groepen in deze regio"
        rows={groepen}
        rowKey={(row) => row.naam}
        rowHref={(row) => `/groepen/${row.naam}`}
        columns={[
          { head: 'Groep', cell: (row) => row.naam, isRowHead: true },
          { head: 'Trainer', cell: (row) => row.trainer },
          {
            head: 'Bijeenkomsten gehouden',
            isNumber: true,
            cell: (row) => <WorkBar done={row.gehouden} total={10}>{`${row.gehouden} van 10`}</WorkBar>,
          },
          {
            head: 'Lijsten compleet',
            isNumber: true,
            cell: (row) => (
              <WorkBar done={row.compleet} total={row.gehouden}>{`${row.compleet} van ${row.gehouden}`}</WorkBar>
            ),
          },
          { head: 'Wacht op handtekening', cell: (row) => row.wacht },
        ]}
      />
      <p class="quiet small">
        De getallen gaan over werk, niet over hoe het met mensen gaat. Groepen onder de 5 mensen staan als ‘minder dan
        5’ in totalen.
      </p>
    </Page>
  )
}

const dagen = [
  '2026-01-13',
  '2026-02-10',
  '2026-03-10',
  '2026-04-14',
  '2026-05-12',
  '2026-06-09',
  '2026-09-08',
  '2026-10-13',
  '2026-11-10',
  '2026-12-08',
]

const delen: { naam: string; icon: IconName; wanneer: string; wie: string }[] = [
  { naam: 'Contact en plaatsing', icon: 'phone', wanneer: 'Marit, 3 november', wie: 'Noor, jij, Ilse, Karin' },
  { naam: 'Aanwezigheid', icon: 'calendar', wanneer: 'Karin, 10 november', wie: 'Noor, jij, Karin, Ilse' },
  { naam: 'Leerdoelen', icon: 'file', wanneer: 'staat bij Noor', wie: 'Noor kiest zelf: Karin en Tom' },
  { naam: 'Zelfreflectie', icon: 'pen', wanneer: 'staat bij Noor', wie: 'Noor en Tom' },
  { naam: 'Mijn map', icon: 'folder', wanneer: 'staat bij Noor', wie: 'Alleen Noor' },
]

/** Look B. */
export function DossierScreen() {
  return (
    <Page
      title="Mensen"
      isWide
      side={
        <>
          <div class="fact">
            <Initials name="Noor" size="large" />
            <div class="row-words">
              <h1>Noor</h1>
              <p class="below">Werkt nu op een plek</p>
            </div>
          </div>
          <Answers
            answers={[
              { question: 'Plek', answer: 'Bakkerij De Korenaar, winkel' },
              { question: 'Dagen', answer: 'maandag, dinsdag en donderdag' },
              { question: 'Groep', answer: 'Dinsdag A' },
            ]}
          />
          <hr />
          <Block title="Mensen om Noor heen">
            <PersonRow name="Tom" role="werkbegeleider" phone="06 1" />
            <PersonRow name="Fatma" role="maatje" phone="06 1" />
            <PersonRow name="Ilse" role="jobcoach" phone="06 1" />
          </Block>
          <Knop look="main" isWide>
            Plek wijzigen
          </Knop>
        </>
      }
    >
      <Block
        title="Het jaar: tien bijeenkomsten"
        end={<span class="quiet small">Volgende: dinsdag 8 december, 10:00</span>}
      >
        <YearLine
          label="Het jaar: tien bijeenkomsten"
          steps={dagen.map((day, index) => ({
            nummer: index + 1,
            day,
            kind: index === 0 ? 'Voorlichting' : index % 2 === 1 ? 'Training' : 'Coaching',
            state: index === 8 ? 'volgende' : index === 9 ? 'later' : 'geweest',
            href: `/bijeenkomst/${index + 1}`,
          }))}
        />
      </Block>
      <Block title="Wat er is, en wie het ziet">
        <Table
          caption="Onderdelen van het dossier"
          rows={delen}
          rowKey={(row) => row.naam}
          columns={[
            {
              head: 'Onderdeel',
              isRowHead: true,
              cell: (row) => (
                <span class="icon-words">
                  <Icon name={row.icon} size="small" />
                  {row.naam}
                </span>
              ),
            },
            { head: 'Laatst gewijzigd', cell: (row) => <span class="quiet">{row.wanneer}</span> },
            { head: 'Wie ziet dit?', cell: (row) => row.wie },
          ]}
        />
      </Block>
      <WhoSees isWordless>Wat bij Noor staat, kun jij niet lezen. Noor kan altijd stoppen met delen.</WhoSees>
    </Page>
  )
}
