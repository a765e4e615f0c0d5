import type { Keuze } from './keuzes.tsx'
import { Keuzes } from './keuzes.tsx'
import { TwoAnswersCard } from './two-answers-card.tsx'
import type { VeldWords } from './veld.tsx'

/** An answer that stands, with who gave it. */
export interface GivenAnswer<T> {
  waarde: T
  door: string
  opMs: number
}

/**
 * A choice that several people may make. Where two of them chose apart, both answers stand until somebody picks.
 *
 * @param answers the ones that stand, newest first; fewer than two are the `value`
 */
export function KeuzeOfTwee<T extends string>({
  answers,
  nameOf,
  ...rest
}: VeldWords & {
  options: readonly Keuze<T>[]
  value: T | undefined
  onValue: (value: T) => void
  isRow?: boolean
  answers: readonly GivenAnswer<T>[] | undefined
  nameOf: (person: string) => string
}) {
  const [one, other] = answers ?? []
  if (one === undefined || other === undefined) return <Keuzes {...rest} />
  const textOf = (value: T) => rest.options.find((option) => option.value === value)?.text ?? ''
  return (
    <TwoAnswersCard
      question={rest.label}
      answers={[
        { answer: textOf(one.waarde), name: nameOf(one.door), atMs: one.opMs },
        { answer: textOf(other.waarde), name: nameOf(other.door), atMs: other.opMs },
      ]}
      onChoose={(index) => rest.onValue(index === 0 ? one.waarde : other.waarde)}
    />
  )
}
