import { useState } from 'preact/hooks'
import { Answers } from '#ui/answers.tsx'
import { Band, OfflineBand, WhoSees } from '#ui/bands.tsx'
import { Block, Card } from '#ui/card.tsx'
import { Chip, ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { ConfirmInline } from '#ui/confirm-inline.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FileButton } from '#ui/file-button.tsx'
import { iconPaths, type IconName } from '#ui/icon-paths.ts'
import { Icon } from '#ui/icon.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PrintPart, PrintSheet } from '#ui/print-sheet.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { showToast } from '#ui/toast.tsx'
import { TwoAnswersCard } from '#ui/two-answers-card.tsx'

const longName = 'Wilhelmina-Alexandra van Bergen-Smit'

/** Everything that is shown. */
export function BlocksScreen() {
  const [isOpen, setOpen] = useState(false)
  return (
    <Page title="Bouwstenen">
      <PageHead title="Bouwstenen" below="Alles wat je ziet" />
      <Acties>
        <Knop look="main">Verder</Knop>
        <Knop>Delen</Knop>
        <Knop look="quiet">Later</Knop>
        <Knop size="small" icon="call">
          Bellen
        </Knop>
        <Knop icon="share">{`Delen met ${longName}`}</Knop>
        <TekstKnop icon="file">Getekende versie bekijken</TekstKnop>
      </Acties>
      <div class="chip-groep">
        <Chip tone="ok" />
        <Chip tone="late" />
        <Chip tone="early" />
        <Chip tone="off" />
        <Chip tone="no" />
        <Chip>Concept</Chip>
      </div>
      <OfflineBand isOffline />
      <OfflineBand isOffline={false} waiting={3} />
      <Band icon="info" action={<TekstKnop>Stoppen met proberen</TekstKnop>}>
        Dit is een voorbeeld. Niets is echt.
      </Band>
      <Card>
        <SaveLine state={{ kind: 'toestel' }} />
        <SaveLine state={{ kind: 'eigen' }} />
        <SaveLine state={{ kind: 'wacht' }} />
        <SaveLine state={{ kind: 'gedeeld', with: ['Tom', 'Ilse', 'Noor'], atMs: 1795527120000 }} onOpen={() => {}} />
        <SaveLine state={{ kind: 'vast' }} onRetry={() => {}} />
        <SaveLine state={{ kind: 'niet-bewaard' }} action={<Knop size="small">Maak een kopie</Knop>} />
      </Card>
      <WhoSees explanation="Alleen jij, tot je het deelt.">{`Jij en ${longName}.`}</WhoSees>
      <Melding title="Goed om te weten">De groep ziet het materiaal in hun map.</Melding>
      <Melding tone="ok" title="Ja, alles is bewaard">
        2 dingen wachten op internet.
      </Melding>
      <Melding tone="amber" title="Gewijzigd na ondertekening">
        Noor paste daarna één antwoord aan.
      </Melding>
      <Melding tone="error" title="De foto is te groot voor je telefoon.">
        Je tekst is bewaard. Probeer een kleinere foto.
      </Melding>
      <EmptyState title="Je deelt nu niets" action={<Knop size="small">Zo werkt delen</Knop>}>
        Alleen jij ziet wat er in je map staat.
      </EmptyState>
      <TwoAnswersCard
        question="Wanneer is het gesprek?"
        answers={[
          { answer: 'dinsdag 1 december', name: 'Ilse', atMs: 1795527120000 },
          { answer: 'woensdag 2 december', name: longName, atMs: 1795427120000 },
        ]}
        onChoose={() => {}}
      />
      <Card look="outlined">
        <Answers
          answers={[
            { question: 'Hoe ging het vandaag?', answer: 'Gewoon', changeHref: '/1' },
            { question: 'Wat wil je onthouden?', changeHref: '/2' },
          ]}
        />
      </Card>
      <ConfirmInline
        question="Alles van dit toestel wissen?"
        yes="Alles wissen"
        no="Niet wissen"
        onYes={() => {}}
        onNo={() => {}}
      >
        Wat je hebt gedeeld, blijft bij de ander staan.
      </ConfirmInline>
      <Block title="Rijen">
        <RowList>
          <ListRow icon="file" title="Mijn plan" below="Bijgewerkt vandaag 09:10" href="/plan" />
          <ListRow icon="camera" title={longName} below="Een korte regel" onClick={() => {}} end={<Chip tone="ok" />} />
        </RowList>
      </Block>
      <Details>Meer uitleg staat hier.</Details>
      <QrCode text="https://voorbeeld.nl/u/7Q2M-KX4P" label="Code van je uitnodiging" />
      <Acties>
        <Knop onClick={() => setOpen(true)}>Open blad</Knop>
        <Knop onClick={() => showToast({ text: 'Wordt gedeeld als er internet is.', onUndo: () => {} })}>
          Toon melding
        </Knop>
      </Acties>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title="Delen met">
        <p>Kies een persoon.</p>
      </Sheet>
      <div class="icon-wall">
        {(Object.keys(iconPaths) as IconName[]).map((name) => (
          <span key={name} class="chip chip-neutral">
            <Icon name={name} />
            <span>{name}</span>
          </span>
        ))}
      </div>
      <PrintSheet
        title="Format zelfreflectie"
        below="Noor, dinsdag 17 november 2026"
        foot="Noor · 17 november 2026 · versie 3"
      >
        {[1, 2, 3, 4, 5, 6, 7, 8].map((part) => (
          <PrintPart key={part} title={`Vraag ${part}`}>
            <p>{'Ik heb Tom erbij gevraagd toen er een lange rij stond. Hij kwam meteen. '.repeat(5)}</p>
          </PrintPart>
        ))}
      </PrintSheet>
    </Page>
  )
}

/** Everything that is filled in. */
export function FieldsScreen() {
  const [text, setText] = useState('')
  const [keuze, setKeuze] = useState<'goed' | 'gewoon' | 'zwaar' | undefined>('gewoon')
  const [isOn, setOn] = useState(true)
  const [chips, setChips] = useState(['Pauze nemen'])
  return (
    <Page title="Velden" back={{ href: '/' }}>
      <PageHead title="Velden" below="Alles wat je invult" />
      <TextField label="Voornaam" value={text} onValue={setText} autocomplete="given-name" />
      <TextField
        label="Telefoonnummer"
        type="tel"
        hint="Een nummer waarop we je kunnen bellen."
        isOptional
        value="06"
      />
      <TextField label="Datum" type="date" size="short" value="2026-11-24" />
      <TextField label="Code" error="Deze code klopt niet. Kijk of je alle letters hebt." value="7Q2M" />
      <TextArea
        label="Wat wil je onthouden?"
        hint="Een paar woorden is genoeg."
        rows={3}
        value={text}
        onValue={setText}
      />
      <SelectField label="Groep" options={[{ value: 'a', text: 'Alle groepen' }]} value="a" onValue={() => {}} />
      <Keuzes
        label="Hoe ging het vandaag?"
        options={[
          { value: 'goed', text: 'Goed' },
          { value: 'gewoon', text: 'Gewoon' },
          { value: 'zwaar', text: 'Zwaar', hint: 'Je coach ziet dit niet.' },
        ]}
        value={keuze}
        onValue={setKeuze}
      />
      <Keuzes
        label="Heb je dit onderdeel af?"
        isRow
        options={[
          { value: 'goed', text: 'Ja, klaar' },
          { value: 'zwaar', text: 'Nee, later verder' },
        ]}
        value={undefined}
        onValue={setKeuze}
      />
      <ChipGroep label="Wat heb je gebruikt?">
        {['Hulp vragen', 'Pauze nemen', 'Doorzetten', 'Iets anders'].map((one) => (
          <ChipKnop
            key={one}
            isPressed={chips.includes(one)}
            onClick={() => setChips(chips.includes(one) ? chips.filter((chip) => chip !== one) : [...chips, one])}
          >
            {one}
          </ChipKnop>
        ))}
      </ChipGroep>
      <TickBox isOn={isOn} onChange={setOn}>
        Ik heb het gelezen
      </TickBox>
      <TickBox isOn={isOn} onChange={setOn} look="round" hint="Noor, 12 november">
        Dit is gelukt
      </TickBox>
      <TickBox isOn={false} onChange={setOn} look="round">
        Zelf een klant helpen bij de kassa
      </TickBox>
      <Acties>
        <FileButton isCamera accept="image/*" look="main" onFiles={() => {}}>
          Foto maken
        </FileButton>
        <FileButton onFiles={() => {}}>Bestand kiezen</FileButton>
      </Acties>
    </Page>
  )
}
