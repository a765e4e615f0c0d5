import { sendBerichtText as text } from '#i18n/nl/send-bericht.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import type { MensRond, Terugvalplan } from '#workspace/map/terugvalplan.ts'
import { useHelper } from '#workspace/mensen/contact-person.ts'
import type { Beller } from './bellen.ts'
import { wieBellen } from './bellen.ts'

const NEAREST = 2

/** Numbers to call, always: with a plan and without, with internet and without. */
export function Bellen({ plan, rond }: { plan: Terugvalplan | undefined; rond: readonly MensRond[] }) {
  const bellers = wieBellen(plan?.mensen ?? [], rond, useHelper())
  const row = ({ naam, telefoon, rol }: Beller) => (
    <PersonRow key={telefoon} name={naam} role={rol && rolWoorden[rol]} phone={telefoon} />
  )
  if (bellers.length === 0) {
    return (
      <Block title={text.call}>
        <p>{text.noPhone}</p>
        <Acties>
          <Knop href="/terugvalplan/vraag/mensen">{text.noPhoneDo}</Knop>
        </Acties>
      </Block>
    )
  }
  return (
    <Block title={text.call}>
      {bellers.slice(0, NEAREST).map(row)}
      {bellers.length > NEAREST && <Details title={text.callMore}>{bellers.slice(NEAREST).map(row)}</Details>}
    </Block>
  )
}
