import { isDag } from '#domain/dag.ts'
import { contactritmes } from '#domain/pauze.ts'
import { formatDay } from '#i18n/format.ts'
import { planPauzeText as text } from '#i18n/nl/plan-pauze.ts'
import { Block } from '#ui/card.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { TextField } from '#ui/text-field.tsx'
import { TwoAnswersCard } from '#ui/two-answers-card.tsx'
import type { Pauze, PauzeItem } from '#workspace/plaatsing/pauzes.ts'
import { setPauze } from '#workspace/plaatsing/pauzes.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

/** How often, who, from when and until when: kept at every choice. */
export function ContactFields({ pauze: { card, bellers }, nu }: { pauze: Pauze; nu: PauzeItem }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const set = (fields: Parameters<typeof setPauze>[3]) => void setPauze(workspace, card.doc, nu.id, fields)
  // A date field gives an empty text while somebody is still typing in it.
  const setDay = (field: 'eerstvolgende' | 'contactTot') => (value: string) => {
    if (isDag(value)) set({ [field]: value })
  }
  return (
    <Block title={text.contact}>
      <div class="stack">
        <Twee nu={nu} field="contactritme" question={text.ritme} words={(value) => text.ritmes[value]} onPick={set} />
        <Keuzes
          label={text.ritme}
          options={contactritmes.map((value) => ({ value, text: text.ritmes[value] }))}
          value={nu.contactritme}
          onValue={(contactritme) => set({ contactritme })}
        />
        <Twee
          nu={nu}
          field="wieBelt"
          question={text.who}
          words={(value) => people.get(value)?.naam || text.someone}
          onPick={set}
        />
        <Keuzes
          label={text.who}
          options={bellers.map(({ persoon, naam }) => ({ value: persoon, text: naam }))}
          value={bellers.find(({ persoon }) => persoon === nu.wieBelt)?.persoon}
          onValue={(wieBelt) => set({ wieBelt })}
        />
        <Twee nu={nu} field="eerstvolgende" question={text.first} words={formatDay} onPick={set} />
        <TextField
          label={text.first}
          type="date"
          size="short"
          value={nu.eerstvolgende ?? ''}
          onValue={setDay('eerstvolgende')}
        />
        <Twee nu={nu} field="contactTot" question={text.until} words={formatDay} onPick={set} />
        <TextField
          label={text.until}
          hint={text.untilHint}
          type="date"
          size="short"
          value={nu.contactTot ?? ''}
          onValue={setDay('contactTot')}
        />
      </div>
    </Block>
  )
}

type Twofold = 'contactritme' | 'wieBelt' | 'eerstvolgende' | 'contactTot' | 'urenBegin' | 'urenErbij'

/** Two answers given apart: both stand until one is picked ([D3]). */
export function Twee<F extends Twofold>({
  nu,
  field,
  question,
  words,
  onPick,
}: {
  nu: PauzeItem
  field: F
  question: string
  words: (value: NonNullable<PauzeItem[F]>) => string
  onPick: (fields: Parameters<typeof setPauze>[3]) => void
}) {
  const people = usePeople()
  const [first, second] = nu.$antwoorden[field] ?? []
  if (first === undefined || second === undefined) return null
  const present = (one: typeof first) => ({
    // The field's own schema has checked the value.
    answer: words(one.waarde as NonNullable<PauzeItem[F]>),
    name: people.get(one.door)?.naam || text.someone,
    atMs: one.opMs,
  })
  return (
    <TwoAnswersCard
      question={question}
      answers={[present(first), present(second)]}
      onChoose={(index) => onPick({ [field]: (index === 0 ? first : second).waarde })}
    />
  )
}
