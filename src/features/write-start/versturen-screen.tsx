import { useState } from 'preact/hooks'
import { joinNames } from '#i18n/format.ts'
import { versturenText as text } from '#i18n/nl/write-start.ts'
import { Block, Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { canShareFile, saveFile, shareFile } from '#ui/save-file.ts'
import { showDone } from '#ui/show-done.ts'
import { TickBox } from '#ui/tick-box.tsx'
import { TypedField } from '#ui/typed-field.tsx'
import type { Start, TeVertellen, Vertelbaar } from '#workspace/map/start.ts'
import {
  isVerteld,
  setStart,
  staatOpKaart,
  teVertellen,
  useEigenNaam,
  useStart,
  vertelOpKaart,
} from '#workspace/map/start.ts'
import { useEigenKaart } from '#workspace/mensen/intake.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { regelsVan, startPagina } from './start-pagina.ts'

const back = { href: '/mijn-start' }
const mime = 'text/html'

/** Per thing what goes along, nothing by itself; first seen, then sent by the phone itself or put on the own kaart. */
export function VersturenScreen() {
  const start = useStart()
  const kaart = useEigenKaart()
  if (start === undefined) return <NotHerePage title={text.title} backHref="/" />
  return <Versturen key={start.doc} start={start} kaart={kaart?.card.canWrite === true ? kaart : undefined} />
}

function Versturen({ start, kaart }: { start: Start; kaart: Kandidaat | undefined }) {
  const workspace = useWorkspace()
  const [picked, setPicked] = useState<ReadonlySet<Vertelbaar>>(new Set())
  const all = teVertellen(start)
  const chosen = all.filter(({ wat }) => picked.has(wat))
  const pick = (wat: Vertelbaar, isOn: boolean) => {
    const next = new Set(picked)
    if (isOn) next.add(wat)
    else next.delete(wat)
    setPicked(next)
  }
  return (
    <Page title={text.title} back={back} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {all.length === 0 && (
        <EmptyState isCertain title={text.empty} action={<Knop href="/mijn-start">{text.emptyAction}</Knop>}>
          {text.emptyText}
        </EmptyState>
      )}
      <TypedField
        label={text.telefoon}
        hint={text.telefoonHint}
        isOptional
        type="tel"
        value={start.velden?.telefoon ?? ''}
        onValue={(telefoon) => void setStart(workspace, start.doc, { telefoon })}
        maxLength={100}
      />
      {all.length > 0 && (
        <Block title={text.choose}>
          <div>
            {all.map((one) => (
              <TickBox
                key={one.wat}
                isOn={picked.has(one.wat)}
                hint={hintOf(one, kaart)}
                onChange={(isOn) => pick(one.wat, isOn)}
              >
                {text.items[one.wat]}
              </TickBox>
            ))}
          </div>
          <p class="quiet small">{text.never}</p>
        </Block>
      )}
      {chosen.length > 0 && <Voorbeeld chosen={chosen} />}
      {all.length > 0 && kaart !== undefined && <OpKaart kaart={kaart} chosen={chosen} />}
      {all.length > 0 && <AlsBestand chosen={chosen} isMain={kaart === undefined} />}
    </Page>
  )
}

/** What is on the kaart already, so that nobody writes over it unseen. */
function hintOf(one: TeVertellen, kaart: Kandidaat | undefined): string | undefined {
  if (kaart === undefined) return undefined
  if (isVerteld(kaart, one)) return text.already
  const now = staatOpKaart(kaart, one.wat)
  return now === '' ? undefined : text.replaces(now.length > 60 ? `${now.slice(0, 60)}…` : now)
}

/** The page as others read it. */
function Voorbeeld({ chosen }: { chosen: readonly TeVertellen[] }) {
  const naam = useEigenNaam()
  return (
    <Block title={text.preview}>
      <Card look="outlined" label={text.preview}>
        <h3>{text.page.title(naam)}</h3>
        {regelsVan(chosen).map(({ kop, regels }) => (
          <div key={kop}>
            <p class="quiet small">{kop}</p>
            {regels.map((line) => (
              <p key={line} class="as-typed">
                {line}
              </p>
            ))}
          </div>
        ))}
      </Card>
    </Block>
  )
}

function OpKaart({ kaart, chosen }: { kaart: Kandidaat; chosen: readonly TeVertellen[] }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const [isAsked, setAsked] = useState(false)
  const namen = kaart.card.members.flatMap(({ person }) =>
    person === workspace.ik.value.persoon ? [] : (people.get(person)?.naam ?? []),
  )
  const put = async () => {
    setAsked(true)
    if (chosen.length > 0) showDone(await vertelOpKaart(workspace, kaart, chosen), text.done)
  }
  return (
    <>
      <p>{text.onKaartText(joinNames(namen))}</p>
      <div role="status">{isAsked && chosen.length === 0 && <Melding tone="info">{text.nothingChosen}</Melding>}</div>
      <Acties>
        <Knop look="main" onClick={() => void put()}>
          {text.onKaart}
        </Knop>
      </Acties>
    </>
  )
}

/** Sent by the phone's own mail or app: no account, and not sealed, which is said. */
function AlsBestand({ chosen, isMain }: { chosen: readonly TeVertellen[]; isMain: boolean }) {
  const workspace = useWorkspace()
  const naam = useEigenNaam()
  const [told, setTold] = useState<'leeg' | 'bewaard' | 'gedeeld' | undefined>(undefined)
  const dag = workspace.today()
  const name = text.fileName(dag)
  const save = () => {
    if (chosen.length === 0) return setTold('leeg')
    saveFile(startPagina(naam, dag, chosen), name, mime)
    setTold('bewaard')
  }
  const share = async () => {
    if (chosen.length === 0) return setTold('leeg')
    if (await shareFile(startPagina(naam, dag, chosen), name, mime)) setTold('gedeeld')
  }
  const canShare = canShareFile(name, mime)
  return (
    <>
      <Block title={text.file}>
        <p>{text.fileText}</p>
        <Melding tone="info" icon="mail">
          {text.open}
        </Melding>
      </Block>
      <div role="status">
        {told === 'leeg' && chosen.length === 0 && <Melding tone="info">{text.nothingChosen}</Melding>}
        {told === 'bewaard' && <Melding tone="ok">{text.saved}</Melding>}
        {told === 'gedeeld' && <Melding tone="ok">{text.shared}</Melding>}
      </div>
      <Acties>
        {canShare && (
          <Knop look={isMain ? 'main' : 'second'} icon="share" onClick={() => void share()}>
            {text.share}
          </Knop>
        )}
        <Knop look={isMain && !canShare ? 'main' : 'second'} icon="download" onClick={save}>
          {text.save}
        </Knop>
      </Acties>
    </>
  )
}
