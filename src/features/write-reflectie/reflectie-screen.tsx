import { useEffect, useState } from 'preact/hooks'
import type { DocumentId } from '#domain/id.ts'
import type { ReflectieVeld } from '#domain/zelfreflectie.ts'
import { formatDay, formatDayYear, formatWhen, startWithCapital } from '#i18n/format.ts'
import { writeReflectieText } from '#i18n/nl/write-reflectie.ts'
import type { Answer } from '#ui/answers.tsx'
import { Answers } from '#ui/answers.tsx'
import { Card } from '#ui/card.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { useGestopt } from '#workspace/leren/gestopt.ts'
import { followReflectiespoor, putReflectieAway } from '#workspace/leren/reflectie-acties.ts'
import { formulierDelen } from '#workspace/leren/reflectie-rijen.ts'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { useReflectie } from '#workspace/leren/reflecties.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { LateWords, ReflectieGone } from './reflectie-gone.tsx'
import { flowOf, hrefOf, mayWrite } from './reflectie-paginas.ts'
import { ReflectieStand } from './reflectie-stand.tsx'
import { TweeDatums } from './reflectie-vraag-screen.tsx'
import { AlsoHere, KeptAndSeen, useLastBy, useTwee, Woordmerk } from './reflectie-velden.tsx'
import { OnlySigned, Reacties, StopReflectie } from './stop-reflectie.tsx'
import { AntwoordWissen, Handtekeningen, Opmerkingen } from './reflectie-handtekeningen.tsx'
import { Zienswijzen } from './reflectie-zienswijzen.tsx'

const text = writeReflectieText.form

/** The whole form: to check as a draft, to read, write and sign together once it is shown. */
export function ReflectieScreen({ doc, id }: { doc: DocumentId; id: string }) {
  const reflectie = useReflectie(doc, id)
  if (reflectie === undefined || reflectie.verhuisd !== undefined)
    return <ReflectieGone doc={doc} id={id} reflectie={reflectie} />
  return reflectie.gestopt ? <SignedOnly reflectie={reflectie} /> : <Formulier reflectie={reflectie} />
}

/** A form that is no longer shown: the text that was signed, to read and to print. */
function SignedOnly({ reflectie }: { reflectie: ReflectieZicht }) {
  const twee = useTwee(reflectie)
  const gestopt = useGestopt(reflectie.doc, reflectie.id)
  const isOwn = reflectie.card.role === 'kandidaat'
  const { datum } = reflectie.velden
  const day = datum === undefined ? undefined : startWithCapital(formatDay(datum))
  const title = writeReflectieText.of(twee.kandidaat)
  return (
    <Page title={title} back={{ href: isOwn ? '/reflecties' : '/' }} help={text.help}>
      <PageHead title={title} below={day} />
      <OnlySigned reflectie={reflectie} name={twee.kandidaat} />
      {gestopt !== undefined && !isOwn && <LateWords gestopt={gestopt} name={twee.kandidaat} />}
      <ReflectieStand reflectie={reflectie} twee={twee} />
      <Rows reflectie={reflectie} />
      <Handtekeningen reflectie={reflectie} twee={twee} />
      <Zienswijzen reflectie={reflectie} />
      <Acties>
        <TekstKnop icon="print" href={`${hrefOf(reflectie)}/afdrukken`}>
          {text.print}
        </TekstKnop>
      </Acties>
    </Page>
  )
}

function Formulier({ reflectie }: { reflectie: ReflectieZicht }) {
  const workspace = useWorkspace()
  const twee = useTwee(reflectie)
  const isDraft = reflectie.kind === 'map'
  const { datum } = reflectie.velden
  const day = datum === undefined ? undefined : startWithCapital(formatDay(datum))
  const title = isDraft ? text.check : writeReflectieText.of(twee.kandidaat)

  useEffect(() => {
    // The line in the plaatsing is told by whoever opens the form; it writes only when it is not so.
    void followReflectiespoor(workspace, reflectie)
  }, [workspace, reflectie.isNagekeken, reflectie.stand.status, reflectie.stand.ondertekening.door.join()])

  return (
    <Page
      title={title}
      back={{ href: reflectie.card.role === 'kandidaat' ? '/reflecties' : '/' }}
      help={text.help}
      foot={mainAction(reflectie, twee.werkbegeleider)}
    >
      <PageHead title={title} above={isDraft ? writeReflectieText.name : undefined} below={day} />
      <AlsoHere reflectie={reflectie} />
      {!isDraft && <ReflectieStand reflectie={reflectie} twee={twee} />}
      <TweeDatums reflectie={reflectie} />
      <Rows reflectie={reflectie} />
      <KeptAndSeen reflectie={reflectie} />
      {isDraft ? (
        <>
          <Reacties reflectie={reflectie} />
          <p class="quiet">
            <strong>{text.whatNext}</strong> {text.nextDraft}
          </p>
          <Away reflectie={reflectie} />
        </>
      ) : (
        <>
          {reflectie.card.role === 'kandidaat' && !hasReaction(reflectie) && (
            <p class="quiet">
              <strong>{text.whatNext}</strong> {text.nextShown(twee.werkbegeleider)}
            </p>
          )}
          <Handtekeningen reflectie={reflectie} twee={twee} />
          <Zienswijzen reflectie={reflectie} />
          {reflectie.stand.ondertekening.stand !== 'geen' && <AntwoordWissen reflectie={reflectie} />}
          <Opmerkingen reflectie={reflectie} />
          {reflectie.card.role === 'kandidaat' && <Reacties reflectie={reflectie} />}
          <Acties>
            {reflectie.card.role === 'kandidaat' && (
              <TekstKnop icon="phone" href={`${hrefOf(reflectie)}/doorgeven`}>
                {text.passPhone}
              </TekstKnop>
            )}
            {workspace.uitwisselen !== undefined && (
              <TekstKnop icon="qr" href={`${hrefOf(reflectie)}/uitwisselen`}>
                {text.exchange}
              </TekstKnop>
            )}
            <TekstKnop icon="print" href={`${hrefOf(reflectie)}/afdrukken`}>
              {text.print}
            </TekstKnop>
          </Acties>
          {reflectie.card.role === 'kandidaat' && <StopReflectie reflectie={reflectie} />}
        </>
      )}
    </Page>
  )
}

