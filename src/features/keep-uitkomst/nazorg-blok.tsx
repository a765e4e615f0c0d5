import { addDays, isDag } from '#domain/dag.ts'
import { formatDay } from '#i18n/format.ts'
import { uitkomstText as text } from '#i18n/nl/keep-uitkomst.ts'
import { Block, Card } from '#ui/card.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import type { Afronding, Nazorg } from '#workspace/mensen/uitkomst.ts'
import { addNazorg, addVoorgesteldeNazorg, setNazorg } from '#workspace/mensen/uitkomst.ts'
import { useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { OpenDocument } from '#workspace/workspace.ts'

/** The contacts after a year: proposed days, each to be changed; on its day one comes back by itself. */
export function NazorgBlok({ afronding, open }: { afronding: Afronding; open: OpenDocument | undefined }) {
  const workspace = useWorkspace()
  const { kandidaat, nazorg, uitkomst } = afronding
  if (!kandidaat.card.canWrite) {
    return (
      <Block title={text.nazorg}>
        {nazorg.length === 0 && <p class="quiet">{text.none}</p>}
        <RowList label={text.nazorg}>
          {nazorg.map(({ id, dag = '', tekst = '', gedaanOp }) => (
            <ListRow
              key={id}
              icon={gedaanOp ? 'check' : 'calendar'}
              title={text.contact(formatDay(dag))}
              below={gedaanOp ? text.doneOn(formatDay(gedaanOp)) : tekst}
            />
          ))}
        </RowList>
      </Block>
    )
  }
  const last = nazorg.findLast(({ gedaanOp }) => typeof gedaanOp !== 'string')?.dag
  const next = addDays(last ?? uitkomst?.dag ?? workspace.today(), 28)
  return (
    <Block title={text.nazorg}>
      <p class="quiet">{text.nazorgBelow}</p>
      {nazorg.map((one) => (
        <Een key={one.id} one={one} afronding={afronding} open={open} />
      ))}
      <Acties>
        {nazorg.length === 0 && (
          <Knop
            icon="calendar"
            onClick={async () => showDone(await addVoorgesteldeNazorg(workspace, afronding), text.proposed)}
          >
            {text.propose}
          </Knop>
        )}
        <Knop icon="plus" onClick={async () => showDone(await addNazorg(workspace, kandidaat.doc, [next]), text.added)}>
          {text.add}
        </Knop>
      </Acties>
    </Block>
  )
}

function Een({ one, afronding, open }: { one: Nazorg; afronding: Afronding; open: OpenDocument | undefined }) {
  const workspace = useWorkspace()
  const { doc } = afronding.kandidaat
  const { id, dag = '', gedaanOp } = one
  const tekst = useTextBinding(open, 'nazorg', id, 'tekst')
  const set = (fields: Parameters<typeof setNazorg>[3]) => setNazorg(workspace, doc, id, fields)
  return (
    <Card look="outlined" label={text.contact(formatDay(dag))}>
      <div class="plan-fields">
        <TextField
          label={text.day}
          type="date"
          size="short"
          value={dag}
          onValue={(next) => isDag(next) && next >= '2000' && void set({ dag: next })}
        />
        <TextField label={text.what} isOptional {...(tekst === undefined ? {} : { binding: tekst })} />
      </div>
      <TickBox
        look="round"
        isOn={typeof gedaanOp === 'string'}
        onChange={(isOn) => void set({ gedaanOp: isOn ? workspace.today() : null })}
        {...(typeof gedaanOp === 'string' ? { hint: text.doneOn(formatDay(gedaanOp)) } : {})}
      >
        {text.done}
      </TickBox>
      <div>
        <TekstKnop onClick={async () => showDone(await set({ weg: true }), text.removed)}>{text.remove}</TekstKnop>
      </div>
    </Card>
  )
}
