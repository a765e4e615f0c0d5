import { useState } from 'preact/hooks'
import { tabletQrText } from '#domain/tablet.ts'
import { openTabletText } from '#i18n/nl/open-tablet.ts'
import { openZaalText } from '#i18n/nl/open-zaal.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import type { Lijst } from '#workspace/groep/aanwezigheid.ts'
import { lijstVan, useWarmeLijst } from '#workspace/groep/aanwezigheid.ts'
import { lijstHref, useGroep } from '#workspace/groep/bijeenkomsten.ts'
import type { TabletCode } from '#workspace/tablet/tabletten.ts'
import { maakTablet, nieuweTablet, tablettenVan } from '#workspace/tablet/tabletten.ts'
import { useTabletStanden } from '#workspace/tablet/use-tabletten.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { dagcodeVan } from '#workspace/zaal/inchecken.ts'

const text = openTabletText.maak

/** On the trainer's own phone: a code for a tablet that is nobody's, and the button that ends it. */
export function MaakTabletScreen({ groep, bijeenkomst }: { groep: string; bijeenkomst: string }) {
  const { tabletten } = useWorkspace()
  const found = useGroep(groep)
  const lijst = found === undefined ? undefined : lijstVan(found, bijeenkomst)
  useWarmeLijst(lijst)
  if (lijst === undefined || !lijst.beheer.canWrite || tabletten === undefined) {
    return (
      <Page title={text.title} back={{ href: '/sessies' }}>
        <EmptyState title={openZaalText.gone.title} />
      </Page>
    )
  }
  return <Maken lijst={lijst} />
}

type Fout = keyof typeof text.fouten

function Maken({ lijst }: { lijst: Lijst }) {
  const workspace = useWorkspace()
  const { doc } = lijst.beheer
  const standen = useTabletStanden(doc)
  const [made, setMade] = useState<TabletCode | undefined>(undefined)
  // Kept until it worked: asked again after a lost answer it is the same tablet.
  const [asked, setAsked] = useState<TabletCode | undefined>(undefined)
  const [fout, setFout] = useState<Fout | undefined>(undefined)
  const [isBusy, setBusy] = useState(false)
  // What the server said is over is over at once, not at the next look.
  const [ended, setEnded] = useState<readonly TabletCode['id'][]>([])
  const standOf = (id: TabletCode['id']) => (ended.includes(id) ? 'klaar' : (standen?.get(id) ?? 'wacht'))
  const running = tablettenVan(lijst, workspace.today()).filter(({ id }) => standOf(id) === 'open')
  const dagcode = dagcodeVan(lijst, workspace.today())
  const stand = made === undefined ? undefined : standOf(made.id)

  const make = async () => {
    if (isBusy) return
    const wish = asked ?? nieuweTablet()
    setAsked(wish)
    setBusy(true)
    const answer = await maakTablet(workspace, lijst, wish)
    setBusy(false)
    setFout(answer.ok ? undefined : answer.error)
    if (!answer.ok) return
    setAsked(undefined)
    setMade(wish)
  }
  const stop = async (id: TabletCode['id']) => {
    const answer = await workspace.tabletten?.end(id, doc)
    setFout(answer?.ok === true ? undefined : 'stop')
    if (answer?.ok === true) setEnded((before) => [...before, id])
  }
  return (
    <Page
      title={text.title}
      back={{ href: `${lijstHref(lijst.groep.doc, lijst.bijeenkomst.id)}/zaal` }}
      help={text.help}
    >
      <PageHead title={text.title} below={text.below} />
      {fout !== undefined && <Melding tone="error">{text.fouten[fout]}</Melding>}
      {made !== undefined && stand === 'wacht' && (
        <Card look="plain">
          <h2>{text.scan}</h2>
          <p>{text.where(location.host)}</p>
          <QrCode text={tabletQrText(made.code)} label={text.qr} />
          <p class="typed-code">{made.code}</p>
          <p class="quiet small">{text.once}</p>
        </Card>
      )}
      {made !== undefined && stand === 'open' && (
        <Melding tone="ok" icon="check-circle" title={text.isOn}>
          {text.isOnText}
        </Melding>
      )}
      {dagcode !== undefined && made !== undefined && (
        <Card look="plain">
          <h2>{openZaalText.start.code}</h2>
          <p class="typed-code">
            <span aria-hidden="true">{dagcode}</span>
            <span class="only-read">{openZaalText.start.codeRead(dagcode)}</span>
          </p>
          <p class="quiet">{openZaalText.start.codeText}</p>
        </Card>
      )}
      {made === undefined && (
        <ul class="bullets">
          {text.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <PageEnd>
        <Acties isStacked>
          {(made === undefined || stand === 'klaar') && (
            <Knop look="main" icon="qr" isWide onClick={() => void make()}>
              {isBusy ? text.busy : text.make}
            </Knop>
          )}
          {running.map(({ id }, at) => (
            <Knop key={id} icon="x" isWide onClick={() => void stop(id)}>
              {running.length === 1 ? text.stop : text.stopOne(at + 1)}
            </Knop>
          ))}
        </Acties>
      </PageEnd>
    </Page>
  )
}
