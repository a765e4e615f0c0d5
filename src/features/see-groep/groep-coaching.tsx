import { displayNames } from '#domain/aanwezigheid.ts'
import { formatDay } from '#i18n/format.ts'
import { coachingStandText as text } from '#i18n/nl/coaching-stand.ts'
import { naamloos } from '#i18n/nl/veldwoorden.ts'
import { Block } from '#ui/card.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import type { Groep } from '#workspace/groep/groepen.ts'
import type { CoachingMens } from '#workspace/leren/coaching-stand.ts'
import { useCoachingStand } from '#workspace/leren/coaching-stand.ts'

/** Who has a story ready for the next coaching, and whose leerdoelen wait for a look; each story one tap away. */
export function GroepCoaching({ groep }: { groep: Groep }) {
  const mensen = useCoachingStand(groep)
  const volgende = mensen[0]?.volgende
  if (volgende?.dag === undefined) return null
  const names = displayNames(groep.deelnemers)
  return (
    <Block title={text.title} end={<span class="quiet small">{text.next(volgende.nr, formatDay(volgende.dag))}</span>}>
      <RowList label={text.title}>
        {mensen.map((mens) => (
          <MensRow key={mens.deelnemer} mens={mens} name={names.get(mens.deelnemer)?.naam || naamloos.zonderNaam} />
        ))}
      </RowList>
      <p class="quiet small">{text.choosesSelf}</p>
    </Block>
  )
}

function MensRow({ mens, name }: { mens: CoachingMens; name: string }) {
  const { klaar, zonderVersie, vorige } = mens
  const [dstarr] = klaar
  const below = [
    dstarr === undefined ? text.notReady : text.ready,
    vorige === undefined || zonderVersie.length === 0 ? '' : text.untouched(zonderVersie.length, vorige.nr),
  ]
  return (
    <ListRow
      icon={dstarr === undefined ? 'person' : 'message'}
      title={name}
      below={below.filter(Boolean).join(' · ')}
      {...(dstarr === undefined ? {} : { href: `/dstarr/${dstarr.doc}/${dstarr.id}/lezen` })}
    />
  )
}
