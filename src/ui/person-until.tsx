import { formatDayYear, startWithCapital } from '#i18n/format.ts'
import { showDeelText as text } from '#i18n/nl/show-deel.ts'
import { Keuzes } from './keuzes.tsx'

/** For how long, by the name that the words have for it. */
export type UntilChoice = keyof typeof text.untilOptions

/** Two questions of everything that is shown: to whom, and until when. */
export function PersonUntil<P extends string>({
  people,
  person,
  onPerson,
  days,
  choice,
  onChoice,
}: {
  people: readonly { value: P; name: string; role: string }[]
  person: P | undefined
  onPerson: (person: P) => void
  /** the last day of each choice, `YYYY-MM-DD` */
  days: readonly { termijn: UntilChoice; tot: string }[]
  choice: UntilChoice
  onChoice: (choice: UntilChoice) => void
}) {
  return (
    <>
      <Keuzes
        label={text.who}
        options={people.map(({ value, name, role }) => ({
          value,
          text: startWithCapital(name),
          hint: startWithCapital(role),
        }))}
        value={person}
        onValue={onPerson}
      />
      <Keuzes
        label={text.until}
        hint={text.untilHint}
        options={days.map(({ termijn, tot }) => ({
          value: termijn,
          text: text.untilOptions[termijn],
          hint: text.untilDay(formatDayYear(tot)),
        }))}
        value={choice}
        onValue={onChoice}
      />
    </>
  )
}
