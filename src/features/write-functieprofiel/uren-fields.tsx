import { useState } from 'preact/hooks'
import { readUren, urenCode } from '#domain/functieprofiel.ts'
import { urenWoorden } from '#i18n/nl/plek-woorden.ts'
import { profielPlekText as text } from '#i18n/nl/write-functieprofiel.ts'
import { Melding } from '#ui/melding.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { PlekVelden, ProfielFields } from '#workspace/regio/functieprofiel.ts'

/** Hours a week, from and to; other hours than the method asks get a word and stay. */
export function UrenFields({ velden, onChange }: { velden: PlekVelden; onChange: (fields: ProfielFields) => void }) {
  const code = urenCode(velden)
  return (
    <div class="stack-tight">
      <div class="plan-fields">
        <Uren label={text.urenMin} value={velden.urenMin} onUren={(urenMin) => onChange({ urenMin })} />
        <Uren label={text.urenMax} value={velden.urenMax} onUren={(urenMax) => onChange({ urenMax })} />
      </div>
      <div role="status">
        {code !== undefined && (
          <Melding tone="amber" icon="info">
            {urenWoorden[code]}
          </Melding>
        )}
      </div>
    </div>
  )
}

function Uren({
  label,
  value,
  onUren,
}: {
  label: string
  value: number | undefined
  onUren: (uren: number | undefined) => void
}) {
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [isLeft, setLeft] = useState(false)
  const shown = typed ?? (value === undefined ? '' : String(value))
  const isWrong = isLeft && shown.trim() !== '' && readUren(shown) === undefined
  return (
    <TextField
      label={label}
      error={isWrong ? text.urenWrong : undefined}
      isOptional
      inputMode="numeric"
      size="short"
      maxLength={2}
      value={shown}
      onValue={(next) => {
        setTyped(next)
        setLeft(false)
        const uren = readUren(next)
        if (uren !== undefined || next.trim() === '') onUren(uren)
      }}
      onLeave={() => setLeft(true)}
    />
  )
}
