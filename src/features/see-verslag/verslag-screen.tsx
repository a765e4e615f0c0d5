import { writeDelimitedRows } from '#domain/delimited-text.ts'
import type { VerslagDeel } from '#domain/verslag.ts'
import { verslagText as text } from '#i18n/nl/see-verslag.ts'
import { Block } from '#ui/card.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { saveFile } from '#ui/save-file.ts'
import { SelectField } from '#ui/select-field.tsx'
import { Table } from '#ui/table.tsx'
import { TextField } from '#ui/text-field.tsx'
import { showToast } from '#ui/toast.tsx'
import { makeRekenblad } from '#workspace/regio/rekenblad.ts'
import { useRegio } from '#workspace/regio/regio.ts'
import { useVerslag } from '#workspace/regio/verslag.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { keuzeOpties, periodeWoord, usePeriode } from './periode.ts'
import { aantalWoord, rijWoord, totaalWoord, verslagCellen } from './verslag-woorden.ts'

/** The report of a region over a period: on the screen, as a file, on paper. */
export function VerslagScreen() {
  const regio = useRegio()
  const workspace = useWorkspace()
  const { keuze, periode, isReversed, set } = usePeriode(workspace.today())
  const delen = useVerslag(periode)
  if (regio?.card === undefined) return <NotHerePage title={text.title} backHref="/" />
  const cells = () => verslagCellen(delen, periodeWoord(periode))
  const name = text.file(periode.van, periode.tot)
  const excel = async () => {
    const blob = await makeRekenblad(cells(), text.title, workspace.nowMs()).catch(() => undefined)
    if (blob === undefined) return showToast({ text: text.failed })
    saveFile(blob, `${name}.xlsx`, blob.type)
    return showToast({ text: text.downloaded })
  }
  const csv = () => {
    saveFile(writeDelimitedRows(cells().map((row) => row.map(String))), `${name}.csv`, 'text/csv;charset=utf-8')
    showToast({ text: text.downloaded })
  }
  return (
    <Page
      title={text.title}
      back={{ href: '/' }}
      help={text.help}
      foot={
        <Knop look="main" icon="print" isWide href="/verslag/afdrukken">
          {text.print}
        </Knop>
      }
    >
      <PageHead title={text.heading(regio.naam)} below={`${periodeWoord(periode)}. ${text.below}`} />
      <SelectField label={text.periode} options={keuzeOpties} value={keuze} onValue={(next) => set({ keuze: next })} />
      {keuze === 'zelf' && (
        <>
          <TextField type="date" size="short" label={text.van} value={periode.van} onValue={(van) => set({ van })} />
          <TextField
            type="date"
            size="short"
            label={text.tot}
            error={isReversed ? text.reversed : undefined}
            value={periode.tot}
            onValue={(tot) => set({ tot })}
          />
        </>
      )}
      <div class="figures stack">
        {delen.map((deel) => (
          <Deel key={deel.naam} deel={deel} />
        ))}
      </div>
      <Melding>
        <p>{text.aboutSmall}</p>
        <p>{text.aboutNow}</p>
      </Melding>
      <Acties>
        <Knop icon="download" onClick={() => void excel()}>
          {text.excel}
        </Knop>
        <Knop look="quiet" icon="download" onClick={csv}>
          {text.csv}
        </Knop>
      </Acties>
    </Page>
  )
}

function Deel({ deel: { naam, rijen, totaal, isZonderKlein } }: { deel: VerslagDeel }) {
  const shown = rijen.filter(({ aantal }) => aantal !== 0 || rijen.length === 1)
  const most = Math.max(1, ...rijen.map(({ aantal }) => (typeof aantal === 'number' ? aantal : 0)))
  const rows = [
    ...shown,
    ...(totaal === undefined || (isZonderKlein && totaal === 0) ? [] : [{ sleutel: 'totaal', aantal: totaal }]),
  ]
  if (shown.length === 0) {
    return (
      <Block title={text.delen[naam]}>
        <p class="quiet">{text.nothing}</p>
      </Block>
    )
  }
  return (
    <Block title={text.delen[naam]}>
      <Table
        caption={text.delen[naam]}
        rows={rows}
        rowKey={({ sleutel }) => sleutel}
        columns={[
          {
            head: text.wat,
            isRowHead: true,
            cell: ({ sleutel }) => (sleutel === 'totaal' ? totaalWoord(isZonderKlein) : rijWoord(naam, sleutel)),
          },
          {
            head: text.aantal,
            isNumber: true,
            cell: ({ sleutel, aantal }) => (
              <span class="work-bar">
                {typeof aantal === 'number' && sleutel !== 'totaal' && <Bar part={aantal / most} />}
                <span>{aantalWoord(aantal)}</span>
              </span>
            ),
          },
          ...(naam === 'activiteiten'
            ? [
                {
                  head: text.deelnemers,
                  isNumber: true,
                  cell: (row: VerslagDeel['rijen'][number]) =>
                    row.deelnemers === undefined ? '' : aantalWoord(row.deelnemers),
                },
              ]
            : []),
        ]}
      />
    </Block>
  )
}

/** A bar beside a figure that says the same. */
function Bar({ part }: { part: number }) {
  return (
    <svg viewBox="0 0 44 8" aria-hidden="true" focusable="false">
      <rect class="work-bar-done" width={Math.round(44 * part)} height="8" rx="4" />
    </svg>
  )
}
