import type { Rol } from '#domain/rol.ts'
import { sendBerichtText as text } from '#i18n/nl/send-bericht.ts'
import { Card } from '#ui/card.tsx'
import { Melding } from '#ui/melding.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { useNotitieVraag } from '#workspace/leren/gezondheid.ts'

/** Those who stand at the side of the employer. */
const atWork: readonly Rol[] = ['werkbegeleider', 'maatje']

/** Exactly what one person is going to read; every word can be changed. */
export function BerichtFields({
  naam,
  rol,
  tekst,
  onTekst,
  agreed,
  withAgreed,
  onAgreed,
  until,
}: {
  naam: string
  rol: Rol
  tekst: string
  onTekst: (tekst: string) => void
  /** what was agreed about the work; empty when there is nothing to go along */
  agreed: string
  withAgreed: boolean
  onAgreed: (isOn: boolean) => void
  until: string
}) {
  // It only asks. Nothing is held back, and nothing happens by itself.
  const asks = useNotitieVraag(tekst) !== undefined && atWork.includes(rol)
  return (
    <Card look="outlined" label={text.reads(naam)}>
      <TextArea label={text.reads(naam)} rows={3} value={tekst} onValue={onTekst} />
      <div role="status">
        {asks && (
          <Melding icon="lock" title={text.healthTitle}>
            {text.health}
          </Melding>
        )}
      </div>
      {agreed !== '' && (
        <>
          <TickBox isOn={withAgreed} onChange={onAgreed}>
            {text.agreed}
          </TickBox>
          {withAgreed && (
            <div class="stack-tight">
              <p class="above">{text.agreedTitle}</p>
              <p class="as-written">{agreed}</p>
            </div>
          )}
        </>
      )}
      <p class="quiet small">{until}</p>
    </Card>
  )
}
