import { holdGesprekText } from '#i18n/nl/hold-gesprek.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block } from '#ui/card.tsx'
import { ConfirmInline } from '#ui/confirm-inline.tsx'
import { Knop } from '#ui/knop.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import { showToast } from '#ui/toast.tsx'
import { useState } from 'preact/hooks'
import type { PersoonId } from '#domain/id.ts'
import { takeOutDeelnemer } from '#workspace/gesprek/gesprek-acties.ts'
import type { Gesprek } from '#workspace/gesprek/gesprekken.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { useDeelnemerNaam } from './gesprek-namen.ts'

const text = holdGesprekText.check

/** Who takes part. The kandidaat, and nobody else, says who no longer does. */
export function Deelnemers({ gesprek }: { gesprek: Gesprek }) {
  const workspace = useWorkspace()
  const nameOf = useDeelnemerNaam()
  const [asked, setAsked] = useState<PersoonId>()
  if (gesprek.kind === 'map') return null
  const { persoon: ik } = workspace.ik.value
  const takeOut = async (persoon: PersoonId, naam: string) => {
    setAsked(undefined)
    const done = await takeOutDeelnemer(workspace, gesprek, persoon)
    if (done.ok) showToast({ text: text.takenOut(naam) })
  }
  return (
    <Block title={text.who}>
      {gesprek.deelnemers.map(({ persoon, rol }) => {
        const naam = nameOf(persoon, gesprek.deelnemers)
        const isOther = persoon !== ik
        if (asked === persoon) {
          return (
            <ConfirmInline
              key={persoon}
              question={text.takeOutQuestion(naam)}
              yes={text.takeOut}
              no={text.keepIn}
              onYes={() => void takeOut(persoon, naam)}
              onNo={() => setAsked(undefined)}
            >
              {text.takeOutText}
            </ConfirmInline>
          )
        }
        return (
          <PersonRow
            key={persoon}
            name={naam}
            role={isOther ? rolWoorden[rol] : text.you}
            end={
              isOther &&
              gesprek.isEigen && (
                <Knop look="quiet" size="small" label={text.takeOutOf(naam)} onClick={() => setAsked(persoon)}>
                  {text.takeOut}
                </Knop>
              )
            }
          />
        )
      })}
    </Block>
  )
}
