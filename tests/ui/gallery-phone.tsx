import { useState } from 'preact/hooks'
import { Answers, ChangedText } from '#ui/answers.tsx'
import { WhoSees } from '#ui/bands.tsx'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { Icon } from '#ui/icon.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList, TaskRow } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import { Roster, RosterRow, type RosterState } from '#ui/roster-row.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'

/** Look 2. */
export function MapScreen() {
  return (
    <Page title="Mijn map">
      <h1>Hoi Noor</h1>
      <Card look="warm">
        <CardHead
          above="Een kleine stap voor vandaag"
          title="Terugkijken op dinsdag"
          below="3 vragen, ongeveer 4 minuten."
        />
        <Acties>
          <Knop look="main">Beginnen</Knop>
          <Knop look="quiet">Niet vandaag</Knop>
        </Acties>
      </Card>
      <Block title="Mijn mensen">
        <PersonRow name="Ilse" role="jobcoach" phone="06 1234 5678" />
        <PersonRow name="Tom" role="werkbegeleider" phone="06 1234 5678" />
        <PersonRow name="Fatma" role="mijn maatje" phone="06 1234 5678" />
      </Block>
      <PageEnd>
        <Card>
          <div class="fact">
            <Icon name="calendar" />
            <div class="row-words">
              <span>Volgende afspraak</span>
              <strong>Dinsdag 8 december, 10:00</strong>
              <span>Bijeenkomst 10, Buurthuis De Kade</span>
            </div>
          </div>
        </Card>
      </PageEnd>
    </Page>
  )
}

/** Look 3. */
export function DoelScreen() {
  const [value, setValue] = useState('In de winkel, als het druk is bij de kassa')
  return (
    <Page title="Leerdoel" back={{ href: '/map' }}>
      <PageHead
        above="Leerdoel: stap 1 van 4 · vraag 3 van 6"
        title="Waar wil je dit leren?"
        below="Een plek of een moment. Een paar woorden is genoeg."
      />
      <div class="stack-tight">
        <TextArea label="Waar wil je dit leren?" isLabelHidden autoFocus value={value} onValue={setValue} />
        <SaveLine state={{ kind: 'toestel' }} />
      </div>
      <Acties>
        <Knop look="main">Verder</Knop>
        <Knop look="quiet">Overslaan</Knop>
      </Acties>
      <PageEnd hasLine>
        <TekstKnop icon="down">Voorbeeld</TekstKnop>
        <TekstKnop>Later verder</TekstKnop>
      </PageEnd>
    </Page>
  )
}

/** Look 4. */
export function ReflectieScreen() {
  return (
    <Page title="Terugkijken" back={{ href: '/map' }}>
      <PageHead
        above={
          <>
            Format zelfreflectie · leerdoel 1<br />
            Hulp vragen als het druk is
          </>
        }
        title="Wat ging goed?"
      />
      <div class="stack-tight">
        <TextArea
          label="Wat ging goed?"
          isLabelHidden
          value="Ik heb Tom erbij gevraagd toen er een lange rij stond. Hij kwam meteen. Daarna werd ik rustiger."
        />
        <SaveLine state={{ kind: 'toestel' }} />
      </div>
      <WhoSees explanation="Je begeleider ziet dit pas als je het deelt. Je kunt daar altijd mee stoppen.">
        Nu alleen jij.
      </WhoSees>
      <Acties>
        <Knop look="main">Verder</Knop>
        <Knop look="quiet">Overslaan</Knop>
      </Acties>
      <PageEnd hasLine>
        <TekstKnop>Vraag 2 terug</TekstKnop>
        <TekstKnop>Later verder</TekstKnop>
      </PageEnd>
    </Page>
  )
}

const names = [
  'Amir',
  'Bo',
  'Dewi',
  'Femke',
  'Joris',
  'Lina',
  'Noor',
  'Pieter',
  'Wilhelmina-Alexandra van Bergen-Smit',
  'Yara',
]

/** Look 5. */
export function RosterScreen() {
  const [open, setOpen] = useState<string | undefined>('Dewi')
  const [states, setStates] = useState<Record<string, RosterState | undefined>>({
    Amir: 'ok',
    Bo: 'ok',
    Dewi: 'late',
    Femke: 'ok',
    Lina: 'ok',
    Pieter: 'no',
    'Wilhelmina-Alexandra van Bergen-Smit': 'early',
  })
  const here = Object.values(states).filter((state) => state !== undefined).length
  return (
    <Page
      title="Aanwezigheid"
      back={{ href: '/sessies', text: 'Bijeenkomst 9' }}
      foot={
        <>
          <SaveLine state={{ kind: 'wacht' }} />
          <Acties>
            <Knop look="main">Iedereen is er</Knop>
            <Knop>Klaar</Knop>
          </Acties>
        </>
      }
    >
      <PageHead
        title="Wie is er?"
        below="Coaching, dinsdag 10 november"
        end={
          <>
            <strong>{here}</strong> van 10
          </>
        }
      />
      <Roster label="Mensen in deze groep">
        {names.map((name) => (
          <RosterRow
            key={name}
            name={name}
            state={states[name]}
            detail={states[name] === 'late' ? '10:12' : undefined}
            isOpen={open === name}
            onOpen={() => setOpen(open === name ? undefined : name)}
            onToggle={() => setStates({ ...states, [name]: states[name] === 'ok' ? undefined : 'ok' })}
            onChoose={(state) => setStates({ ...states, [name]: state })}
          />
        ))}
      </Roster>
    </Page>
  )
}

