import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { ReflectieVelden } from '#domain/zelfreflectie.ts'
import { signReflectieText } from '#i18n/nl/sign-reflectie.ts'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { PageChromeContext } from '#ui/page-chrome.ts'
import { Sheet } from '#ui/sheet.tsx'
import { TextField } from '#ui/text-field.tsx'
import { hideToast } from '#ui/toast.tsx'
import type { Doorgeefstand } from '#workspace/leren/doorgeefstand.ts'
import { codeOf, doorgeefLock } from '#workspace/leren/doorgeefstand.ts'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { useReflectie } from '#workspace/leren/reflecties.ts'
import { signReflectie } from '#workspace/leren/tekenen.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { FormulierLezen, useNamen } from './formulier-lezen.tsx'
import { WriteReactie } from './write-reactie.tsx'

const text = signReflectieText.hand

type Step = 'give' | 'read' | 'write' | 'back'

/**
 * The doorgeefstand: the phone is with the werkbegeleider and shows this form only. The app shows this instead of
 * everything else, so no address, reload or second tab leads out of it; the code does.
 */
export function HandOverScreen({ stand }: { stand: Doorgeefstand }) {
  const reflectie = useReflectie(stand.doc, stand.id)
  const people = usePeople()
  const [step, setStep] = useState<Step>('give')
  const [isSigned, setSigned] = useState(false)
  const owner = people.get(stand.van)?.naam || reflectie?.velden.naam || ''
  // What the owner did a moment before is not for other hands to take back.
  useEffect(hideToast, [])
  if (reflectie === undefined || reflectie.gestopt || step === 'back') {
    return (
      <GiveBack
        owner={owner}
        isSigned={isSigned}
        isGone={reflectie === undefined || (reflectie.gestopt && !isSigned)}
        name={people.get(stand.aan)?.naam ?? ''}
      />
    )
  }
  if (step === 'give') {
    return <Give reflectie={reflectie} owner={owner} onRead={() => setStep('read')} onBack={() => setStep('back')} />
  }
  if (step === 'write') {
    return (
      <LockedPage>
        <WriteReactie reflectie={reflectie} onReady={() => setStep('read')} />
      </LockedPage>
    )
  }
  return (
    <Read
      reflectie={reflectie}
      stand={stand}
      owner={owner}
      onWrite={() => setStep('write')}
      onDone={(signed) => {
        setSigned(signed)
        setStep('back')
      }}
    />
  )
}

