import type { VNode } from 'preact'
import { startWithCapital } from '#i18n/format.ts'
import { woordenText, woordenVan } from '#i18n/nl/compare-woorden.ts'
import { confirmOpnieuwText as opnieuwText } from '#i18n/nl/confirm-opnieuw.ts'
import { toestellenText } from '#i18n/nl/see-toestellen.ts'
import { Band } from '#ui/bands.tsx'
import { TekstKnop } from '#ui/knop.tsx'
import { useEigenWoorden, useWoordenVragen } from '#workspace/mensen/drie-woorden.ts'
import { useHerstartBerichten, useHerstartVragen } from '#workspace/mensen/herstart.ts'
import { useToestelZorgen } from '#workspace/toestellen/toestellen.ts'
import { useLeeslinkWerk } from '#workspace/map/use-leeslink-werk.ts'
import { useTabletMeldingen } from '#workspace/tablet/use-tabletten.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { GekregenBand } from './gekregen-band.tsx'
import { NoodBands } from './nood-bands.tsx'
import { WisBands } from './wis-bands.tsx'
import { PasskeyBands } from './passkey-bands.tsx'

/** Invited from afar: the words that both have to see. */
function EigenWoordenBand(): VNode | null {
  const nummers = useEigenWoorden()
  return nummers === undefined ? null : (
    <Band icon="message">{woordenText.ownBand(woordenVan(nummers).join(' · '))}</Band>
  )
}

/** Who is let in, and which devices are whose: what somebody has to look at. */
export function TrustBands({ isWaiting }: { isWaiting: boolean }): VNode {
  const workspace = useWorkspace()
  const { toestellen } = workspace
  useTabletMeldingen()
  useLeeslinkWerk()
  const herstart = useHerstartVragen().at(0)
  const bericht = useHerstartBerichten().at(0)
  const people = usePeople()
  const naamVan = (persoon: string) => people.get(persoon)?.naam || startWithCapital(toestellenText.someone)
  const zorg = useToestelZorgen().at(0)
  const vraag = useWoordenVragen().at(0)
  const strange =
    zorg?.isEigen === true ? toestellenText.strangeOwn : toestellenText.strange(zorg?.naam || toestellenText.someone)
  return (
    <>
      <PasskeyBands />
      {isWaiting && <EigenWoordenBand />}
      <NoodBands />
      <WisBands />
      {zorg !== undefined && (
        <Band icon="alert" action={<a href="/toestellen">{toestellenText.look}</a>}>
          {strange}
        </Band>
      )}
      {toestellen !== undefined && toestellen.nieuw.value.length > 0 && (
        <Band icon="phone" action={<a href="/toestellen">{toestellenText.look}</a>}>
          {toestellenText.band}
        </Band>
      )}
      {herstart !== undefined && (
        <Band icon="alert" action={<a href={`/opnieuw/${herstart.persoon}`}>{opnieuwText.look}</a>}>
          {opnieuwText.ask(naamVan(herstart.door), naamVan(herstart.persoon))}
        </Band>
      )}
      {bericht !== undefined && (
        <Band
          icon="phone"
          action={
            <TekstKnop onClick={() => void workspace.herstart?.dismiss(bericht.toestel)}>{opnieuwText.seen}</TekstKnop>
          }
        >
          {opnieuwText.told(naamVan(bericht.persoon), bericht.door.map(naamVan).join(opnieuwText.and))}
        </Band>
      )}
      <GekregenBand />
      {vraag !== undefined && (
        <Band icon="message" action={<a href={`/uitnodigen/${vraag.persoon}`}>{woordenText.look}</a>}>
          {woordenText.band(people.get(vraag.persoon)?.naam || startWithCapital(toestellenText.someone))}
        </Band>
      )}
    </>
  )
}
