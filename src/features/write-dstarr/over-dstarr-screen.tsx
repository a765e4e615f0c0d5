import { isDag } from '#domain/dag.ts'
import type { DocumentId } from '#domain/id.ts'
import { writeDstarrText } from '#i18n/nl/write-dstarr.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMijnCoachingen } from '#workspace/leren/coaching-stand.ts'
import type { Dstarr } from '#workspace/leren/dstarr.ts'
import { useDstarr } from '#workspace/leren/dstarr.ts'
import { setDstarr } from '#workspace/leren/dstarr-acties.ts'
import { useMijnLeerdoelen } from '#workspace/leren/leerdoelen.ts'
import { volgLeerdoel } from '#workspace/leren/volg-leerdoel.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { coachingWords, KeptAndSeen } from './dstarr-delen.tsx'
import { DstarrGone } from './dstarr-gone.tsx'
import { hrefOf } from './dstarr-paginas.ts'

const text = writeDstarrText.about

/** Which leerdoel it is about, for which coaching, and when it was. */
export function OverDstarrScreen({ doc, id }: { doc: DocumentId; id: string }) {
  const dstarr = useDstarr(doc, id)
  if (dstarr === undefined || dstarr.verhuisd !== undefined || dstarr.card.role !== 'kandidaat') {
    return <DstarrGone doc={doc} id={id} dstarr={dstarr} />
  }
  return <Over dstarr={dstarr} />
}

function Over({ dstarr }: { dstarr: Dstarr }) {
  const workspace = useWorkspace()
  const { coachingen } = useMijnCoachingen()
  // Of one that others read, a leerdoel they do not read may not be named.
  const doelen = useMijnLeerdoelen().filter(
    (doel) => doel.naam !== '' && (dstarr.kind === 'map' || doel.kind !== 'map'),
  )
  const doel = volgLeerdoel(workspace.cards.value, dstarr.velden.leerdoelId)
  const begin = writeDstarrText.begin
  return (
    <Page title={text.title} back={{ href: hrefOf(dstarr) }} help={writeDstarrText.check.help}>
      <PageHead title={text.title} />
      {doelen.length > 0 && (
        <SelectField
          label={begin.doel}
          options={[{ value: '', text: begin.noDoel }, ...doelen.map((one) => ({ value: one.id, text: one.naam }))]}
          value={doel?.id ?? ''}
          onValue={(value) => void setDstarr(workspace, dstarr, { leerdoelId: value === '' ? undefined : value })}
        />
      )}
      {coachingen.length > 0 && (
        <SelectField
          label={begin.coaching}
          options={[
            { value: '', text: begin.noCoaching },
            ...coachingen.map((one) => ({ value: one.id, text: coachingWords(one) })),
          ]}
          value={dstarr.velden.coaching ?? ''}
          onValue={(value) => void setDstarr(workspace, dstarr, { coaching: value === '' ? undefined : value })}
        />
      )}
      <TextField
        label={text.date}
        type="date"
        size="short"
        isOptional
        value={dstarr.velden.datum ?? ''}
        onValue={(value) => void setDstarr(workspace, dstarr, { datum: isDag(value) ? value : undefined })}
      />
      <KeptAndSeen dstarr={dstarr} />
      <Acties>
        <Knop look="main" href={hrefOf(dstarr)}>
          {text.done}
        </Knop>
      </Acties>
    </Page>
  )
}
