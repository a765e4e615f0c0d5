import { droomVragen, eersteLege, isVraag } from '#domain/routekaart.ts'
import { droomKort, droomPaginas, droomText as text } from '#i18n/nl/write-droom.ts'
import { Answers } from '#ui/answers.tsx'
import { WhoSees } from '#ui/bands.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { QuestionPage } from '#ui/question-page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { DROOM, useRoutekaart } from '#workspace/map/routekaart.ts'
import { useSaveState } from '#workspace/use-workspace.tsx'
import { KaartTekst } from './kaart-tekst.tsx'
import { DROOM_HREF, droomHref, droomPlaats, ROUTEKAART_HREF } from './routekaart-paginas.ts'

/** *Mijn droom*: everything in it to check and to change. */
export function DroomScreen() {
  const droom = useRoutekaart()?.droom
  const state = useSaveState(droom?.doc)
  if (droom === undefined) return <NotHerePage title={text.title} backHref={ROUTEKAART_HREF} />
  const open = eersteLege(droom.teksten)
  return (
    <Page title={text.title} back={{ href: ROUTEKAART_HREF }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {droom.isBegonnen ? (
        <>
          <Answers
            answers={droomVragen.map((vraag) => ({
              question: droomKort[vraag],
              answer: asWritten(droom.teksten[vraag]),
              changeHref: droomHref(vraag),
            }))}
          />
          <SaveLine state={state} />
          <WhoSees>{text.who}</WhoSees>
          <Acties>
            <Knop size="small" icon="share" href="/delen/nieuw">
              {text.show}
            </Knop>
          </Acties>
          <Acties>
            <Knop look="main" href={open === undefined ? ROUTEKAART_HREF : droomHref(open)}>
              {open === undefined ? text.ready : text.goOn}
            </Knop>
            {open !== undefined && <Knop href={ROUTEKAART_HREF}>{text.ready}</Knop>}
          </Acties>
        </>
      ) : (
        <>
          <EmptyState
            isCertain
            title={text.empty}
            action={
              <Knop look="main" href={droomHref('doe')}>
                {text.begin}
              </Knop>
            }
          >
            {text.emptyText}
          </EmptyState>
          <WhoSees>{text.who}</WhoSees>
        </>
      )}
    </Page>
  )
}

/** Empty text stays empty, so that it reads as not filled in. */
function asWritten(tekst = '') {
  return tekst.trim() === '' ? '' : <span class="as-written">{tekst.trim()}</span>
}

/** One question of the dream. */
export function DroomVraagScreen({ vraag }: { vraag: string }) {
  const droom = useRoutekaart()?.droom
  const state = useSaveState(droom?.doc)
  if (droom === undefined || !isVraag(droomVragen, vraag)) {
    return <NotHerePage title={text.title} backHref={DROOM_HREF} />
  }
  const { nr, count, backHref, nextHref } = droomPlaats(vraag)
  const { title, hint } = droomPaginas[vraag]
  return (
    <QuestionPage
      key={vraag}
      title={text.title}
      help={text.help}
      step={text.step(nr, count)}
      question={title}
      {...{ hint, backHref, nextHref, state }}
      laterHref={DROOM_HREF}
      isEmpty={(droom.teksten[vraag] ?? '').trim() === ''}
      who={text.who}
    >
      <KaartTekst doc={droom.doc} verzameling="droom" id={DROOM} veld={vraag} label={title} isLabelHidden rows={5} />
    </QuestionPage>
  )
}
