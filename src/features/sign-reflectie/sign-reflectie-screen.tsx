import { useEffect, useState } from 'preact/hooks'
import type { DocumentId } from '#domain/id.ts'
import type { ReflectieVelden } from '#domain/zelfreflectie.ts'
import { reflectieVelden } from '#domain/zelfreflectie.ts'
import { formatDay, startWithCapital } from '#i18n/format.ts'
import { signReflectieText } from '#i18n/nl/sign-reflectie.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { GezondheidMelding } from '#ui/gezondheid-melding.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { noteSigned } from '#workspace/device/passkey-choice.ts'
import { openOpmerking } from '#workspace/plaatsing/opmerkingen.ts'
import { markAsWork, moveToMap, useGezondheidsvraag } from '#workspace/leren/gezondheid.ts'
import { followReflectiespoor } from '#workspace/leren/reflectie-acties.ts'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { useReflectie, wachtOpEigenToestel } from '#workspace/leren/reflecties.ts'
import { signReflectie } from '#workspace/leren/tekenen.ts'
import { useOpenDocument, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import { FormulierLezen, useNamen } from './formulier-lezen.tsx'

const text = signReflectieText

/** Signing on one's own device: read, tick, sign. Works offline, in either order. */
export function SignReflectieScreen({ doc, id }: { doc: DocumentId; id: string }) {
  const reflectie = useReflectie(doc, id)
  if (reflectie?.kind !== 'reflectie' || reflectie.gestopt) {
    return (
      <Page title={text.title('')} back={{ href: '/' }} help={text.help}>
        <EmptyState title={text.hand.gone} action={<Knop href="/">{text.thanks.ready}</Knop>} />
      </Page>
    )
  }
  return <Sign reflectie={reflectie} />
}

type Step = 'read' | 'say' | 'thanks'
type Problem = 'tickFirst' | 'changed' | 'twoDates' | 'noKey' | 'full'

function Sign({ reflectie }: { reflectie: ReflectieZicht }) {
  const workspace = useWorkspace()
  const nameOf = useNamen(reflectie)
  const base = `/reflectie/${reflectie.doc}/${reflectie.id}`
  const rol = reflectie.card.role === 'kandidaat' ? 'kandidaat' : 'werkbegeleider'
  const [step, setStep] = useState<Step>('read')
  const [seen, setSeen] = useState<ReflectieVelden | undefined>(undefined)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const [remark, setRemark] = useState<string | undefined>(undefined)

  useEffect(() => {
    // Whoever signs does not open the form again; without this the jobcoach would go on waiting for the signature.
    void followReflectiespoor(workspace, reflectie)
  }, [workspace, reflectie.isNagekeken, reflectie.stand.status, reflectie.stand.ondertekening.door.join()])

  const isStillSame =
    seen !== undefined && reflectieVelden.every((veld) => (seen[veld] ?? '') === (reflectie.velden[veld] ?? ''))
  const isReadAndChanged = seen !== undefined && !isStillSame
  const sign = async () => {
    if (seen === undefined || !isStillSame) {
      setProblem(isReadAndChanged ? 'changed' : 'tickFirst')
      return
    }
    const { persoon } = workspace.ik.value
    const signed = await signReflectie(
      workspace,
      reflectie,
      { persoon, rol, naam: nameOf(rol) || workspace.ik.value.naam },
      seen,
    )
    if (signed.ok) noteSigned(rol)
    if (signed.ok) setStep('thanks')
    else setProblem(problems[signed.error])
    if (!signed.ok && signed.error === 'veranderd') setSeen(undefined)
  }
  const say = async () => {
    const opened = await openOpmerking(workspace, reflectie)
    if (opened === undefined) return
    setRemark(opened)
    setStep('say')
  }

  if (step === 'thanks')
    return <Thanks reflectie={reflectie} other={nameOf(rol === 'kandidaat' ? 'werkbegeleider' : 'kandidaat')} />
  if (step === 'say' && remark !== undefined) {
    return (
      <Say reflectie={reflectie} remark={remark} other={nameOf(rol === 'kandidaat' ? 'werkbegeleider' : 'kandidaat')} />
    )
  }
  const isDone =
    reflectie.stand.signersOfPresent.includes(rol) && !wachtOpEigenToestel(reflectie, workspace.ik.value.persoon)
  const day = reflectie.velden.datum === undefined ? undefined : startWithCapital(formatDay(reflectie.velden.datum))
  return (
    <Page title={text.title(nameOf('kandidaat'))} back={{ href: base }} help={text.help}>
      <PageHead title={text.title(nameOf('kandidaat'))} below={day} />
      {!isDone && <p>{text.before}</p>}
      <FormulierLezen reflectie={reflectie} />
      {isDone ? (
        <Melding tone="ok" title={text.already.title} action={<Knop href={base}>{text.back}</Knop>}>
          {text.already.text}
        </Melding>
      ) : (
        <PageEnd>
          {(isReadAndChanged || problem === 'changed') && <Melding tone="amber">{text.changed}</Melding>}
          {problem !== undefined && problem !== 'changed' && (
            <Melding tone={problem === 'tickFirst' || problem === 'twoDates' ? 'info' : 'error'}>
              {text[problem]}
            </Melding>
          )}
          <TickBox
            isOn={isStillSame}
            onChange={(isOn) => {
              setProblem(undefined)
              setSeen(isOn ? { ...reflectie.velden } : undefined)
            }}
          >
            {text.read}
          </TickBox>
          <p>
            {text.saying}
            <br />
            <strong>{text.sentence}</strong>
          </p>
          <Acties isStacked>
            <Knop look="main" icon="pen" isWide onClick={() => void sign()}>
              {text.sign}
            </Knop>
            <Knop isWide onClick={() => void say()}>
              {text.first}
            </Knop>
          </Acties>
        </PageEnd>
      )}
    </Page>
  )
}

const problems: Readonly<Record<string, Problem>> = {
  veranderd: 'changed',
  'twee-antwoorden': 'twoDates',
  'geen-sleutel': 'noKey',
  'geen-recht': 'noKey',
  vol: 'full',
  kwijt: 'full',
}

function Thanks({ reflectie, other }: { reflectie: ReflectieZicht; other: string }) {
  const base = `/reflectie/${reflectie.doc}/${reflectie.id}`
  return (
    <Page title={text.thanks.title} back={{ href: base }} help={text.help}>
      <PageHead title={text.thanks.title} below={other === '' ? text.thanks.textAlone : text.thanks.text(other)} />
      <SaveLine state={useBewaard(reflectie.doc, reflectie.id)} />
      <PageEnd>
        <Acties isStacked>
          <Knop look="main" isWide href="/">
            {text.thanks.ready}
          </Knop>
          <Knop icon="print" isWide href={`${base}/afdrukken`}>
            {text.thanks.copy}
          </Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}

/** Words for the other and no signature; kept at every key, like everything on the form. */
function Say({ reflectie, remark, other }: { reflectie: ReflectieZicht; remark: string; other: string }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const open = useOpenDocument(reflectie.doc)
  const binding = useTextBinding(open, 'opmerkingen', remark, 'tekst')
  const plaats = { doc: reflectie.doc, collection: 'opmerkingen', item: remark, veld: 'tekst' }
  const base = `/reflectie/${reflectie.doc}/${reflectie.id}`
  return (
    <Page title={text.say.title} back={{ href: base }} help={text.help}>
      <PageHead title={text.say.title} below={text.say.hint(other)} />
      {binding && <TextArea label={text.say.title} isLabelHidden binding={binding} rows={5} autoFocus />}
      <GezondheidMelding
        vraag={useGezondheidsvraag(plaats)}
        onMove={() => moveToMap(workspace, plaats)}
        onWork={() => markAsWork(workspace, plaats)}
      />
      <SaveLine state={useBewaard(reflectie.doc, remark)} />
      <p class="quiet">{text.say.none}</p>
      <Acties>
        <Knop look="main" onClick={() => goTo(base, true)}>
          {text.say.ready}
        </Knop>
      </Acties>
    </Page>
  )
}
