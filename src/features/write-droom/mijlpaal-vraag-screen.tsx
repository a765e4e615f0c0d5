import { isDag } from '#domain/dag.ts'
import type { MijlpaalVraag } from '#domain/routekaart.ts'
import { isVraag, mijlpaalTermijnen, mijlpaalVragen } from '#domain/routekaart.ts'
import { mijlpaalPaginas, mijlpaalText as text, routekaartText, termijnWoorden } from '#i18n/nl/write-droom.ts'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { QuestionPage } from '#ui/question-page.tsx'
import { TextField } from '#ui/text-field.tsx'
import { TypedField } from '#ui/typed-field.tsx'
import { useMijnLeerdoelen } from '#workspace/leren/leerdoelen.ts'
import type { Mijlpaal } from '#workspace/map/routekaart.ts'
import { setMijlpaal, useMijlpaal } from '#workspace/map/routekaart.ts'
import { useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { GevierdScreen } from './gevierd-screen.tsx'
import { KaartTekst } from './kaart-tekst.tsx'
import { mijlpaalHref, mijlpaalPlaats, ROUTEKAART_HREF } from './routekaart-paginas.ts'

/** One question about a mijlpaal on one page; or what is kept of the day on which it was reached. */
export function MijlpaalVraagScreen({ id, vraag }: { id: string; vraag: string }) {
  const mijlpaal = useMijlpaal(id)
  if (mijlpaal !== undefined && vraag === 'gevierd') return <GevierdScreen mijlpaal={mijlpaal} />
  if (mijlpaal === undefined || !isVraag(mijlpaalVragen, vraag)) {
    return <NotHerePage title={text.title} backHref={ROUTEKAART_HREF} />
  }
  return <Vraag key={vraag} mijlpaal={mijlpaal} vraag={vraag} />
}

function Vraag({ mijlpaal, vraag }: { mijlpaal: Mijlpaal; vraag: MijlpaalVraag }) {
  const { doc, id } = mijlpaal
  const state = useSaveState(doc, id)
  const { nr, count, backHref, nextHref } = mijlpaalPlaats(id, vraag)
  const { title, hint } = mijlpaalPaginas[vraag]
  const isEmpty = {
    resultaat: mijlpaal.resultaat.trim() === '',
    wanneer: mijlpaal.wanneer === undefined,
    vieren: mijlpaal.vieren.trim() === '',
    leerdoel: mijlpaal.leerdoel === undefined,
  }[vraag]
  return (
    <QuestionPage
      title={text.title}
      help={routekaartText.help}
      step={text.step(nr, count)}
      question={title}
      {...{ hint, backHref, nextHref, state, isEmpty }}
      laterHref={mijlpaalHref(id)}
      who={routekaartText.who}
    >
      {vraag === 'wanneer' && <Wanneer mijlpaal={mijlpaal} />}
      {vraag === 'leerdoel' && <Doel mijlpaal={mijlpaal} />}
      {(vraag === 'resultaat' || vraag === 'vieren') && (
        <KaartTekst doc={doc} verzameling="mijlpalen" id={id} veld={vraag} label={title} isLabelHidden />
      )}
    </QuestionPage>
  )
}

function Wanneer({ mijlpaal }: { mijlpaal: Mijlpaal }) {
  const workspace = useWorkspace()
  return (
    <>
      <Keuzes
        label={text.when}
        isLabelHidden
        options={mijlpaalTermijnen.map((value) => ({ value, ...termijnWoorden[value] }))}
        value={mijlpaal.wanneer}
        onValue={(wanneer) => void setMijlpaal(workspace, mijlpaal, { wanneer })}
      />
      {mijlpaal.wanneer === 'dag' && (
        <TextField
          label={text.day}
          type="date"
          size="short"
          value={mijlpaal.dag ?? ''}
          // A native date field hands over nothing until the day is whole.
          onValue={(value) => void setMijlpaal(workspace, mijlpaal, { dag: isDag(value) ? value : undefined })}
        />
      )}
      {mijlpaal.wanneer === 'periode' && (
        <TypedField
          label={text.period}
          maxLength={120}
          value={mijlpaal.periode}
          onValue={(periode) => void setMijlpaal(workspace, mijlpaal, { periode })}
        />
      )}
    </>
  )
}

/** The leerdoelen of the person; the mijlpaal names one and changes nothing in it. */
function Doel({ mijlpaal }: { mijlpaal: Mijlpaal }) {
  const workspace = useWorkspace()
  const doelen = useMijnLeerdoelen()
  if (doelen.length === 0) {
    return (
      <>
        <p class="quiet">{text.noGoals}</p>
        <Acties>
          <Knop icon="plus" href="/leerdoel/nieuw">
            {text.makeGoal}
          </Knop>
        </Acties>
      </>
    )
  }
  return (
    <Keuzes
      label={text.words.leerdoel}
      isLabelHidden
      options={[
        ...doelen.map(({ id, naam }) => ({ value: id, text: naam || routekaartText.noName })),
        { value: '', text: text.noGoal },
      ]}
      value={mijlpaal.leerdoel?.id ?? ''}
      onValue={(leerdoelId) => void setMijlpaal(workspace, mijlpaal, { leerdoelId: leerdoelId || undefined })}
    />
  )
}
