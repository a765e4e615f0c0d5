import { useState } from 'preact/hooks'
import type { DocumentId } from '#domain/id.ts'
import type { Ondertekenaar } from '#domain/ondertekening.ts'
import { MAX_ZIENSWIJZE } from '#domain/zienswijze.ts'
import { formatWhen } from '#i18n/format.ts'
import { schrijfZienswijzeText as text } from '#i18n/nl/write-zienswijze.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea } from '#ui/text-field.tsx'
import { useDraft } from '#workspace/draft.ts'
import { useNotitieVraag } from '#workspace/leren/gezondheid.ts'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { useReflectie } from '#workspace/leren/reflecties.ts'
import type { ZienswijzeError } from '#workspace/leren/zienswijzen.ts'
import { useMagAnders, useZienswijzen, zetZienswijze } from '#workspace/leren/zienswijzen.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

/** *Ik zie dit anders*: own words beside a signed form, which stays as it was signed. */
export function ZienswijzeScreen({ doc, id }: { doc: DocumentId; id: string }) {
  const reflectie = useReflectie(doc, id)
  return reflectie === undefined ? <Nothing back={`/reflectie/${doc}/${id}`} /> : <Schrijven reflectie={reflectie} />
}

function Nothing({ back }: { back: string }) {
  return (
    <Page title={text.title} back={{ href: back }} help={text.help}>
      <PageHead title={text.title} />
      <EmptyState title={text.gone.title} action={<Knop href={back}>{text.back}</Knop>}>
        {text.gone.text}
      </EmptyState>
    </Page>
  )
}

function Schrijven({ reflectie }: { reflectie: ReflectieZicht }) {
  const back = `/reflectie/${reflectie.doc}/${reflectie.id}`
  const rol = useMagAnders(reflectie)
  return rol === undefined ? <Nothing back={back} /> : <Formulier reflectie={reflectie} rol={rol} back={back} />
}

function Formulier({ reflectie, rol, back }: { reflectie: ReflectieZicht; rol: Ondertekenaar; back: string }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const goTo = useGoTo()
  const { persoon, naam } = workspace.ik.value
  const draft = useDraft(`zienswijze:${reflectie.doc}:${reflectie.id}`, () => ({ tekst: '' }))
  const [fout, setFout] = useState<ZienswijzeError | undefined>(undefined)
  const mine = useZienswijzen(reflectie).findLast((one) => one.persoon === persoon)
  const other = reflectie.card.members.find(({ role }) => role !== rol && isOnForm(role))?.person
  const isHealth = useNotitieVraag(draft.value.tekst) !== undefined
  const put = async () => {
    setFout(undefined)
    const wie = { rol, naam: people.get(persoon)?.naam || naam }
    const done = await zetZienswijze(workspace, reflectie, wie, draft.value.tekst, mine?.id)
    if (!done.ok) return setFout(done.error)
    draft.clear()
    showDone(done.value, text.done)
    goTo(back, true)
  }
  return (
    <Page title={text.title} back={{ href: back }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {fout !== undefined && <Melding tone={isCalm(fout) ? 'info' : 'error'}>{text.errors[fout]}</Melding>}
      {mine !== undefined && (
        <Card look="outlined" label={text.own}>
          <p class="above">{text.own}</p>
          <p class="as-written">{mine.tekst}</p>
          <p class="quiet small">{formatWhen(mine.opMs, workspace.today())}</p>
        </Card>
      )}
      <TextArea
        label={text.label}
        hint={text.hint(people.get(other ?? '')?.naam ?? '')}
        value={draft.value.tekst}
        onValue={(tekst) => draft.set({ tekst })}
        rows={5}
        maxLength={MAX_ZIENSWIJZE}
      />
      <div role="status">{isHealth && <Melding icon="lock">{text.health}</Melding>}</div>
      <p class="quiet small">{text.kept}</p>
      <p class="quiet">
        <strong>{text.correct.title}</strong> {text.correct.text}
      </p>
      <PageEnd>
        <Acties isStacked>
          <Knop look="main" icon="pen" isWide onClick={() => void put()}>
            {mine === undefined ? text.put : text.putAgain}
          </Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}

function isOnForm(role: string): boolean {
  return role === 'kandidaat' || role === 'werkbegeleider'
}

function isCalm(fout: ZienswijzeError): boolean {
  return fout === 'leeg' || fout === 'te-lang' || fout === 'niets-getekend'
}
