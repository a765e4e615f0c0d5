import { handOverRegel as text } from '#i18n/nl/hand-over-regel.ts'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { useOverdracht } from '#workspace/plaatsing/overdracht.ts'

/** There is another werkbegeleider, and the kandidaat did not say yet what goes on; quiet until then, and gone after. */
export function Wissel({ plaatsing }: { plaatsing: string }) {
  const naar = useOverdracht(plaatsing)?.naar
  if (naar === undefined || naar.isGekozen) return null
  const words = text.rowNew(naar.naam)
  return (
    <RowList label={words.title}>
      <ListRow icon="people" href={`/overdracht/${plaatsing}`} {...words} />
    </RowList>
  )
}
