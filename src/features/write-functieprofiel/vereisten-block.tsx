import { useState } from 'preact/hooks'
import type { Vereiste } from '#domain/functieprofiel.ts'
import { jaNeeOnbekend, vereisten } from '#domain/functieprofiel.ts'
import { jaNeeWoorden, vereisteWoorden } from '#i18n/nl/plek-woorden.ts'
import { profielPlekText as text } from '#i18n/nl/write-functieprofiel.ts'
import { Fold } from '#ui/details.tsx'
import { KeuzeOfTwee } from '#ui/keuze-of-twee.tsx'
import { TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { eisId, eisVan, openVereisten, setEis } from '#workspace/regio/functieprofiel.ts'
import type { Plek } from '#workspace/regio/register.ts'
import { usePeople, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { Card, OpenDocument } from '#workspace/workspace.ts'

const options = jaNeeOnbekend.map((value) => ({ value, text: jaNeeWoorden[value] }))

/** The nine things that are asked of an organisatie. A *nee* gets a word, and stops nothing. */
export function VereistenBlock({ card, plek, open }: { card: Card; plek: Plek; open: OpenDocument | undefined }) {
  const { niet, onbekend } = openVereisten(card, plek)
  return (
    <Fold title={text.vereisten} below={text.vereistenStand(niet.length, onbekend.length)} isOpen>
      <div class="stack">
        <p class="quiet">{text.vereistenBelow}</p>
        <div role="status">
          {niet.length > 0 && (
            <Melding tone="amber" icon="info" title={text.warnTitle}>
              <ul class="bullets">
                {niet.map((one) => (
                  <li key={one}>{vereisteWoorden[one].niet}</li>
                ))}
              </ul>
            </Melding>
          )}
        </div>
        {vereisten.map((one) => (
          <Een key={one} {...{ card, plek, open }} vereiste={one} />
        ))}
      </div>
    </Fold>
  )
}

function Een({
  card,
  plek,
  open,
  vereiste,
}: {
  card: Card
  plek: Plek
  open: OpenDocument | undefined
  vereiste: Vereiste
}) {
  const workspace = useWorkspace()
  const people = usePeople()
  const stored = eisVan(card, plek.id, vereiste)
  const { vraag } = vereisteWoorden[vereiste]
  return (
    <div class="stack-tight">
      <KeuzeOfTwee
        label={vraag}
        isRow
        options={options}
        value={stored?.antwoord}
        answers={stored?.$antwoorden.antwoord}
        nameOf={(persoon) => people.get(persoon)?.naam ?? ''}
        onValue={(antwoord) => void setEis(workspace, card.doc, plek.id, vereiste, antwoord)}
      />
      <Notitie open={open} item={eisId(plek.id, vereiste)} vraag={vraag} hasText={(stored?.toelichting ?? '') !== ''} />
    </div>
  )
}

function Notitie({
  open,
  item,
  vraag,
  hasText,
}: {
  open: OpenDocument | undefined
  item: string
  vraag: string
  hasText: boolean
}) {
  const [isAsked, setAsked] = useState(false)
  const binding = useTextBinding(open, 'eisen', item, 'toelichting')
  if (!isAsked && !hasText) {
    return (
      <div>
        <TekstKnop icon="pen" onClick={() => setAsked(true)} label={text.noteOf(vraag)}>
          {text.note}
        </TekstKnop>
      </div>
    )
  }
  return <TextArea label={text.noteOf(vraag)} hint={text.opmerkingHint} rows={1} isOptional binding={binding} />
}
