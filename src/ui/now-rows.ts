import { kompasWoorden } from '#i18n/nl/kompas.ts'
import type { IconName } from './icon.tsx'
import type { NowRow } from './now-list.tsx'

type Punt = Parameters<typeof kompasWoorden>[0]

const icons: Record<Punt['soort'], IconName> = {
  werkplek: 'building',
  werkplekken: 'building',
  verhaal: 'message',
  verhalen_lezen: 'group',
  niet_bekeken: 'check-circle',
  geen_leerdoel: 'check-circle',
  leerdoel: 'check-circle',
  periode: 'check-circle',
  reactie: 'pen',
  overleg_open: 'message',
  overleg: 'message',
  gesprek: 'people',
  voorstellen: 'building',
  afgesproken: 'list',
  opdracht: 'list',
  bellen: 'call',
  keuze: 'person',
  wil_plek: 'building',
  vereisten: 'building',
  geen_plaats: 'calendar',
}

const workIcons = { introductie: 'person', overeenkomst: 'file', werkoverleg: 'message', contact: 'phone' } as const

/** A point of the compass as a row. @param onRead what is only to be read was opened */
export function kompasRow(
  { sleutel, punt, href, isLezen }: { sleutel: string; punt: Punt; href: string; isLezen?: true },
  onRead: (sleutel: string) => void,
): NowRow {
  const { title, below, open } = kompasWoorden(punt)
  return {
    ...{ sleutel, title, below, href, open, say: `${open}: ${title}` },
    icon:
      punt.soort === 'werkplek'
        ? workIcons[punt.punt.soort]
        : punt.soort === 'werkplekken'
          ? workIcons[punt.wat]
          : icons[punt.soort],
    ...(isLezen === true ? { onOpen: () => onRead(sleutel) } : {}),
  }
}
