import { useState } from 'preact/hooks'
import type { WepStatus } from '#domain/plaatsing.ts'
import { wepStatussen } from '#domain/plaatsing.ts'
import { organisatieText as text, plekStatusText } from '#i18n/nl/see-organisaties.ts'
import { Card } from '#ui/card.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import type { Plek, Register } from '#workspace/regio/register.ts'
import { removePlek, savePlek } from '#workspace/regio/register.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Changes one functie in its place in the list. */
export function PlekForm({ register, plek, onClose }: { register: Register; plek: Plek; onClose: () => void }) {
  const workspace = useWorkspace()
  const [functie, setFunctie] = useState(plek.functie)
  const [status, setStatus] = useState<WepStatus>(plek.status)
  const [opmerking, setOpmerking] = useState(plek.opmerking)
  const isMissing = functie.trim() === ''
  const keep = async () => {
    if (isMissing) return
    const wish = { id: plek.id, organisatieId: plek.organisatieId, functie: functie.trim(), status, opmerking }
    if (showDone(await savePlek(workspace, register.doc, wish), text.saved)) onClose()
  }
  const remove = async () => {
    if (showDone(await removePlek(workspace, register.doc, plek.id), text.removed(plek.functie))) onClose()
  }
  return (
    <Card look="outlined" label={text.changeFunctie(plek.functie)}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <TextField
          label={text.functie}
          error={isMissing ? text.functieEmpty : undefined}
          value={functie}
          onValue={setFunctie}
          autoFocus
          maxLength={400}
        />
        <SelectField
          label={text.status}
          options={wepStatussen.map((value) => ({ value, text: plekStatusText[value] }))}
          value={status}
          onValue={setStatus}
        />
        <TextField
          label={text.opmerking}
          hint={text.opmerkingHint}
          isOptional
          value={opmerking}
          onValue={setOpmerking}
          maxLength={400}
        />
        <Acties>
          <Knop type="submit">{text.keep}</Knop>
          <TekstKnop icon="trash" onClick={() => void remove()}>
            {text.removeFunctie}
          </TekstKnop>
        </Acties>
      </form>
    </Card>
  )
}
