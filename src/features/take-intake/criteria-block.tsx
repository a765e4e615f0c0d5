import { useState } from 'preact/hooks'
import type { Criterium, CriteriumAntwoord } from '#domain/intake.ts'
import { criteria, criteriumAntwoorden, leeftijdCode, magToelichting, readGeboortejaar } from '#domain/intake.ts'
import { criteriumAntwoordWoorden, criteriumWoorden, eigenAntwoordWoorden } from '#i18n/nl/intake-woorden.ts'
import { intakeText as text } from '#i18n/nl/take-intake.ts'
import { Block } from '#ui/card.tsx'
import { KeuzeOfTwee } from '#ui/keuze-of-twee.tsx'
import { TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { criteriumVan, eigenCriteriumVan, setCriterium } from '#workspace/mensen/intake.ts'
import { useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { OpenDocument } from '#workspace/workspace.ts'
import type { IntakePart } from './intake-part.ts'

const options = criteriumAntwoorden.map((value) => ({ value, text: criteriumAntwoordWoorden[value] }))

/** The six, talked through. Nothing is added up. */
export function CriteriaBlock({ part, open }: { part: IntakePart; open: OpenDocument | undefined }) {
  return (
    <Block title={text.criteria}>
      <p class="quiet">{text.criteriaBelow}</p>
      <div class="stack">
        {criteria.map((criterium) => (
          <Een key={criterium} {...{ part, open, criterium }} />
        ))}
      </div>
    </Block>
  )
}

function Een({ part, open, criterium }: { part: IntakePart; open: OpenDocument | undefined; criterium: Criterium }) {
  const workspace = useWorkspace()
  const { intake, nameOf } = part
  const { ander, uitleg } = criteriumWoorden[criterium]
  const stored = criteriumVan(intake.card, criterium)
  const self = eigenCriteriumVan(intake.kandidaat.card, criterium)
  const said =
    self?.antwoord === undefined ? '' : [eigenAntwoordWoorden[self.antwoord], self.vraag].filter(Boolean).join('. ')
  const set = (antwoord: CriteriumAntwoord) => void setCriterium(workspace, intake.card, criterium, { antwoord })
  return (
    <div class="stack-tight">
      <KeuzeOfTwee
        label={ander}
        hint={said === '' ? uitleg : [uitleg, text.toldSelf(said)].filter(Boolean).join(' ')}
        isRow
        options={options}
        value={stored?.antwoord}
        answers={stored?.$antwoorden.antwoord}
        nameOf={nameOf}
        onValue={set}
      />
      {criterium === 'c4' && <Geboortejaar part={part} />}
      {magToelichting(criterium) && (
        <Toelichting open={open} criterium={criterium} hasText={(stored?.toelichting ?? '') !== ''} />
      )}
    </div>
  )
}

/** One sentence, folded away until it is asked for: most need none. */
function Toelichting({
  open,
  criterium,
  hasText,
}: {
  open: OpenDocument | undefined
  criterium: Criterium
  hasText: boolean
}) {
  const [isAsked, setAsked] = useState(false)
  const binding = useTextBinding(open, 'criteria', criterium, 'toelichting')
  const label = text.sentenceOf(criteriumWoorden[criterium].ander)
  if (!isAsked && !hasText) {
    return (
      <div>
        <TekstKnop icon="pen" onClick={() => setAsked(true)} label={label}>
          {text.sentence}
        </TekstKnop>
      </div>
    )
  }
  return <TextArea label={label} hint={text.sentenceHint} rows={1} isOptional binding={binding} />
}

/** A year and no more; outside 18–60 there is a word about it, and nothing stops. */
function Geboortejaar({ part: { intake, changeKaart } }: { part: IntakePart }) {
  const today = useWorkspace().today()
  const known = intake.kaart?.geboortejaar
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const value = typed ?? (known === undefined ? '' : String(known))
  const [isLeft, setLeft] = useState(false)
  const isWrong = isLeft && value.trim() !== '' && readGeboortejaar(value, today) === undefined
  const code = leeftijdCode(known, today)
  return (
    <div class="stack-tight">
      <TextField
        label={text.geboortejaar}
        hint={text.geboortejaarHint}
        error={isWrong ? text.geboortejaarWrong : undefined}
        isOptional
        inputMode="numeric"
        size="short"
        maxLength={4}
        value={value}
        onValue={(next) => {
          setTyped(next)
          setLeft(false)
          const year = readGeboortejaar(next, today)
          if (year !== undefined || next.trim() === '') changeKaart({ geboortejaar: year })
        }}
        onLeave={() => setLeft(true)}
      />
      <div role="status">{code !== undefined && <Melding tone="info">{text.leeftijd[code]}</Melding>}</div>
    </div>
  )
}
