import { sendBerichtText as text } from '#i18n/nl/send-bericht.ts'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { useStukken } from '#workspace/map/stukken.ts'

/** The own cards with signs, one tap away when they are needed; nothing for who made none. */
export function SignaalRijen() {
  const kaarten = useStukken('signaalkaarten')
  if (kaarten.length === 0) return null
  return (
    <RowList label={text.signals}>
      {kaarten.map(({ id, antwoorden: { titel } }) => (
        <ListRow
          key={id}
          icon="file"
          href={`/stukken/signaalkaarten/${id}`}
          title={text.signals}
          below={typeof titel === 'string' ? titel : undefined}
        />
      ))}
    </RowList>
  )
}
