import { useState } from 'preact/hooks'
import { woordenText as text, woordenVan } from '#i18n/nl/compare-woorden.ts'
import { Card } from '#ui/card.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { useWoordenVraag } from '#workspace/mensen/drie-woorden.ts'

/** Somebody came in from afar: three words to read aloud, and what they said. Nothing when nobody waits. */
export function VergelijkWoorden({ persoon, naam }: { persoon: string; naam: string }) {
  const vraag = useWoordenVraag(persoon)
  const [isChanged, setChanged] = useState(false)
  if (vraag === undefined) return null
  const answer = async (isRight: boolean) => setChanged(!(await vraag.answer(isRight)))
  return (
    <Card look="warm">
      <h2>{text.askTitle(naam)}</h2>
      <p class="typed-code">{woordenVan(vraag.nummers).join(' · ')}</p>
      <p>{text.ask(naam)}</p>
      <p class="quiet small">{text.life}</p>
      {isChanged && <Melding tone="info">{text.changed}</Melding>}
      <Acties>
        <Knop onClick={() => void answer(true)}>{text.yes}</Knop>
        <Knop onClick={() => void answer(false)}>{text.no}</Knop>
      </Acties>
    </Card>
  )
}
