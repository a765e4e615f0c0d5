import { seeGroepText } from '#i18n/nl/see-groep.ts'
import { soortWoorden } from '#i18n/nl/veldwoorden.ts'
import { YearLine } from '#ui/year-line.tsx'
import { jaarStappen, lijstHref } from '#workspace/groep/bijeenkomsten.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** The ten dates of a group; for who works with its lists each step leads to one. */
export function JaarLijn({ groep }: { groep: Groep }) {
  const today = useWorkspace().today()
  const { stappen, summerAfter } = jaarStappen(groep.bijeenkomsten, today)
  if (stappen.length === 0) return <p class="quiet">{seeGroepText.noPlan}</p>
  return (
    <YearLine
      label={seeGroepText.line(groep.naam)}
      summerAfter={summerAfter}
      steps={stappen.map(({ id, nummer, day, soort, state }) => ({
        ...{ nummer, state, kind: soortWoorden[soort] },
        ...(day === undefined ? {} : { day }),
        ...(groep.beheer === undefined ? {} : { href: lijstHref(groep.doc, id) }),
      }))}
    />
  )
}