function hasReaction({ velden }: ReflectieZicht): boolean {
  return [velden.reactie1, velden.reactie2].some((one) => (one ?? '').trim() !== '')
}

/** The one filled button: what comes next for this person; nothing when it is the other's turn. */
function mainAction(reflectie: ReflectieZicht, name: string) {
  const base = hrefOf(reflectie)
  const { role } = reflectie.card
  if (reflectie.kind === 'map') {
    return (
      <Knop look="main" isWide href={`${base}/laten-zien`}>
        {text.show(name)}
      </Knop>
    )
  }
  const mine = reflectie.stand.signersOfPresent.some((one) => one === role)
  if (role === 'werkbegeleider' && !hasReaction(reflectie)) {
    const [first = 'reactie1'] = flowOf(false, role, reflectie.velden, true)
    return (
      <Knop look="main" icon="pen" isWide href={`${base}/invullen/${first}`}>
        {text.writeReaction}
      </Knop>
    )
  }
  if (mine) return undefined
  return (
    <Knop look="main" icon="pen" isWide href={`${base}/tekenen`}>
      {reflectie.stand.status !== 'gewijzigd_na_ondertekening'
        ? text.sign
        : role === 'kandidaat'
          ? text.changed.again
          : text.signAgain}
    </Knop>
  )
}

function Rows({ reflectie }: { reflectie: ReflectieZicht }) {
  const { today } = useWorkspace()
  const lastBy = useLastBy(reflectie)
  const base = hrefOf(reflectie)
  const twee = useTwee(reflectie)
  const owner = reflectie.card.members.find(({ role }) => role === 'kandidaat')?.person
  // A reaction that came from the phone of the kandidaat was written while that phone was passed on.
  const handed = (veld: ReflectieVeld) => {
    const last = veld.startsWith('reactie') ? reflectie.velden.$wie[veld] : undefined
    const isHanded = reflectie.kind === 'reflectie' && last !== undefined && last.persoon === owner
    return isHanded ? { name: text.onPhoneOf(twee.kandidaat), when: formatWhen(last.opMs, today()) } : undefined
  }
  return formulierDelen(reflectie.velden).map(({ code, rijen }) => {
    const answers = rijen.map(({ veld, label }): Answer => {
      const value = reflectie.velden[veld]?.trim() ?? ''
      const by = code === 'kop' ? undefined : (handed(veld) ?? lastBy(veld))
      const words = veld === 'datum' && value !== '' ? formatDayYear(value) : value
      const page = code === 'kop' ? 'kop' : veld
      return {
        question: label,
        ...(value === ''
          ? {}
          : {
              answer: (
                <>
                  <Written words={words} by={by && text.by(by.name, by.when)} />
                  {code !== 'kop' && <Woordmerk reflectie={reflectie} veld={veld} />}
                </>
              ),
            }),
        ...(!reflectie.gestopt && mayWrite(veld, reflectie.card.role) && (code !== 'kop' || veld === 'naam')
          ? { changeHref: `${base}/invullen/${page}` }
          : {}),
      }
    })
    return (
      <Card key={code} look="outlined" label={code === 'kop' ? text.header : rijen[0]?.label}>
        <Answers answers={answers} />
      </Card>
    )
  })
}

function Written({ words, by }: { words: string; by: string | undefined }) {
  return (
    <>
      {words}
      {by !== undefined && <span class="written-by">{by}</span>}
    </>
  )
}

function Away({ reflectie }: { reflectie: ReflectieZicht }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const [isGoing, setGoing] = useState(false)
  const away = async () => {
    setGoing(true)
    const done = showDone(await putReflectieAway(workspace, reflectie), text.isAway, () => goTo(hrefOf(reflectie)))
    if (done) goTo('/reflecties', true)
    else setGoing(false)
  }
  return (
    <TekstKnop icon="trash" onClick={() => (isGoing ? undefined : void away())}>
      {text.away}
    </TekstKnop>
  )
}
