import type { Criterium, EigenAntwoord } from '#domain/intake.ts'
import { criteria, eigenAntwoorden } from '#domain/intake.ts'
import { criteriumWoorden, eigenAntwoordWoorden } from '#i18n/nl/intake-woorden.ts'
import { startText as text } from '#i18n/nl/write-start.ts'
import { Fold } from '#ui/details.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { TextArea } from '#ui/text-field.tsx'
import type { Start } from '#workspace/map/start.ts'
import { eigenAntwoordVan, setEigenAntwoord } from '#workspace/map/start.ts'
import { useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { OpenDocument } from '#workspace/workspace.ts'

const options = eigenAntwoorden.map((value) => ({ value, text: eigenAntwoordWoorden[value] }))

/** The six in plain words: it fits, or there is a question. Nothing is proven and nothing counted. */
export function PuntenBlock({ start, open }: { start: Start; open: OpenDocument | undefined }) {
  return (
    <Fold title={text.criteria} below={text.criteriaBelow}>
      <div class="stack">
        {criteria.map((criterium) => (
          <Punt key={criterium} {...{ start, open, criterium }} />
        ))}
      </div>
    </Fold>
  )
}

function Punt({ start, open, criterium }: { start: Start; open: OpenDocument | undefined; criterium: Criterium }) {
  const workspace = useWorkspace()
  const binding = useTextBinding(open, 'criteria', criterium, 'vraag')
  const { antwoord } = eigenAntwoordVan(start.card, criterium) ?? {}
  const { ik, uitleg } = criteriumWoorden[criterium]
  return (
    <div class="stack-tight">
      <Keuzes<EigenAntwoord>
        label={ik}
        hint={uitleg}
        isRow
        options={options}
        value={antwoord}
        onValue={(next) => void setEigenAntwoord(workspace, start.doc, criterium, { antwoord: next })}
      />
      {antwoord === 'vraag' && <TextArea label={text.vraag(ik)} rows={1} isOptional binding={binding} />}
    </div>
  )
}
