import { formatWhen } from '#i18n/format.ts'
import { schrijfZienswijzeText as text } from '#i18n/nl/write-zienswijze.ts'
import { Block, Card } from '#ui/card.tsx'
import { Acties, TekstKnop } from '#ui/knop.tsx'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { useMagAnders, useZienswijzen } from '#workspace/leren/zienswijzen.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { hrefOf } from './reflectie-paginas.ts'

/** What stands beside the signed text: who sees it otherwise, in their own words; and the way to say so. */
export function Zienswijzen({ reflectie }: { reflectie: ReflectieZicht }) {
  const { today, ik } = useWorkspace()
  const people = usePeople()
  const all = useZienswijzen(reflectie)
  const rol = useMagAnders(reflectie)
  const isMine = all.some(({ persoon }) => persoon === ik.value.persoon)
  if (all.length === 0 && rol === undefined) return null
  const link = rol !== undefined && (
    <Acties>
      <TekstKnop icon="pen" href={`${hrefOf(reflectie)}/anders`}>
        {isMine ? text.again : text.open}
      </TekstKnop>
    </Acties>
  )
  if (all.length === 0) return <>{link}</>
  return (
    <Block title={text.beside}>
      {all.map((one) => (
        <Card key={one.id} look="plain">
          <p class="as-written">{one.tekst}</p>
          <p class="quiet small">
            {text.by(people.get(one.persoon)?.naam || one.naam || text.someone, formatWhen(one.opMs, today()))}
          </p>
        </Card>
      ))}
      {link}
    </Block>
  )
}
