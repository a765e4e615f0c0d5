import { formatDate, formatDay } from '#i18n/format.ts'
import { coachingStandText as text } from '#i18n/nl/coaching-stand.ts'
import { writeDstarrText } from '#i18n/nl/write-dstarr.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { Fold } from '#ui/details.tsx'
import { TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { useCoachingStandVan } from '#workspace/leren/coaching-stand.ts'
import { useDstarrsVan } from '#workspace/leren/dstarr.ts'
import { useOpdrachtenVan } from '#workspace/leren/opdrachten.ts'
import type { Dossier } from '#workspace/mensen/dossier.ts'

/** What a kandidaat shows for the coaching: stories, leerdoelen to look at again, opdrachten. Not for who reads none. */
export function DossierCoaching({ dossier }: { dossier: Dossier }) {
  const { kandidaat, groep } = dossier
  const stand = useCoachingStandVan(kandidaat.persoon, groep)
  const dstarrs = useDstarrsVan(kandidaat.persoon)
  const opdrachten = useOpdrachtenVan(kandidaat.persoon)
  if (stand === undefined) return null
  const { volgende, vorige, klaar, zonderVersie } = stand
  const ready = new Set(klaar.map(({ id }) => id))
  const below =
    volgende?.dag === undefined
      ? ''
      : `${text.next(volgende.nr, formatDay(volgende.dag))} · ${klaar.length > 0 ? text.ready : text.notReady}`
  return (
    <Fold title={text.title} below={below}>
      {dstarrs.length > 0 && (
        <RowList label={text.title}>
          {dstarrs.map((one) => (
            <ListRow
              key={one.id}
              icon="message"
              title={one.naam || writeDstarrText.list.noName}
              below={ready.has(one.id) ? text.ready : undefined}
              href={`/dstarr/${one.doc}/${one.id}`}
            />
          ))}
        </RowList>
      )}
      {vorige !== undefined && zonderVersie.length > 0 && (
        <>
          <p>{text.untouched(zonderVersie.length, vorige.nr)}</p>
          <RowList label={text.untouched(zonderVersie.length, vorige.nr)}>
            {zonderVersie.map((doel) => (
              <ListRow
                key={doel.id}
                icon="check-circle"
                title={doel.naam || writeLeerdoelText.overview.noName}
                href={`/leerdoel/${doel.doc}/${doel.id}`}
              />
            ))}
          </RowList>
        </>
      )}
      {opdrachten.length > 0 && (
        <>
          <h3>{text.opdrachten}</h3>
          <RowList label={text.opdrachten}>
            {opdrachten.map((one) => (
              <ListRow
                key={one.id}
                icon={one.gedaanOp === undefined ? 'list' : 'check'}
                title={one.tekst}
                below={[
                  one.gedaanOp === undefined
                    ? text.todo(one.dag === undefined ? '' : formatDate(one.dag))
                    : text.done(formatDate(one.gedaanOp)),
                  one.opbrengst?.tekst.trim() ?? '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </RowList>
        </>
      )}
      <TekstKnop icon="plus" href={`/opdracht/voor/${kandidaat.doc}`}>
        {text.addOpdracht}
      </TekstKnop>
    </Fold>
  )
}
