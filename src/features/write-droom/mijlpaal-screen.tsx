import { mijlpaalVragen } from '#domain/routekaart.ts'
import { formatDayYear } from '#i18n/format.ts'
import { wanneerWoorden } from '#i18n/nl/routekaart-regels.ts'
import { mijlpaalText as text, routekaartText } from '#i18n/nl/write-droom.ts'
import { Answers } from '#ui/answers.tsx'
import { WhoSees } from '#ui/bands.tsx'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { useBijlage, usePapier } from '#workspace/map/papieren.ts'
import type { Mijlpaal } from '#workspace/map/routekaart.ts'
import { setMijlpaal, useMijlpaal, useRoutekaart } from '#workspace/map/routekaart.ts'
import { useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { ActieLijst } from './actie-lijst.tsx'
import { mijlpaalHref, ROUTEKAART_HREF } from './routekaart-paginas.ts'

/** One mijlpaal: its answers, its actions, and celebrating it. */
export function MijlpaalScreen({ id }: { id: string }) {
  const mijlpaal = useMijlpaal(id)
  if (mijlpaal === undefined) return <NotHerePage title={text.title} backHref={ROUTEKAART_HREF} />
  return <Nakijken mijlpaal={mijlpaal} />
}

function Nakijken({ mijlpaal }: { mijlpaal: Mijlpaal }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const acties = useRoutekaart()?.acties.filter(({ bij }) => bij === mijlpaal.id) ?? []
  const state = useSaveState(mijlpaal.doc, mijlpaal.id)
  const { id, resultaat, vieren, leerdoel, gevierdOp } = mijlpaal
  const answers = {
    resultaat: asWritten(resultaat),
    wanneer: wanneerWoorden(mijlpaal),
    vieren: asWritten(vieren),
    leerdoel: leerdoel === undefined ? '' : <a href={`/leerdoel/${leerdoel.doc}/${leerdoel.id}`}>{leerdoel.naam}</a>,
  }
  const remove = async () => {
    const away = await setMijlpaal(workspace, mijlpaal, { weg: true })
    if (showDone(away, text.removed)) goTo(ROUTEKAART_HREF, true)
  }
  return (
    <Page title={text.title} back={{ href: ROUTEKAART_HREF }} help={routekaartText.help}>
      <PageHead title={resultaat.trim() || routekaartText.noName} above={text.title} />
      {gevierdOp === undefined ? (
        <Card label={text.reachedTitle}>
          <CardHead title={text.reachedTitle} />
          <Acties>
            <Knop size="small" href={mijlpaalHref(id, 'gevierd')}>
              {text.reached}
            </Knop>
          </Acties>
        </Card>
      ) : (
        <Gevierd mijlpaal={mijlpaal} gevierdOp={gevierdOp} />
      )}
      <Answers
        answers={mijlpaalVragen.map((vraag) => ({
          question: text.words[vraag],
          answer: answers[vraag],
          changeHref: mijlpaalHref(id, vraag),
        }))}
      />
      {acties.length > 0 && (
        <Block title={routekaartText.actions}>
          <ActieLijst acties={acties} label={routekaartText.actions} />
        </Block>
      )}
      <SaveLine state={state} />
      <WhoSees>{routekaartText.who}</WhoSees>
      <Acties>
        <Knop size="small" look="quiet" icon="trash" onClick={() => void remove()}>
          {text.remove}
        </Knop>
      </Acties>
      <Acties>
        <Knop look="main" href={ROUTEKAART_HREF}>
          {routekaartText.back}
        </Knop>
      </Acties>
    </Page>
  )
}

/** What is kept of the day on which it was reached. */
function Gevierd({ mijlpaal, gevierdOp }: { mijlpaal: Mijlpaal; gevierdOp: string }) {
  const workspace = useWorkspace()
  const { id, gevierd, resultaat } = mijlpaal
  const notYet = async () => {
    showDone(await setMijlpaal(workspace, mijlpaal, { gevierdOp: undefined }), text.notYetDone)
  }
  return (
    <Card look="warm" label={text.celebratedOn(formatDayYear(gevierdOp))}>
      <CardHead title={text.celebratedOn(formatDayYear(gevierdOp))} />
      {gevierd.trim() !== '' && <p class="as-written">{gevierd.trim()}</p>}
      <Foto id={mijlpaal.papier} alt={gevierd.trim() || text.photoOf(resultaat.trim())} />
      <Acties>
        <Knop size="small" href={mijlpaalHref(id, 'gevierd')}>
          {text.change}
        </Knop>
        <Knop size="small" look="quiet" onClick={() => void notYet()}>
          {text.notYet}
        </Knop>
      </Acties>
    </Card>
  )
}

/** The photo of a celebration; nothing when there is none, or when its file is on another device. */
export function Foto({ id, alt }: { id: string | undefined; alt: string }) {
  const bijlage = useBijlage(usePapier(id ?? ''))
  if (id === undefined || bijlage.state !== 'er') return null
  return <img class="papier-beeld papier-beeld-klein" src={bijlage.url} alt={alt} />
}

/** Empty text stays empty, so that it reads as not filled in. */
function asWritten(tekst: string) {
  return tekst.trim() === '' ? '' : <span class="as-written">{tekst.trim()}</span>
}
