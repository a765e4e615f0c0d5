import { useState } from 'preact/hooks'
import { volgendeVraag } from '#domain/gesprek.ts'
import type { GesprekVraag } from '#domain/gesprek-sjabloon.ts'
import { vraagWoorden } from '#i18n/nl/gesprek-woorden.ts'
import { holdGesprekText, nogNodigWoorden } from '#i18n/nl/hold-gesprek.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { showDone } from '#ui/show-done.ts'
import { markGesprekKlaar } from '#workspace/gesprek/gesprek-acties.ts'
import type { Gesprek } from '#workspace/gesprek/gesprekken.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { hrefOf, lijstHref, useNaamVan } from './gesprek-namen.ts'

const text = holdGesprekText.check

/** The one next step: writing on, or saying that it is complete; and why it is not, when somebody said so. */
export function Verder({ gesprek, isOnOnePage }: { gesprek: Gesprek; isOnOnePage: boolean }) {
  const workspace = useWorkspace()
  const naam = useNaamVan(gesprek)
  const [isAsked, setAsked] = useState(false)
  const lacking = isAsked ? gesprek.nodig : []
  const ready = async () => {
    setAsked(true)
    const done = await markGesprekKlaar(workspace, gesprek, true)
    if (done.ok || done.error !== 'nog-nodig') showDone(done, text.isReady)
  }
  if (gesprek.isKlaar) {
    return (
      <Acties>
        <Knop look="main" href={lijstHref(gesprek)}>
          {holdGesprekText.title}
        </Knop>
      </Acties>
    )
  }
  const lacks = gesprek.sjabloon.vragen.find(({ id }) => id === lacking[0]?.vraag)
  const next = lacks !== undefined && canWrite(gesprek, lacks) ? lacks : nextOf(gesprek)
  const goOn = isOnOnePage ? undefined : next
  return (
    <>
      <div role="status">
        {lacking.length > 0 && (
          <Melding title={text.lacking}>
            {lacking.map((slot) => (
              <p key={slot.vraag}>{nogNodigWoorden(slot, vraagWoorden(gesprek.naam, slot.vraag, naam).vraag, naam)}</p>
            ))}
          </Melding>
        )}
      </div>
      {goOn === undefined && <p class="above">{text.done}</p>}
      <Acties isStacked={!isOnOnePage}>
        {goOn !== undefined && (
          <Knop look="main" isWide href={hrefOf(gesprek, goOn.id)}>
            {text.goOn}
          </Knop>
        )}
        <Knop
          look={goOn === undefined ? 'main' : 'second'}
          isWide={!isOnOnePage}
          icon="check"
          onClick={() => void ready()}
        >
          {text.yes}
        </Knop>
        {goOn === undefined && (
          <Knop isWide={!isOnOnePage} href={lijstHref(gesprek)}>
            {text.no}
          </Knop>
        )}
      </Acties>
    </>
  )
}

/** Where to write on. What only the kandidaat writes is no next step for the others. */
function nextOf(gesprek: Gesprek): GesprekVraag | undefined {
  const next = volgendeVraag(gesprek.sjabloon, gesprek.antwoorden, gesprek.laatst)
  if (next === undefined || canWrite(gesprek, next)) return next
  const { vragen } = gesprek.sjabloon
  return vragen.slice(vragen.indexOf(next)).find((vraag) => canWrite(gesprek, vraag))
}

function canWrite({ isEigen }: Gesprek, { vanDePersoon }: GesprekVraag): boolean {
  return isEigen || vanDePersoon !== true
}
