import { holdGesprekText } from '#i18n/nl/hold-gesprek.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block } from '#ui/card.tsx'
import { ConfirmInline } from '#ui/confirm-inline.tsx'
import { Details } from '#ui/details.tsx'
import { Knop } from '#ui/knop.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import { showDone } from '#ui/show-done.ts'
import { showToast } from '#ui/toast.tsx'
import { useState } from 'preact/hooks'
import type { PersoonId } from '#domain/id.ts'
import { addDeelnemer, mogelijkeDeelnemers, takeOutDeelnemer } from '#workspace/gesprek/gesprek-acties.ts'
import type { Gesprek } from '#workspace/gesprek/gesprekken.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
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
      {gesprek.isEigen && <Erbij gesprek={gesprek} />}
    </Block>
  )
}

/** Everybody around the kandidaat who can take part in this form and does not. */
function Erbij({ gesprek }: { gesprek: Gesprek }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const [asked, setAsked] = useState<PersoonId>()
  const { naam: sjabloon, deelnemers } = gesprek
  const others = mogelijkeDeelnemers(workspace, people, sjabloon, workspace.ik.value.persoon).filter(
    ({ persoon }) => !deelnemers.some((one) => one.persoon === persoon),
  )
  if (others.length === 0) return null
  const add = async (erbij: Lezer, naam: string) => {
    setAsked(undefined)
    showDone(await addDeelnemer(workspace, gesprek, erbij), text.askedIn(naam))
  }
  return (
    <Details title={text.ask}>
      {others.map((one) => {
        const naam = one.naam || rolWoorden[one.rol]
        return asked === one.persoon ? (
          <ConfirmInline
            key={one.persoon}
            question={text.askQuestion(naam)}
            yes={text.askIn}
            no={text.askNo}
            onYes={() => void add(one, naam)}
            onNo={() => setAsked(undefined)}
          >
            {text.askText(naam)}
          </ConfirmInline>
        ) : (
          <PersonRow
            key={one.persoon}
            name={naam}
            role={one.naam === '' ? '' : rolWoorden[one.rol]}
            end={
              <Knop look="quiet" size="small" label={text.askOf(naam)} onClick={() => setAsked(one.persoon)}>
                {text.askIn}
              </Knop>
            }
          />
        )
      })}
    </Details>
  )
}
