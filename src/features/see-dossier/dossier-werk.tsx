import { certificaatLink } from '#i18n/nl/certificaat-link.ts'
import { gesprekLink } from '#i18n/nl/gesprek-link.ts'
import { logContactText } from '#i18n/nl/log-contact.ts'
import { seeDossierText as text } from '#i18n/nl/see-dossier.ts'
import { ListRow, RowList } from '#ui/list-row.tsx'
import type { Dossier } from '#workspace/mensen/dossier.ts'
import { useContactstand } from '#workspace/plaatsing/contact-stand.ts'

/** The ways to what happens at the werkplek, and to the contacts about somebody. */
export function DossierWerk({ dossier, isOwn }: { dossier: Dossier; isOwn: boolean }) {
  const { kandidaat, plaatsing } = dossier
  const stand = useContactstand(plaatsing?.card)
  const address = plaatsing?.doc ?? kandidaat.doc
  const count = stand === undefined ? undefined : logContactText.counter.count(Math.min(stand.aantal, 2))
  return (
    <RowList label={text.workList}>
      {!isOwn && <ListRow icon="phone" title={logContactText.make} href={`/contact/${address}`} />}
      <ListRow icon="list" title={logContactText.list.title} below={count} href={`/contacten/${address}`} />
      {plaatsing !== undefined && (
        <ListRow icon="building" title={text.work} below={text.workText} href={`/werk/${plaatsing.doc}`} />
      )}
      {!isOwn && <ListRow icon="people" href={`/gesprekken/${kandidaat.persoon}`} {...gesprekLink} />}
      <ListRow icon="route" href={`/uitkomst/${kandidaat.doc}`} {...certificaatLink.outcome} />
    </RowList>
  )
}
