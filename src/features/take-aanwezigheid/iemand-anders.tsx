import { useEffect, useRef, useState } from 'preact/hooks'
import { takeAanwezigheidText } from '#i18n/nl/take-aanwezigheid.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { RosterEnd } from '#ui/roster-row.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import type { Lijst } from '#workspace/groep/aanwezigheid.ts'
import { addInloop, sameNames } from '#workspace/groep/inloop.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const text = takeAanwezigheidText.extra

/** The last row: somebody who walks in, by first name. */
export function IemandAnders({ lijst }: { lijst: Lijst }) {
  const workspace = useWorkspace()
  const [isOpen, setOpen] = useState(false)
  const [naam, setNaam] = useState('')
  const [achter, setAchter] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  const isSame = sameNames(lijst, naam).length > 0
  const form = useRef<HTMLFormElement>(null)
  // The list ends above the standing foot: its last button would open out of sight.
  useEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), [isOpen, isSame])
  if (!isOpen) {
    return (
      <RosterEnd>
        <TekstKnop icon="plus" onClick={() => setOpen(true)}>
          {text.add}
        </TekstKnop>
      </RosterEnd>
    )
  }
  const close = (): void => {
    setOpen(false)
    setNaam('')
    setAchter('')
    setError(undefined)
  }
  const add = async (): Promise<void> => {
    if (naam.trim() === '') {
      setError(text.noName)
      return
    }
    const result = await addInloop(workspace, lijst, isSame ? { naam, achter } : { naam })
    showDone(result, text.added(naam.trim()))
    // Also when the disk is full: it is on the list in memory, and the line under it says so.
    close()
  }
  return (
    <RosterEnd>
      <form
        class="stack roster-form"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={text.name}
          hint={text.hint}
          error={error}
          value={naam}
          autoFocus
          autocapitalize="words"
          enterKeyHint="done"
          maxLength={80}
          onValue={(typed) => {
            setNaam(typed)
            setError(undefined)
          }}
        />
        {isSame && (
          <TextField
            label={text.apart}
            hint={text.same(naam.trim())}
            value={achter}
            isOptional
            autocapitalize="words"
            maxLength={80}
            onValue={setAchter}
          />
        )}
        <Acties>
          <Knop type="submit">{text.save}</Knop>
          <TekstKnop onClick={close}>{text.stop}</TekstKnop>
        </Acties>
      </form>
    </RosterEnd>
  )
}