/** A page without menu and without ways out; Hulp stays, with words only. */
function LockedPage({ children }: { children: ComponentChildren }) {
  const chrome = useContext(PageChromeContext)
  const [isHelp, setHelp] = useState(false)
  return (
    <PageChromeContext.Provider value={{ today: chrome.today, nav: [], onHelp: () => setHelp(true) }}>
      <Page title={signReflectieText.title('')}>{children}</Page>
      <Sheet isOpen={isHelp} onClose={() => setHelp(false)} title={text.help.title}>
        <div class="prose">
          {text.help.about.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </Sheet>
    </PageChromeContext.Provider>
  )
}

function Give({
  reflectie,
  owner,
  onRead,
  onBack,
}: {
  reflectie: ReflectieZicht
  owner: string
  onRead: () => void
  onBack: () => void
}) {
  const name = useNamen(reflectie)('werkbegeleider') || signReflectieText.someone
  return (
    <LockedPage>
      <PageHead title={text.give(name)} below={text.giveText(owner)} />
      <PageEnd>
        <Acties isStacked>
          <Knop look="main" isWide onClick={onRead}>
            {text.iAm(name)}
          </Knop>
          <Knop isWide onClick={onBack}>
            {text.notNow}
          </Knop>
        </Acties>
      </PageEnd>
    </LockedPage>
  )
}

function Read({
  reflectie,
  stand,
  owner,
  onWrite,
  onDone,
}: {
  reflectie: ReflectieZicht
  stand: Doorgeefstand
  owner: string
  onWrite: () => void
  onDone: (isSigned: boolean) => void
}) {
  const workspace = useWorkspace()
  const known = useNamen(reflectie)('werkbegeleider')
  const [name, setName] = useState(known)
  const [placed, setPlaced] = useState<{ name: string; seen: ReflectieVelden } | undefined>(undefined)
  const [problem, setProblem] = useState<string | undefined>(undefined)

  const place = () => {
    setProblem(name.trim() === '' ? text.nameFirst : undefined)
    if (name.trim() !== '') setPlaced({ name: name.trim(), seen: { ...reflectie.velden } })
  }
  const sign = async () => {
    if (placed === undefined) return
    const signed = await signReflectie(
      workspace,
      reflectie,
      { persoon: stand.aan, rol: 'werkbegeleider', naam: placed.name, bevestigdBij: stand.van },
      placed.seen,
    )
    if (signed.ok) onDone(true)
    else {
      setPlaced(undefined)
      setProblem(words[signed.error] ?? signReflectieText.noKey)
    }
  }

  const title = signReflectieText.title(owner)
  return (
    <LockedPage>
      <PageHead title={title} />
      <FormulierLezen reflectie={reflectie} />
      {placed === undefined && (
        <TekstKnop icon="pen" onClick={onWrite}>
          {text.reactie.open}
        </TekstKnop>
      )}
      <PageEnd>
        {problem !== undefined && <Melding tone="error">{problem}</Melding>}
        {placed === undefined ? (
          <TextField label={text.name} hint={text.nameHint} value={name} onValue={setName} autocapitalize="words" />
        ) : (
          <Card look="outlined" label={text.box}>
            <p class="above">{text.box}</p>
            <p class="as-written">{text.placed(placed.name, owner)}</p>
            <TekstKnop onClick={() => setPlaced(undefined)}>{text.changeName}</TekstKnop>
          </Card>
        )}
        <p>
          {signReflectieText.saying}
          <br />
          <strong>{signReflectieText.sentence}</strong>
        </p>
        <Acties isStacked>
          <Knop look="main" icon="pen" isWide onClick={() => (placed === undefined ? place() : void sign())}>
            {placed === undefined ? text.setName : text.sign}
          </Knop>
          <Knop isWide onClick={() => onDone(false)}>
            {text.dont}
          </Knop>
        </Acties>
      </PageEnd>
    </LockedPage>
  )
}

const words: Readonly<Record<string, string>> = {
  veranderd: signReflectieText.changed,
  'twee-antwoorden': signReflectieText.twoDates,
  vol: signReflectieText.full,
  kwijt: signReflectieText.full,
}

function GiveBack({
  owner,
  isSigned,
  isGone,
  name,
}: {
  owner: string
  isSigned: boolean
  isGone: boolean
  name: string
}) {
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const leave = async () => {
    const isRight = await doorgeefLock.leave(codeOf(typed) ?? '')
    setWrong(!isRight)
    if (!isRight) setTyped('')
  }
  const title = isSigned ? text.thanks(name) : text.giveBack(owner).replace(/\.$/, '')
  return (
    <LockedPage>
      <PageHead title={title} below={isGone ? text.gone : isSigned ? text.signed : text.notSigned} />
      {isSigned && <p>{text.giveBack(owner)}</p>}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void leave()
        }}
      >
        <TextField
          label={text.code(owner)}
          error={isWrong ? text.wrong : undefined}
          size="short"
          inputMode="numeric"
          value={typed}
          onValue={setTyped}
          maxLength={9}
          enterKeyHint="go"
        />
        <Acties>
          <Knop look="main" type="submit">
            {text.open}
          </Knop>
        </Acties>
      </form>
      <Details title={text.forgotten}>
        <p>{text.forgottenText}</p>
      </Details>
    </LockedPage>
  )
}
