import { useState } from 'preact/hooks'
import { papierText } from '#i18n/nl/add-papier.ts'
import { WhoSees } from '#ui/bands.tsx'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { useMijnLeerdoelen } from '#workspace/leren/leerdoelen.ts'
import type { Papier } from '#workspace/map/papieren.ts'
import { namePapier } from '#workspace/map/papieren.ts'
import { useOpenDocument, useSaveState, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import { nameChoices } from './name-choices.ts'

const text = papierText.form

/** What it shows, in own words and with one tap; both are kept at once. */
export function PapierFields({ papier }: { papier: Papier }) {
  const open = useOpenDocument(papier.doc)
  const binding = useTextBinding(open, 'papieren', papier.id, 'omschrijving')
  const state = useSaveState(papier.doc, papier.id)
  return (
    <>
      {binding !== undefined && <TextArea label={text.see} hint={text.seeHint} rows={2} binding={binding} />}
      <NameChoice papier={papier} />
      <SaveLine state={state} />
    </>
  )
}

/** Under the buttons: what was just made is nobody else's. */
export function OnlyYou() {
  return <WhoSees explanation={<p>{text.onlyYouMore}</p>}>{text.onlyYou}</WhoSees>
}

function NameChoice({ papier }: { papier: Papier }) {
  const workspace = useWorkspace()
  const choices = nameChoices(
    useMijnLeerdoelen().map((doel) => doel.naam),
    text.choices,
  )
  const isOwnName = papier.naam !== '' && !choices.includes(papier.naam)
  const [isTyping, setTyping] = useState(isOwnName)
  // Its own copy: what was typed last must not wait for the disk.
  const [typed, setTyped] = useState(isOwnName ? papier.naam : '')
  const name = (naam: string) => void namePapier(workspace, papier, naam)
  return (
    <div class="stack-tight">
      <p class="veld-label" aria-hidden="true">
        {text.shows}
      </p>
      <ChipGroep label={text.shows}>
        {choices.map((choice) => (
          <ChipKnop
            key={choice}
            isPressed={papier.naam === choice}
            onClick={() => {
              setTyping(false)
              name(papier.naam === choice ? '' : choice)
            }}
          >
            {choice}
          </ChipKnop>
        ))}
        <ChipKnop isPressed={isTyping} onClick={() => setTyping(!isTyping)}>
          {text.other}
        </ChipKnop>
      </ChipGroep>
      {isTyping && (
        <TextField
          label={text.name}
          value={typed}
          maxLength={120}
          autocapitalize="sentences"
          onValue={(naam) => {
            setTyped(naam)
            name(naam)
          }}
        />
      )}
    </div>
  )
}
