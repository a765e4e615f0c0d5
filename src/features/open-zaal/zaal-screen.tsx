import { useEffect, useState } from 'preact/hooks'
import type { Genoemd } from '#domain/inchecken.ts'
import { persoonOfPas } from '#domain/inchecken.ts'
import { formatDay, startWithCapital } from '#i18n/format.ts'
import { openZaalText as text } from '#i18n/nl/open-zaal.ts'
import { soortWoorden } from '#i18n/nl/veldwoorden.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { PageEnd, PageHead } from '#ui/page.tsx'
import type { Lijst } from '#workspace/groep/aanwezigheid.ts'
import { lijstVan, useWarmeLijst } from '#workspace/groep/aanwezigheid.ts'
import { useGroep } from '#workspace/groep/bijeenkomsten.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { useNu } from '#workspace/vandaag/nu.ts'
import type { Ingecheckt } from '#workspace/zaal/inchecken.ts'
import { checkIn, dagcodeVan, genoemdenVan, genoemdeVanPas } from '#workspace/zaal/inchecken.ts'
import type { Zaalstand } from '#workspace/zaal/zaalstand.ts'
import { endZaal } from '#workspace/zaal/zaalstand.ts'
import { useAway, useDagcodeVraag, ZaalPage } from './zaal-page.tsx'
import { CodeStap, NaamStap, PasStap } from './zaal-stappen.tsx'

type Stap = { op: 'welkom' | 'code' | 'naam' | 'pas' | 'stoppen' } | { op: 'klaar'; wie: Genoemd; gedaan?: Ingecheckt }

/** Checking in, and nothing else of the app. It never shows who is there: only a name that was asked for. */
export function ZaalScreen({ stand }: { stand: Zaalstand }) {
  const groep = useGroep(stand.groep)
  const lijst = groep === undefined ? undefined : lijstVan(groep, stand.bijeenkomst)
  useWarmeLijst(lijst)
  const { today } = useNu()
  useEffect(() => {
    if (today !== stand.dag) void endZaal()
  }, [today, stand.dag])
  const code = lijst === undefined ? undefined : dagcodeVan(lijst, stand.dag)
  if (lijst === undefined || code === undefined || today !== stand.dag) {
    return (
      <ZaalPage>
        <PageHead title={text.gone.title} below={text.gone.text} />
        <Stoppen onBack={undefined} />
      </ZaalPage>
    )
  }
  return <Inchecken lijst={lijst} code={code} />
}

function Inchecken({ lijst, code }: { lijst: Lijst; code: string }) {
  const workspace = useWorkspace()
  const [stap, setStap] = useState<Stap>({ op: 'welkom' })
  const answer = useDagcodeVraag(code)
  const begin = () => setStap({ op: 'welkom' })
  useAway(stap.op !== 'welkom', begin)

  const pick = async (wie: Genoemd) => {
    setStap({ op: 'klaar', wie })
    const gedaan = await checkIn(workspace, lijst, wie.id)
    setStap((now) => (now.op === 'klaar' && now.wie === wie ? { op: 'klaar', wie, gedaan } : now))
  }
  const { bijeenkomst } = lijst
  const what = [
    bijeenkomst.titel || startWithCapital(soortWoorden[bijeenkomst.soort ?? 'training']),
    bijeenkomst.dag === undefined ? '' : formatDay(bijeenkomst.dag),
  ]

  if (stap.op === 'stoppen' || stap.op === 'klaar') {
    return <ZaalPage>{stap.op === 'klaar' ? <Klaar {...stap} onDone={begin} /> : <Stoppen onBack={begin} />}</ZaalPage>
  }
  if (stap.op === 'welkom') {
    return (
      <ZaalPage>
        <PageHead title={text.welcome.title} above={what.filter(Boolean).join(' · ')} below={text.welcome.text} />
        <Acties isStacked>
          <Knop look="main" icon="pen" isWide onClick={() => setStap({ op: 'code' })}>
            {text.welcome.code}
          </Knop>
          <Knop icon="qr" isWide onClick={() => setStap({ op: 'pas' })}>
            {text.welcome.pas}
          </Knop>
        </Acties>
        <PageEnd>
          <TekstKnop icon="lock" onClick={() => setStap({ op: 'stoppen' })}>
            {text.end}
          </TekstKnop>
        </PageEnd>
      </ZaalPage>
    )
  }
  return (
    <ZaalPage onBack={begin}>
      {stap.op === 'code' && <CodeStap answer={answer} onRight={() => setStap({ op: 'naam' })} />}
      {stap.op === 'naam' && <NaamStap people={genoemdenVan(lijst)} onPick={(wie) => void pick(wie)} />}
      {stap.op === 'pas' && (
        <PasStap
          ofPas={(scanned) => {
            const persoon = persoonOfPas(scanned)
            return persoon === undefined ? undefined : genoemdeVanPas(lijst, persoon)
          }}
          onPick={(wie) => void pick(wie)}
        />
      )}
    </ZaalPage>
  )
}

/** The same words for who was on the list already: nobody learns from it who is there. */
function Klaar({ wie, gedaan, onDone }: { wie: Genoemd; gedaan?: Ingecheckt; onDone: () => void }) {
  const notMe = () => {
    if (gedaan?.ok === true) void gedaan.undo?.()
    onDone()
  }
  return (
    <>
      <PageHead title={text.done.title(wie.naam)} />
      <div role="status">
        {gedaan === undefined && <p>{text.done.busy}</p>}
        {gedaan?.ok === true && (
          <Melding tone="ok" icon="check-circle">
            {text.done.text}
          </Melding>
        )}
      </div>
      {gedaan?.ok === false && <Melding tone="error">{text.done.full}</Melding>}
      {gedaan !== undefined && (
        <Acties isStacked>
          <Knop look="main" isWide onClick={onDone} autoFocus>
            {text.done.ok}
          </Knop>
          <Knop look="quiet" isWide onClick={notMe}>
            {text.done.notMe}
          </Knop>
        </Acties>
      )}
    </>
  )
}

/** Ends it: the device locks. @param onBack `undefined` when there is nothing to go back to */
function Stoppen({ onBack }: { onBack: (() => void) | undefined }) {
  const [isRefused, setRefused] = useState(false)
  return (
    <>
      {onBack !== undefined && <PageHead title={text.endTitle} below={text.endText} />}
      {isRefused && <Melding tone="error">{text.endRefused}</Melding>}
      <Acties isStacked>
        <Knop look="main" icon="lock" isWide onClick={() => void endZaal().then((isEnded) => setRefused(!isEnded))}>
          {text.endYes}
        </Knop>
        {onBack !== undefined && (
          <Knop isWide onClick={onBack}>
            {text.endNo}
          </Knop>
        )}
      </Acties>
    </>
  )
}
