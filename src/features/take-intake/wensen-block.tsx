import { intakeText as text } from '#i18n/nl/take-intake.ts'
import { Block } from '#ui/card.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { TypedField } from '#ui/typed-field.tsx'
import type { Intake } from '#workspace/mensen/intake.ts'
import { setKaart } from '#workspace/mensen/kandidaten.ts'
import { useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { OpenDocument } from '#workspace/workspace.ts'

const wensen = ['wensFunctie', 'wensSector', 'wensOrganisatie'] as const

/** Three wishes and why, on the kaart: kandidaat and regiocoördinator both write there. */
export function WensenBlock({
  intake: { kaart, kandidaat },
  open,
  isOwn,
}: {
  intake: Intake
  open: OpenDocument | undefined
  isOwn: boolean
}) {
  const workspace = useWorkspace()
  const binding = useTextBinding(open, 'kaart', 'kaart', 'motivatie')
  const { title, motivatie } = isOwn ? text.ownWensen : text.wensen
  return (
    <Block title={title}>
      <div class="stack">
        {wensen.map((wens) => (
          <TypedField
            key={wens}
            label={text.wens[wens]}
            isOptional
            value={kaart?.[wens] ?? ''}
            onValue={(words) => void setKaart(workspace, kandidaat.doc, { [wens]: words })}
            maxLength={400}
          />
        ))}
        <TextArea
          label={motivatie}
          hint={isOwn ? undefined : text.motivatieHint}
          isOptional
          rows={3}
          binding={binding}
        />
      </div>
    </Block>
  )
}
