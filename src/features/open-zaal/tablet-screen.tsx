import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Genoemd } from '#domain/inchecken.ts'
import { persoonOfPas } from '#domain/inchecken.ts'
import type { TabletBox } from '#domain/tablet.ts'
import { formatDay } from '#i18n/format.ts'
import { openTabletText as text } from '#i18n/nl/open-tablet.ts'
import { openZaalText } from '#i18n/nl/open-zaal.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { ScanCode } from '#ui/scan-code.tsx'
import { TextField } from '#ui/text-field.tsx'
import { dezeTablet, runTablet, TABLET_KLAAR } from '#workspace/tablet/deze-tablet.ts'
import type { Gemeld, Kiosk, TabletFout } from '#workspace/tablet/kiosk.ts'
import { useAway, useDagcodeVraag, ZaalPage } from './zaal-page.tsx'
import { CodeStap, NaamStap, PasStap } from './zaal-stappen.tsx'

/** A tablet that is nobody's. Everything it knows is in this page. */
export function TabletScreen() {
  const kiosk = useMemo(dezeTablet, [])
  useEffect(() => runTablet(kiosk), [kiosk])
  const stand = kiosk.stand.value
  if (stand.op === 'code') return <Aanzetten kiosk={kiosk} />
  if (stand.op === 'klaar') return <Klaar wacht={stand.wacht} verloren={stand.verloren} />
  return <Inchecken kiosk={kiosk} box={stand.box} />
}

/** The trainer types or scans the code from the own phone. */
function Aanzetten({ kiosk }: { kiosk: Kiosk }) {
  const [typed, setTyped] = useState('')
  const [isScanning, setScanning] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<TabletFout | undefined>(undefined)
  const open = async (code: string) => {
    setScanning(false)
    setBusy(true)
    const fout = await kiosk.open(code)
    setBusy(false)
    setError(fout)
    setTyped('')
  }
  return (
    <ZaalPage help={text.help}>
      <PageHead title={text.begin.title} below={text.begin.below} />
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void open(typed)
        }}
      >
        <TextField
          label={text.begin.label}
          hint={text.begin.hint}
          error={error === undefined ? undefined : text.fouten[error]}
          value={typed}
          onValue={(value) => {
            setTyped(value)
            setError(undefined)
          }}
          autocapitalize="characters"
          spellcheck={false}
          maxLength={60}
          enterKeyHint="go"
        />
        <div role="status">{isBusy && <p>{text.begin.busy}</p>}</div>
        <Acties isStacked>
          <Knop look="main" isWide type="submit">
            {text.begin.next}
          </Knop>
        </Acties>
      </form>
      <ScanCode
        words={text.begin.qr}
        isScanning={isScanning}
        onScanning={setScanning}
        onCode={(code) => void open(code)}
      />
    </ZaalPage>
  )
}

const LATE_MS = 5000

type Stap =
  | { op: 'welkom' | 'code' | 'naam' | 'pas' | 'stoppen' }
  | { op: 'klopt'; wie: Genoemd }
  | { op: 'gemeld'; wie: Genoemd; nr: number; gemeld?: Gemeld }

function Inchecken({ kiosk, box }: { kiosk: Kiosk; box: TabletBox }) {
  const [stap, setStap] = useState<Stap>({ op: 'welkom' })
  const count = useRef(0)
  const begin = () => setStap({ op: 'welkom' })
  useAway(stap.op !== 'welkom', begin)
  const answer = useDagcodeVraag(box.dagcode)
  const ask = (wie: Genoemd) => setStap({ op: 'klopt', wie })
  const meld = async (wie: Genoemd) => {
    count.current += 1
    const nr = count.current
    setStap({ op: 'gemeld', wie, nr })
    // An answer about somebody who left says nothing about who stands there now.
    const tell = (gemeld: Gemeld) => setStap((now) => (now.op === 'gemeld' && now.nr === nr ? { ...now, gemeld } : now))
    // Nobody waits for a network that does not answer: until it does, it is not sent.
    const late = setTimeout(() => tell('wacht'), LATE_MS)
    const known = await kiosk.meld(wie.id)
    clearTimeout(late)
    tell(known)
  }
  if (stap.op === 'welkom') {
    const { welcome } = openZaalText
    return (
      <ZaalPage help={text.help}>
        <PageHead
          title={welcome.title}
          above={[box.titel, box.dag === '' ? '' : formatDay(box.dag)].filter(Boolean).join(' · ')}
          below={welcome.text}
        />
        <Acties isStacked>
          <Knop look="main" icon="pen" isWide onClick={() => setStap({ op: 'code' })}>
            {welcome.code}
          </Knop>
          <Knop icon="qr" isWide onClick={() => setStap({ op: 'pas' })}>
            {welcome.pas}
          </Knop>
        </Acties>
        <PageEnd>
          <TekstKnop icon="lock" onClick={() => setStap({ op: 'stoppen' })}>
            {openZaalText.end}
          </TekstKnop>
        </PageEnd>
      </ZaalPage>
    )
  }
  if (stap.op === 'stoppen') return <Stoppen onStop={() => kiosk.end()} onBack={begin} />
  if (stap.op === 'klopt') {
    const { wie } = stap
    return (
      <ZaalPage help={text.help}>
        <PageHead title={text.klopt.title(wie.naam)} />
        <Acties isStacked>
          <Knop look="main" isWide onClick={() => void meld(wie)} autoFocus>
            {text.klopt.yes}
          </Knop>
          <Knop isWide onClick={begin}>
            {text.klopt.no}
          </Knop>
        </Acties>
      </ZaalPage>
    )
  }
  if (stap.op === 'gemeld') return <Gedaan wie={stap.wie} gemeld={stap.gemeld} onDone={begin} />
  return (
    <ZaalPage onBack={begin} help={text.help}>
      {stap.op === 'code' && <CodeStap answer={answer} onRight={() => setStap({ op: 'naam' })} />}
      {stap.op === 'naam' && <NaamStap people={box.mensen} onPick={ask} />}
      {stap.op === 'pas' && (
        <PasStap
          ofPas={(scanned) => {
            const persoon = persoonOfPas(scanned)
            return persoon === undefined ? undefined : kiosk.ofPas(persoon)
          }}
          onPick={ask}
        />
      )}
    </ZaalPage>
  )
}

