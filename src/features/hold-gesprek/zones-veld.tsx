import { holdGesprekText } from '#i18n/nl/hold-gesprek.ts'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { addPunt, setPunt } from '#workspace/gesprek/gesprek-acties.ts'
import type { Gesprek, Punt } from '#workspace/gesprek/gesprekken.ts'
import type { OpenDocument } from '#workspace/open-document.ts'
import { useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { VeldProps } from './veld-props.ts'

const text = holdGesprekText.zones

/** What keeps somebody busy, each thing in a zone; in the inner one it becomes something to do. */
export function ZonesVeld({ gesprek, vraag, woorden, open }: VeldProps) {
  const workspace = useWorkspace()
  const zones = (vraag.opties ?? []).map((value) => ({ value, text: woorden.opties?.[value] ?? '' }))
  const remove = async (punt: string) => {
    showDone(await setPunt(workspace, gesprek, punt, { weg: true }), text.removed)
  }
  return (
    <>
      {gesprek.punten.length > 0 && (
        <ol class="step-list">
          {gesprek.punten.map((punt, at) => (
            <li key={punt.id}>
              <PuntTekst open={open} punt={punt} field="tekst" label={text.point(at + 1)} />
              <Keuzes
                label={text.where(at + 1)}
                options={zones}
                value={punt.zone}
                onValue={(zone) => void setPunt(workspace, gesprek, punt.id, { zone })}
              />
              {punt.zone === zones[0]?.value && <PuntTekst open={open} punt={punt} field="actie" label={text.action} />}
              <Acties>
                <Knop
                  look="quiet"
                  size="small"
                  icon="x"
                  label={text.removeOf(at + 1)}
                  onClick={() => void remove(punt.id)}
                >
                  {text.remove}
                </Knop>
              </Acties>
            </li>
          ))}
        </ol>
      )}
      <Toevoegen gesprek={gesprek} />
    </>
  )
}

function Toevoegen({ gesprek }: { gesprek: Gesprek }) {
  const workspace = useWorkspace()
  return (
    <Acties>
      <Knop icon="plus" onClick={() => void addPunt(workspace, gesprek, '')}>
        {text.add}
      </Knop>
    </Acties>
  )
}

function PuntTekst(props: { open: OpenDocument | undefined; punt: Punt; field: 'tekst' | 'actie'; label: string }) {
  const binding = useTextBinding(props.open, 'gesprekpunten', props.punt.id, props.field)
  if (binding === undefined) return null
  return <TextField key={props.punt.id} label={props.label} binding={binding} autocapitalize="sentences" />
}
