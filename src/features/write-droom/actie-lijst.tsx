import { actieRegel } from '#i18n/nl/routekaart-regels.ts'
import { routekaartText as text } from '#i18n/nl/write-droom.ts'
import { ListRow, RowList } from '#ui/list-row.tsx'
import type { Actie } from '#workspace/map/routekaart.ts'
import { actieHref } from './routekaart-paginas.ts'

/** Actions as rows: what, who, by when, and how it stands. */
export function ActieLijst({ acties, label }: { acties: readonly Actie[]; label: string }) {
  if (acties.length === 0) return null
  return (
    <RowList label={label}>
      {acties.map((actie) => (
        <ListRow
          key={actie.id}
          icon={actie.isKlaar ? 'check-circle' : 'list'}
          title={actie.tekst.trim() || text.noName}
          below={actieRegel(actie)}
          href={actieHref(actie.id)}
        />
      ))}
    </RowList>
  )
}