/** Look 6. */
export function SignScreen() {
  const [isRead, setRead] = useState(true)
  return (
    <Page title="Ondertekenen" back={{ href: '/' }}>
      <PageHead title="Zelfreflectie van Noor" below="Dinsdag 17 november" />
      <Card look="outlined">
        <Answers
          answers={[
            { question: 'Leerdoel 1', answer: 'Hulp vragen als het druk is' },
            { question: 'Wat ging goed?', answer: 'Ik heb Tom erbij gevraagd toen er een lange rij stond.' },
            { question: 'Reactie begeleider', answer: 'Je was er op tijd bij. Goed gezien.' },
            { question: 'Verbeteractie', answer: 'Noor vraagt hulp vóór de rij te lang is.' },
          ]}
        />
      </Card>
      <PageEnd>
        <TickBox isOn={isRead} onChange={setRead}>
          Ik heb het gelezen
        </TickBox>
        <p>
          Je zegt hiermee:
          <br />
          <strong>dit klopt zoals ik het zag.</strong>
        </p>
        <Knop look="main" icon="pen" isWide>
          Ondertekenen
        </Knop>
        <Knop isWide>Ik wil eerst iets zeggen</Knop>
      </PageEnd>
    </Page>
  )
}

/** Look 6b. */
export function SignedScreen() {
  return (
    <Page title="Ondertekenen" back={{ href: '/' }}>
      <h1>Zelfreflectie van Noor</h1>
      <Melding tone="amber" title="Gewijzigd na ondertekening">
        Je tekende op 17 november, 14:32. Noor paste daarna één antwoord aan.
      </Melding>
      <Card look="outlined">
        <CardHead title="Verbeteractie" />
        <ChangedText
          oldLabel="Toen je tekende"
          oldText="Noor vraagt hulp vóór de rij te lang is."
          newLabel="Nu"
          newText="Noor vraagt hulp bij vier mensen in de rij."
        />
      </Card>
      <TekstKnop icon="file">Getekende versie bekijken</TekstKnop>
      <PageEnd>
        <Knop look="main" isWide>
          Nieuwe tekst lezen
        </Knop>
        <Knop isWide>Ik wil eerst iets zeggen</Knop>
      </PageEnd>
    </Page>
  )
}

/** Look 7. */
export function DayScreen() {
  return (
    <Page title="Vandaag">
      <h1>Dinsdag 24 november</h1>
      <Card look="warm">
        <CardHead above="Nu · 10:00" title="Noor" below="Bakkerij De Korenaar" />
        <Acties>
          <Knop look="main" icon="pen">
            Notitie maken
          </Knop>
          <Knop look="quiet" icon="route">
            Route
          </Knop>
        </Acties>
      </Card>
      <Card look="outlined">
        <CardHead title="Notitie van 9:20, Amir" />
        <p class="small">Wil graag een dag extra. Afspraak: dinsdag bespreken met Eva.</p>
        <SaveLine state={{ kind: 'wacht' }} />
      </Card>
      <PageEnd>
        <p class="above">Straks</p>
        <RowList>
          <ListRow time="13:30" title="Bo" below="Kwekerij Zonneveld" href="/mensen/bo" />
        </RowList>
      </PageEnd>
    </Page>
  )
}

/** Look 8. */
export function SavedScreen() {
  return (
    <Page title="Is alles bewaard?" back={{ href: '/' }}>
      <h1>Is alles bewaard?</h1>
      <Melding tone="ok" title="Ja, alles is bewaard">
        2 dingen wachten op internet.
      </Melding>
      <RowList>
        <TaskRow icon="phone" title="Terugkijken, dinsdag" below="Opgeslagen op dit toestel" />
        <TaskRow
          icon="phone-clock"
          title="Afspraak met Ilse"
          below="Opgeslagen op dit toestel. Wordt gedeeld als er internet is."
        />
        <TaskRow icon="people" title="Zelfreflectie, 17 november" below="Gedeeld met Tom en Ilse · 14:32" />
        <TaskRow icon="phone-arrow" title="Foto van de etalage" below="Nog niet gedeeld. We proberen het opnieuw." />
      </RowList>
      <PageEnd>
        <p class="quiet small">Laat de app even open bij het delen.</p>
        <Knop look="main" isWide>
          Nu proberen
        </Knop>
        <Knop isWide>Maak een kopie</Knop>
      </PageEnd>
    </Page>
  )
}
