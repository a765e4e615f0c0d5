import { versieVelden } from '#domain/leerdoelversie.ts'
import { formatDate } from '#i18n/format.ts'
import { aanleidingWoorden, wijzigingWoorden } from '#i18n/nl/adapt-leerdoel.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { Answers } from '#ui/answers.tsx'
import { Block, Card } from '#ui/card.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import { useAanpassingen } from '#workspace/leren/versies.ts'

const text = writeLeerdoelText.share.history

/**
 * Which of the earlier versions go along when a leerdoel is shown: none, unless somebody ticks one. Of a ticked one all
 * its words stand under it, because all of them will be read.
 */
export function VersieKeuze({
  doel,
  chosen,
  onChosen,
}: {
  doel: Leerdoel
  chosen: readonly string[]
  onChosen: (chosen: readonly string[]) => void
}) {
  const aanpassingen = useAanpassingen(doel)
  if (aanpassingen.length === 0) return null
  return (
    <Block title={text.title}>
      <p class="quiet">{text.text}</p>
      {aanpassingen.map(({ versie }) => {
        const isOn = chosen.includes(versie.id)
        const set = (on: boolean) => onChosen(on ? [...chosen, versie.id] : chosen.filter((id) => id !== versie.id))
        return (
          <div key={versie.id} class="stack-tight">
            <TickBox isOn={isOn} hint={aanleidingWoorden[versie.aanleiding ?? 'zelf']} onChange={set}>
              {text.item(versie.dag === undefined ? '' : formatDate(versie.dag))}
            </TickBox>
            {isOn && (
              <Card look="outlined">
                <Answers
                  answers={[
                    ...versieVelden.flatMap((veld) =>
                      versie[veld] === undefined ? [] : [{ question: wijzigingWoorden[veld], answer: versie[veld] }],
                    ),
                    { question: wijzigingWoorden.stappen, answer: (versie.stappen ?? []).join('; ') },
                    { question: aanleidingWoorden[versie.aanleiding ?? 'zelf'], answer: versie.reden ?? '' },
                  ].filter(({ answer }) => answer.trim() !== '')}
                />
              </Card>
            )}
          </div>
        )
      })}
    </Block>
  )
}
