import { isDag } from '#domain/dag.ts'
import { startText as text } from '#i18n/nl/write-start.ts'
import { Card } from '#ui/card.tsx'
import { Fold } from '#ui/details.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { Start, Uitkeringsafspraak } from '#workspace/map/start.ts'
import { addUitkeringsafspraak, setUitkeringsafspraak } from '#workspace/map/start.ts'
import { useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { OpenDocument } from '#workspace/workspace.ts'

/** Own appointments with the benefits agency: in mijn map, and never along with anything. */
export function AfsprakenBlock({ start, open }: { start: Start; open: OpenDocument | undefined }) {
  const workspace = useWorkspace()
  return (
    <Fold title={text.uitkering} below={text.uitkeringBelow}>
      <div class="stack">
        {start.afspraken.length === 0 && <p class="quiet">{text.noAfspraak}</p>}
        {start.afspraken.map((afspraak) => (
          <Een key={afspraak.id} {...{ start, open, afspraak }} />
        ))}
        <Acties>
          <Knop icon="plus" onClick={() => void addUitkeringsafspraak(workspace, start.doc)}>
            {text.addAfspraak}
          </Knop>
        </Acties>
      </div>
    </Fold>
  )
}

function Een({
  start,
  open,
  afspraak,
}: {
  start: Start
  open: OpenDocument | undefined
  afspraak: Uitkeringsafspraak
}) {
  const workspace = useWorkspace()
  const { id, dag = '', tijd = '' } = afspraak
  const onderwerp = useTextBinding(open, 'uitkeringsafspraken', id, 'onderwerp')
  const uitkomst = useTextBinding(open, 'uitkeringsafspraken', id, 'uitkomst')
  const set = (fields: Parameters<typeof setUitkeringsafspraak>[3]) =>
    void setUitkeringsafspraak(workspace, start.doc, id, fields)
  const remove = async () =>
    showDone(await setUitkeringsafspraak(workspace, start.doc, id, { weg: true }), text.removedAfspraak)
  return (
    <Card look="outlined" label={text.afspraak(dag)}>
      <div class="plan-fields">
        <TextField
          label={text.afspraakDag}
          type="date"
          size="short"
          isOptional
          value={dag}
          onValue={(next) => isDag(next) && next >= '2000' && set({ dag: next })}
        />
        <TextField
          label={text.afspraakTijd}
          type="time"
          size="short"
          isOptional
          value={tijd}
          onValue={(next) => /^\d\d:\d\d$/.test(next) && set({ tijd: next })}
        />
      </div>
      <TextField label={text.afspraakOnderwerp} isOptional binding={onderwerp} />
      <TextArea label={text.afspraakUitkomst} isOptional rows={2} binding={uitkomst} />
      <div>
        <TekstKnop icon="trash" onClick={() => void remove()} label={`${text.removeAfspraak}: ${text.afspraak(dag)}`}>
          {text.removeAfspraak}
        </TekstKnop>
      </div>
    </Card>
  )
}
