import { useEffect } from 'preact/hooks'
import { dayOfMoment, formatDayYear, joinNames } from '#i18n/format.ts'
import { bewaarText as text } from '#i18n/nl/erase-gegevens.ts'
import { logboekText } from '#i18n/nl/see-logboek.ts'
import { Melding } from '#ui/melding.tsx'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** What is going to be erased because its time is over. That it was on the screen is told to the server. */
export function BewaartijdVoorbij() {
  const { ik, cards, wissen } = useWorkspace()
  const due = ik.value.wordtGewist ?? []
  const docs = due.map(({ doc }) => doc).join(' ')
  useEffect(() => {
    if (docs !== '') wissen?.gezien(due.map(({ doc }) => doc))
  }, [docs, wissen])
  const days = new Map<string, Set<string>>()
  for (const { doc, opMs } of due) {
    const kind = cards.value.get(doc)?.kind
    if (kind === undefined) continue
    const day = dayOfMoment(opMs)
    days.set(day, (days.get(day) ?? new Set()).add(logboekText.delen[kind]))
  }
  if (days.size === 0) return null
  return (
    <Melding tone="amber" icon="clock" title={text.title}>
      {[...days].map(([day, things]) => (
        <p key={day}>{text.text(joinNames([...things]), formatDayYear(day))}</p>
      ))}
      <p>{text.todo}</p>
    </Melding>
  )
}
