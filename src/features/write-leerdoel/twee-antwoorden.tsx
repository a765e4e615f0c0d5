import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { TwoAnswersCard } from '#ui/two-answers-card.tsx'
import { setLeerdoel } from '#workspace/leren/leerdoel-acties.ts'
import type { Leerdoel, LeerdoelItem } from '#workspace/leren/leerdoelen.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

type Choice = 'haalbaar' | 'status' | 'thema' | 'kerncompetentie' | 'uiterlijk'

/** Two answers given apart: both stand until one is picked. Nothing when there is one answer. */
export function TweeAntwoorden<F extends Choice>({
  doel,
  field,
  words,
  question,
}: {
  doel: Leerdoel
  field: F
  words: (value: NonNullable<LeerdoelItem[F]>) => string
  question?: string
}) {
  const workspace = useWorkspace()
  const people = usePeople()
  const [first, second] = doel.velden.$antwoorden[field] ?? []
  if (first === undefined || second === undefined) return null
  const present = (one: typeof first) => ({
    // The field's own schema has checked the value.
    answer: words(one.waarde as NonNullable<LeerdoelItem[F]>),
    name: people.get(one.door)?.naam || writeLeerdoelText.step.someone,
    atMs: one.opMs,
  })
  return (
    <TwoAnswersCard
      question={question}
      answers={[present(first), present(second)]}
      onChoose={(index) => void setLeerdoel(workspace, doel, { [field]: (index === 0 ? first : second).waarde })}
    />
  )
}
