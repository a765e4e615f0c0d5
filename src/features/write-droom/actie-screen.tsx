import { actieVragen } from '#domain/routekaart.ts'
import { formatDayYear, joinNames } from '#i18n/format.ts'
import { actieStandWoorden, actieText as text, routekaartText } from '#i18n/nl/write-droom.ts'
import { Answers } from '#ui/answers.tsx'
import { WhoSees } from '#ui/bands.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TickBox } from '#ui/tick-box.tsx'
import type { Actie } from '#workspace/map/routekaart.ts'
import { setActie, tickActie, useActie, useMijlpaal } from '#workspace/map/routekaart.ts'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'
import { useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { actieHref, ROUTEKAART_HREF } from './routekaart-paginas.ts'

/** One action: who does it, when, how it stands, and everything else that was said of it. */
export function ActieScreen({ id }: { id: string }) {
  const actie = useActie(id)
  if (actie === undefined) return <NotHerePage title={text.title} backHref={ROUTEKAART_HREF} />
  return <Nakijken actie={actie} />
}

function Nakijken({ actie }: { actie: Actie }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const mijlpaal = useMijlpaal(actie.bij ?? '')
  const state = useSaveState(actie.doc, actie.id)
  const { id, tekst, eigenaar, begin, eind, hulp, steun, tegenwind, stap, isKlaar, stand, klaarOp } = actie
  const days = [
    begin === undefined ? '' : routekaartText.from(formatDayYear(begin)),
    eind === undefined ? '' : routekaartText.upTo(formatDayYear(eind)),
  ]
  const wind = [
    [text.support, steun],
    [text.against, tegenwind],
  ].flatMap(([label = '', words = '']) => (words.trim() === '' ? [] : [`${label}: ${words.trim()}`]))
  const answers = {
    tekst: asWritten(tekst),
    mijlpaal: mijlpaal?.resultaat.trim() ?? '',
    eigenaar: eigenaar.trim() || text.me,
    wanneer: days.filter(Boolean).join(', '),
    hulp: asWritten(hulp),
    wind: asWritten(wind.join('\n')),
  }
  const remove = async () => {
    if (showDone(await setActie(workspace, actie, { weg: true }), text.removed)) goTo(ROUTEKAART_HREF, true)
  }
  return (
    <Page title={text.title} back={{ href: ROUTEKAART_HREF }} help={routekaartText.help}>
      <PageHead title={tekst.trim() || routekaartText.noName} above={text.title} />
      <TickBox
        look="round"
        isOn={isKlaar}
        hint={klaarOp === undefined ? undefined : routekaartText.doneOn(formatDayYear(klaarOp))}
        onChange={(isDone) => void tickActie(workspace, actie, isDone)}
      >
        {routekaartText.done}
      </TickBox>
      <Answers
        answers={[
          { question: text.state, answer: actieStandWoorden[stand] },
          ...actieVragen.map((vraag) => ({
            question: text.words[vraag],
            answer: answers[vraag],
            changeHref: actieHref(id, vraag),
          })),
        ]}
      />
      {stap !== undefined && (
        <p>
          <a href={`/leerdoel/${stap.doel.doc}/${stap.doel.id}`}>
            {text.isStep(stap.doel.naam || routekaartText.noName)}
          </a>
        </p>
      )}
      <SaveLine state={state} />
      <Lezers actie={actie} />
      <Acties>
        {stap === undefined && tekst.trim() !== '' && (
          <Knop size="small" icon="check-circle" href={actieHref(id, 'leerdoel')}>
            {text.make}
          </Knop>
        )}
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

/** Nobody else; unless it is a step of a leerdoel that others read: then they read the step. */
function Lezers({ actie: { stap } }: { actie: Actie }) {
  const lezers = useLezers(stap?.doel.kind === 'map' ? undefined : stap?.doel.card)
  const names = lezers.map(({ naam }) => naam).filter(Boolean)
  if (names.length === 0) return <WhoSees>{routekaartText.who}</WhoSees>
  const words = names.length === 1 ? text.readByOne(names[0] ?? '') : text.readBy(joinNames(names))
  return <WhoSees>{words}</WhoSees>
}

/** Empty text stays empty, so that it reads as not filled in. */
function asWritten(tekst: string) {
  return tekst.trim() === '' ? '' : <span class="as-written">{tekst.trim()}</span>
}
