import { formatDayYear } from '#i18n/format.ts'
import { wanneerWoorden } from '#i18n/nl/routekaart-regels.ts'
import { routekaartText as text } from '#i18n/nl/write-droom.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import type { Mijlpaal, Routekaart } from '#workspace/map/routekaart.ts'
import { beginItem, shiftMijlpaal, useRoutekaart } from '#workspace/map/routekaart.ts'
import { useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { ActieLijst } from './actie-lijst.tsx'
import { actieHref, DROOM_HREF, mijlpaalHref } from './routekaart-paginas.ts'

/** The sentence of the dream, what is to be reached in order, and what is done for it. */
export function RoutekaartScreen() {
  const kaart = useRoutekaart()
  if (kaart === undefined) return <NotHerePage title={text.title} backHref="/" />
  return <Kaart kaart={kaart} />
}

function Kaart({ kaart }: { kaart: Routekaart }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const { droom, mijlpalen, acties } = kaart
  const state = useSaveState(droom.doc)
  const statement = droom.teksten.statement?.trim() ?? ''
  const isKnown = (bij: string | undefined) => mijlpalen.some(({ id }) => id === bij)
  const newMilestone = async () => goTo(mijlpaalHref(await beginItem(workspace, kaart, 'mijlpalen'), 'resultaat'))
  const newAction = async (bij?: string) =>
    goTo(actieHref(await beginItem(workspace, kaart, 'acties', bij === undefined ? {} : { bij }), 'tekst'))
  const add = (
    <Knop look="main" icon="plus" isWide onClick={() => void newMilestone()}>
      {text.newMilestone}
    </Knop>
  )
  const loose = acties.filter(({ bij }) => !isKnown(bij))
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help} foot={mijlpalen.length > 0 ? add : undefined}>
      <PageHead title={text.title} below={text.below} />
      <Card look="outlined" label={text.dream}>
        <p class="above">{text.dream}</p>
        {statement === '' ? <p>{text.dreamEmpty}</p> : <p class="as-written">{statement}</p>}
        <Acties>
          <Knop size="small" href={DROOM_HREF}>
            {text.openDream}
          </Knop>
        </Acties>
      </Card>
      {mijlpalen.length === 0 && (
        <EmptyState isCertain title={text.emptyTitle} action={add}>
          {text.emptyText}
        </EmptyState>
      )}
      {mijlpalen.map((mijlpaal) => {
        const naam = mijlpaal.resultaat.trim() || text.noName
        return (
          <Card key={mijlpaal.id} label={naam}>
            <CardHead title={naam} above={whenOf(mijlpaal)} />
            <ActieLijst acties={acties.filter(({ bij }) => bij === mijlpaal.id)} label={naam} />
            <Acties>
              <Knop size="small" href={mijlpaalHref(mijlpaal.id)} label={`${text.open}: ${naam}`}>
                {text.open}
              </Knop>
              <Knop
                size="small"
                look="quiet"
                icon="plus"
                label={text.newActionFor(naam)}
                onClick={() => void newAction(mijlpaal.id)}
              >
                {text.newAction}
              </Knop>
            </Acties>
          </Card>
        )
      })}
      {(loose.length > 0 || mijlpalen.length > 0) && (
        <Block title={text.loose}>
          <ActieLijst acties={loose} label={text.loose} />
          <Acties>
            <Knop size="small" icon="plus" onClick={() => void newAction()}>
              {text.newAction}
            </Knop>
          </Acties>
        </Block>
      )}
      {mijlpalen.length > 1 && <Volgorde mijlpalen={mijlpalen} />}
      <RowList>
        <ListRow icon="people" href="/netwerk" {...text.people} />
        {(droom.isBegonnen || mijlpalen.length > 0) && <ListRow icon="share" href="/delen/nieuw" title={text.show} />}
      </RowList>
      <SaveLine state={state} />
      <WhoSees>{text.who}</WhoSees>
    </Page>
  )
}

function whenOf(mijlpaal: Mijlpaal): string | undefined {
  const { gevierdOp } = mijlpaal
  if (gevierdOp !== undefined) return text.celebrated(formatDayYear(gevierdOp))
  return wanneerWoorden(mijlpaal) || undefined
}

/** Buttons beside each one, as with the steps of a leerdoel: nothing has to be dragged. */
function Volgorde({ mijlpalen }: { mijlpalen: readonly Mijlpaal[] }) {
  const workspace = useWorkspace()
  return (
    <Details title={text.order}>
      {mijlpalen.map(({ id, resultaat }, at) => {
        const naam = resultaat.trim() || text.noName
        return (
          <div key={id}>
            <p>{naam}</p>
            <Acties>
              {(['up', 'down'] as const)
                .filter((way) => (way === 'up' ? at > 0 : at < mijlpalen.length - 1))
                .map((way) => (
                  <Knop
                    key={way}
                    size="small"
                    icon={way === 'up' ? 'arrow-up' : 'arrow-down'}
                    label={text.moveOf(text.move[way], naam)}
                    onClick={() => void shiftMijlpaal(workspace, mijlpalen, id, way)}
                  >
                    {text.move[way]}
                  </Knop>
                ))}
            </Acties>
          </div>
        )
      })}
    </Details>
  )
}