/** Only when the server has it does it say so; else the trainer has to hear it from the person. */
function Gedaan({ wie, gemeld, onDone }: { wie: Genoemd; gemeld: Gemeld | undefined; onDone: () => void }) {
  return (
    <ZaalPage help={text.help}>
      <PageHead title={openZaalText.done.title(wie.naam)} />
      <div role="status">
        {gemeld === undefined && <p>{text.gemeld.busy}</p>}
        {gemeld === 'verstuurd' && (
          <Melding tone="ok" icon="check-circle">
            {text.gemeld.sent}
          </Melding>
        )}
        {gemeld === 'wacht' && (
          <Melding tone="amber" icon="no-net" title={text.gemeld.waits}>
            {text.gemeld.waitsText}
          </Melding>
        )}
      </div>
      <Acties isStacked>
        <Knop look="main" isWide onClick={onDone}>
          {openZaalText.done.ok}
        </Knop>
      </Acties>
    </ZaalPage>
  )
}

function Stoppen({ onStop, onBack }: { onStop: () => void; onBack: () => void }) {
  return (
    <ZaalPage help={text.help}>
      <PageHead title={text.stop.title} below={text.stop.text} />
      <Acties isStacked>
        <Knop look="main" isWide onClick={onStop}>
          {text.stop.yes}
        </Knop>
        <Knop isWide onClick={onBack}>
          {text.stop.no}
        </Knop>
      </Acties>
    </ZaalPage>
  )
}

/** Nothing of the bijeenkomst is here any more. What nobody got is told, as a number. */
function Klaar({ wacht, verloren }: { wacht: number; verloren: number }) {
  return (
    <ZaalPage help={text.help}>
      <PageHead title={text.klaar.title} below={text.klaar.text} />
      <div role="status">
        {wacht > 0 && (
          <Melding tone="amber" icon="no-net" title={text.klaar.waits(wacht)}>
            {text.klaar.waitsText}
          </Melding>
        )}
        {verloren > 0 && (
          <Melding tone="amber" icon="alert" title={text.klaar.lost(verloren)}>
            {text.klaar.lostText}
          </Melding>
        )}
      </div>
      {wacht === 0 && verloren > 0 && (
        <Acties isStacked>
          <Knop look="main" isWide onClick={() => location.replace(TABLET_KLAAR)}>
            {text.klaar.told}
          </Knop>
        </Acties>
      )}
    </ZaalPage>
  )
}

/** Where a tablet ends: a plain page, made anew, that knows nothing. */
export function TabletKlaarScreen() {
  return (
    <ZaalPage help={text.help}>
      <PageHead title={text.klaar.title} below={text.klaar.text} />
      <Acties isStacked>
        <Knop isWide onClick={() => location.replace('/tablet')}>
          {text.klaar.again}
        </Knop>
      </Acties>
    </ZaalPage>
  )
}

/** On somebody's own device there is no tablet that is nobody's. */
export function TabletVanIemandScreen() {
  return (
    <Page title={openZaalText.title} back={{ href: '/' }}>
      <PageHead title={text.vanIemand.title} below={text.vanIemand.text} />
    </Page>
  )
}
