import { isDag } from '#domain/dag.ts'
import { formatDay } from '#i18n/format.ts'
import { changeKandidaatText as text, kandidaatText } from '#i18n/nl/add-kandidaat.ts'
import { Keuzes } from '#ui/keuzes.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { TwoAnswersCard } from '#ui/two-answers-card.tsx'
import type { IntakeFields, Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { intakeOf, setIntake } from '#workspace/mensen/kandidaten.ts'
import { useOpenDocument, usePeople, useSaveState, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { Card } from '#workspace/workspace.ts'
import { KanaalField } from './kandidaat-fields.tsx'

const keuzes = ['ja', 'nee', 'bedenktijd'] as const

/** The first contact, and the choice after the voorlichting. */
export function IntakeBlock({ kandidaat, intake }: { kandidaat: Kandidaat; intake: Card }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const open = useOpenDocument(intake.doc)
  const binding = useTextBinding(open, 'intake', 'intake', 'opmerking')
  const state = useSaveState(intake.doc)
  const velden = intakeOf(intake)
  const change = (fields: IntakeFields) => void setIntake(workspace, kandidaat, intake, fields)
  const nameOf = (persoon: string) => people.get(persoon)?.naam ?? ''
  const [one, other] = velden?.$antwoorden.keuzeDeelname ?? []
  const readers = intake.members.flatMap(({ person }) =>
    person === workspace.ik.value.persoon ? [] : nameOf(person) || [],
  )
  return (
    <div class="stack">
      <TextField
        label={kandidaatText.eersteContactOp}
        type="date"
        size="short"
        isOptional
        value={velden?.eersteContactOp ?? ''}
        onValue={(dag) => isDag(dag) && change({ eersteContactOp: dag })}
      />
      <KanaalField value={velden?.kanaal ?? ''} onValue={(kanaal) => change({ kanaal })} />
      <TextArea
        label={kandidaatText.opmerking}
        hint={kandidaatText.opmerkingHint}
        isOptional
        rows={3}
        binding={binding}
      />
      {one !== undefined && other !== undefined ? (
        <TwoAnswersCard
          question={text.keuze}
          answers={[
            { answer: text.keuzes[one.waarde], name: nameOf(one.door), atMs: one.opMs },
            { answer: text.keuzes[other.waarde], name: nameOf(other.door), atMs: other.opMs },
          ]}
          onChoose={(index) => change({ keuzeDeelname: index === 0 ? one.waarde : other.waarde })}
        />
      ) : (
        <Keuzes
          label={text.keuze}
          hint={text.afterFirst}
          isRow
          options={keuzes.map((value) => ({ value, text: text.keuzes[value] }))}
          value={velden?.keuzeDeelname}
          onValue={(keuzeDeelname) => change({ keuzeDeelname })}
        />
      )}
      {velden?.keuzeDeelname !== undefined && velden.keuzeDeelname !== 'ja' && (
        <TextField
          label={text.opnieuw}
          hint={velden.opnieuwUitnodigenOp === undefined ? text.opnieuwHint : formatDay(velden.opnieuwUitnodigenOp)}
          type="date"
          size="short"
          isOptional
          value={velden.opnieuwUitnodigenOp ?? ''}
          onValue={(dag) => isDag(dag) && change({ opnieuwUitnodigenOp: dag })}
        />
      )}
      <SaveLine state={{ ...state, with: readers }} />
    </div>
  )
}
