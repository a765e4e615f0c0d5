import { logContactText } from '#i18n/nl/log-contact.ts'
import { ListRow, RowList } from '#ui/list-row.tsx'

/** A contact in a tap, whatever there is to do. */
export function ContactRow() {
  return (
    <RowList label={logContactText.make}>
      <ListRow icon="phone" title={logContactText.make} href="/contact" />
    </RowList>
  )
}
