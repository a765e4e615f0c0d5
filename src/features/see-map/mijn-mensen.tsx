import { startWithCapital } from '#i18n/format.ts'
import { mapText as text } from '#i18n/nl/see-map.ts'
import { vasteMensenRegel as vast } from '#i18n/nl/vaste-mensen-regel.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import type { MijnMap } from '#workspace/map/map.ts'
import type { VasteMensen } from '#workspace/mensen/vervanging.ts'
import { useEigenVasteMensen } from '#workspace/mensen/vervanging.ts'

const NEAREST = 3

type Mens = MijnMap['mensen'][number]

/** Who is around, whom to call first on top; who stands in for somebody stands there for as long as that is so. */
export function MijnMensen({ mensen }: { mensen: readonly Mens[] }) {
  const vaste = useEigenVasteMensen()
  const all = withStandIns(mensen, vaste)
  if (all.length === 0) return null
  const row = ({ id, persoon, naam, rol, telefoon }: Mens) => (
    <PersonRow
      key={id}
      name={naam}
      role={[text.roles[rol], kindOf(persoon, vaste)].filter(Boolean).join(', ')}
      note={whenOf(persoon, vaste)}
      {...(telefoon === undefined ? {} : { phone: telefoon })}
    />
  )
  return (
    <Block title={text.people}>
      {all.slice(0, NEAREST).map(row)}
      {all.length > NEAREST && <Details title={text.morePeople}>{all.slice(NEAREST).map(row)}</Details>}
    </Block>
  )
}

/** Whom to call today, the contactpersoon, the fixed stand-in, then the others as they were. */
function withStandIns(mensen: readonly Mens[], vaste: VasteMensen | undefined): Mens[] {
  if (vaste === undefined) return [...mensen]
  const standIns = vaste.vervangingen
    .filter(({ isNu, door }) => isNu && !mensen.some((one) => one.persoon === door.persoon))
    .map(({ id, door }) => ({ id, ...door }))
  const first = [vaste.vandaag, vaste.contactpersoon, ...standIns, vaste.vervanger].map((one) => one?.persoon)
  const rank = ({ persoon }: Mens): number => {
    const at = first.indexOf(persoon)
    return at === -1 ? first.length : at
  }
  return [...standIns, ...mensen].toSorted((a, b) => rank(a) - rank(b))
}

function kindOf(persoon: string, vaste: VasteMensen | undefined): string | undefined {
  if (persoon === vaste?.contactpersoon?.persoon) return vast.yourContact
  return persoon === vaste?.vervanger?.persoon ? vast.yourStandIn : undefined
}

/** For whom somebody stands in, or until when somebody is away; nothing on most days. */
function whenOf(persoon: string, vaste: VasteMensen | undefined): string | undefined {
  const inFor = vaste?.vervangingen.find((one) => one.isNu && one.door.persoon === persoon)
  if (inFor !== undefined) return startWithCapital(vast.standsIn(inFor.voor.naam, inFor.tot))
  const away = vaste?.vervangingen.find((one) => one.voor.persoon === persoon)
  if (away === undefined) return undefined
  return startWithCapital(away.isNu ? vast.isBack(away.tot) : vast.soon(away.door.naam, away.van))
}
