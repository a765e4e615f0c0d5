import type { IconName } from '#ui/icon.tsx'
import { Icon } from '#ui/icon.tsx'
import { Table } from '#ui/table.tsx'
import { dayOfMoment, formatDate } from '#i18n/format.ts'
import { dossierDeelWoorden, seeDossierText } from '#i18n/nl/see-dossier.ts'
import { naamloos, rolWoorden } from '#i18n/nl/veldwoorden.ts'
import type { DeelLezer, Dossier, DossierDeel } from '#workspace/mensen/dossier.ts'
import { useKorteNaam } from '#workspace/mensen/dossier.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const text = seeDossierText

const icons: Record<DossierDeel['naam'], IconName> = {
  contact: 'phone',
  intake: 'message',
  plaatsing: 'building',
  aanwezigheid: 'calendar',
  leerdoelen: 'file',
  notities: 'pen',
  zelfreflectie: 'list',
  map: 'folder',
}

/** Each part with who changed it last and who reads it. What this person may not read says where it is. */
export function DelenTable({ dossier, isOwn }: { dossier: Dossier; isOwn: boolean }) {
  const { ik } = useWorkspace()
  const naamVan = useKorteNaam()
  const { kandidaat, delen } = dossier
  const nameOf = (persoon: string): string => {
    if (persoon === ik.value.persoon) return text.me
    const around = dossier.mensen.find((mens) => mens.persoon === persoon)?.naam
    return naamVan(persoon) || around || naamloos.iemand
  }
  const changed = ({ stand, laatst }: DossierDeel): string => {
    if (stand === 'bij_kandidaat') return text.withName(kandidaat.kort)
    if (laatst === undefined) return text.nothing
    return text.changedBy(nameOf(laatst.persoon), formatDate(dayOfMoment(laatst.opMs)))
  }
  const readers = (deel: DossierDeel): string => {
    if (deel.naam === 'map') return isOwn ? text.onlyYou : text.onlyName(kandidaat.kort)
    if (deel.kiestZelf) return isOwn ? text.chooseSelf : text.choosesSelf(kandidaat.kort)
    const names = deel.lezers.map((lezer) => readerName(lezer, ik.value.persoon, nameOf))
    return text.names(names.toSorted(meLast))
  }
  return (
    <Table<DossierDeel>
      caption={text.partsCaption}
      rows={delen}
      rowKey={(deel) => deel.naam}
      columns={[
        {
          head: text.part,
          isRowHead: true,
          cell: (deel) => (
            <span class="icon-words">
              <Icon name={icons[deel.naam]} size="small" />
              {dossierDeelWoorden[deel.naam]}
            </span>
          ),
        },
        { head: text.changed, cell: (deel) => <span class="quiet">{changed(deel)}</span> },
        { head: text.who, cell: readers },
      ]}
    />
  )
}

function readerName(lezer: DeelLezer, ik: string, nameOf: (persoon: string) => string): string {
  if (lezer.persoon === ik) return text.me
  // A name this device does not know: then the role is said, never nothing.
  const name = nameOf(lezer.persoon)
  return name === naamloos.iemand ? rolWoorden[lezer.rol] : name
}

function meLast(a: string, b: string): number {
  return Number(a === text.me) - Number(b === text.me)
}
