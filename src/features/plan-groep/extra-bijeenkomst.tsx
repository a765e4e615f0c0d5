import { useState } from 'preact/hooks'
import { isDag } from '#domain/dag.ts'
import { jaarplanText } from '#i18n/nl/plan-groep.ts'
import { Card, CardHead } from '#ui/card.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { useDraft } from '#workspace/draft.ts'
import { addExtra } from '#workspace/groep/groep-acties.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const text = jaarplanText.extra

/** One more bijeenkomst outside the ten. What was filled in stays until it is in the plan. */
export function ExtraBijeenkomst({ groep }: { groep: Groep }) {
  const workspace = useWorkspace()
  const [isOpen, setOpen] = useState(false)
  const [isChecked, setChecked] = useState(false)
  const draft = useDraft(`extra-${groep.doc}`, () => ({ titel: '', dag: '', van: '', tot: '', plaats: groep.plaats }))
  const { value, set } = draft
  const isMissing = !isDag(value.dag)
  if (!isOpen) {
    return (
      <Acties>
        <Knop icon="plus" onClick={() => setOpen(true)}>
          {text.add}
        </Knop>
      </Acties>
    )
  }
  const keep = async () => {
    setChecked(true)
    if (isMissing) return
    if (!showDone(await addExtra(workspace, groep, { ...value, titel: value.titel.trim() }), text.added)) return
    draft.clear()
    setOpen(false)
    setChecked(false)
  }
  return (
    <Card look="outlined" label={text.title}>
      <CardHead title={text.title} />
      <form
        class="stack-tight"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <TextField
          label={text.name}
          isOptional
          value={value.titel}
          onValue={(titel) => set({ titel })}
          maxLength={200}
          autoFocus
        />
        <div class="plan-fields plan-times">
          <TextField
            label={jaarplanText.dag}
            type="date"
            {...(isChecked && isMissing ? { error: text.noDag } : {})}
            value={value.dag}
            onValue={(dag) => set({ dag })}
          />
          <TextField label={jaarplanText.van} type="time" value={value.van} onValue={(van) => set({ van })} />
          <TextField label={jaarplanText.tot} type="time" value={value.tot} onValue={(tot) => set({ tot })} />
        </div>
        <TextField
          label={jaarplanText.plaats}
          value={value.plaats}
          onValue={(plaats) => set({ plaats })}
          maxLength={400}
        />
        <Acties>
          <Knop type="submit" icon="plus">
            {text.keep}
          </Knop>
          <Knop look="quiet" onClick={() => setOpen(false)}>
            {text.stop}
          </Knop>
        </Acties>
      </form>
    </Card>
  )
}
