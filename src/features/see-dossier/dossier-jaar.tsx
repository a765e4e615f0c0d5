import { seeDossierText } from '#i18n/nl/see-dossier.ts'
import { soortWoorden } from '#i18n/nl/veldwoorden.ts'
import { YearLine } from '#ui/year-line.tsx'
import { jaarStappen, lijstHref } from '#workspace/groep/bijeenkomsten.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** The ten dates of the group of this kandidaat: a calendar, not anybody's progress. */
export function DossierJaar({ groep }: { groep: Groep }) {
  const today = useWorkspace().today()
  const { stappen, summerAfter } = jaarStappen(groep.bijeenkomsten, today)
  return (
    <YearLine
      label={seeDossierText.year}
      summerAfter={summerAfter}
      steps={stappen.map(({ id, nummer, day, soort, state }) => ({
        ...{ nummer, state, kind: soortWoorden[soort] },
        ...(day === undefined ? {} : { day }),
        ...(groep.beheer?.role === 'trainer' ? { href: lijstHref(groep.doc, id) } : {}),
      }))}
    />
  )
}
