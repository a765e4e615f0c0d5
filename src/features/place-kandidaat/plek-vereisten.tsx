import { placeText as text } from '#i18n/nl/place-kandidaat.ts'
import { vereisteWoorden } from '#i18n/nl/plek-woorden.ts'
import { TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { openVereisten } from '#workspace/regio/functieprofiel.ts'
import type { Plek } from '#workspace/regio/register.ts'
import { useRegio } from '#workspace/regio/regio.ts'

/** What the organisatie does not do, and what nobody asked yet, before somebody begins. It stops nothing. */
export function PlekVereisten({ plek }: { plek: Plek }) {
  const card = useRegio()?.card
  if (card === undefined) return null
  const { niet, onbekend } = openVereisten(card, plek)
  if (niet.length + onbekend.length === 0) return null
  return (
    <Melding
      tone={niet.length > 0 ? 'amber' : 'info'}
      icon="info"
      title={text.talkFirst}
      action={
        <TekstKnop href={`/plek/${plek.id}`} label={text.toProfielOf(plek.functie)}>
          {text.toProfiel}
        </TekstKnop>
      }
    >
      <ul class="bullets">
        {niet.map((one) => (
          <li key={one}>{vereisteWoorden[one].niet}</li>
        ))}
        {onbekend.length > 0 && <li>{text.notAsked(onbekend.length)}</li>}
      </ul>
    </Melding>
  )
}
