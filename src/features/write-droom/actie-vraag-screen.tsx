import { useState } from 'preact/hooks'
import { isDag } from '#domain/dag.ts'
import type { ActieVraag } from '#domain/routekaart.ts'
import { actieVragen, isVraag } from '#domain/routekaart.ts'
import { actiePaginas, actieText as text, routekaartText } from '#i18n/nl/write-droom.ts'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { QuestionPage } from '#ui/question-page.tsx'
import { TextField } from '#ui/text-field.tsx'
import { TypedField } from '#ui/typed-field.tsx'
import { useNetwerk } from '#workspace/map/netwerk.ts'
import type { Actie } from '#workspace/map/routekaart.ts'
import { setActie, useActie, useRoutekaart } from '#workspace/map/routekaart.ts'
import { useMensenRond } from '#workspace/map/terugvalplan.ts'
import { useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { KaartTekst } from './kaart-tekst.tsx'
import { actieHref, actiePlaats, ROUTEKAART_HREF } from './routekaart-paginas.ts'
import { StapVanLeerdoelScreen } from './stap-van-leerdoel-screen.tsx'

/** One question about an action on one page; or which leerdoel it is a step of. */
export function ActieVraagScreen({ id, vraag }: { id: string; vraag: string }) {
  const actie = useActie(id)
  if (actie !== undefined && vraag === 'leerdoel') return <StapVanLeerdoelScreen actie={actie} />
  if (actie === undefined || !isVraag(actieVragen, vraag)) {
    return <NotHerePage title={text.title} backHref={ROUTEKAART_HREF} />
  }
  return <Vraag key={vraag} actie={actie} vraag={vraag} />
}

function Vraag({ actie, vraag }: { actie: Actie; vraag: ActieVraag }) {
  const { doc, id } = actie
  const state = useSaveState(doc, id)
  const { nr, count, backHref, nextHref } = actiePlaats(id, vraag)
  const { title, hint } = actiePaginas[vraag]
  const isEmpty = {
    tekst: actie.tekst.trim() === '',
    mijlpaal: actie.bij === undefined,
    // Without an answer it is the person's own.
    eigenaar: false,
    wanneer: actie.begin === undefined && actie.eind === undefined,
    hulp: actie.hulp.trim() === '',
    wind: actie.steun.trim() === '' && actie.tegenwind.trim() === '',
  }[vraag]
  const long = (veld: 'tekst' | 'hulp' | 'steun' | 'tegenwind', label: string, isLabelHidden: boolean) => (
    <KaartTekst {...{ doc, id, veld, label, isLabelHidden }} verzameling="acties" rows={isLabelHidden ? 4 : 3} />
  )
  return (
    <QuestionPage
      title={text.title}
      help={routekaartText.help}
      step={text.step(nr, count)}
      question={title}
      {...{ hint, backHref, nextHref, state, isEmpty }}
      laterHref={actieHref(id)}
      who={routekaartText.who}
    >
      {(vraag === 'tekst' || vraag === 'hulp') && long(vraag, title, true)}
      {vraag === 'mijlpaal' && <Waarbij actie={actie} />}
      {vraag === 'eigenaar' && <Wie actie={actie} />}
      {vraag === 'wanneer' && <Wanneer actie={actie} />}
      {vraag === 'wind' && (
        <>
          {long('steun', text.support, false)}
          {long('tegenwind', text.against, false)}
        </>
      )}
    </QuestionPage>
  )
}

function Waarbij({ actie }: { actie: Actie }) {
  const workspace = useWorkspace()
  const mijlpalen = useRoutekaart()?.mijlpalen ?? []
  return (
    <Keuzes
      label={text.words.mijlpaal}
      isLabelHidden
      options={[
        ...mijlpalen.map(({ id, resultaat }) => ({ value: id, text: resultaat.trim() || routekaartText.noName })),
        { value: '', text: text.none },
      ]}
      value={actie.bij ?? ''}
      onValue={(bij) => void setActie(workspace, actie, { bij: bij || undefined })}
    />
  )
}

/** The person, somebody around, or any name: it is a plan, nobody is asked or told by it. */
function Wie({ actie }: { actie: Actie }) {
  const workspace = useWorkspace()
  const around = useMensenRond()
  const netwerk = useNetwerk()?.mensen ?? []
  const names = [...new Set([...around, ...netwerk].map(({ naam }) => naam.trim()).filter(Boolean))]
  const { eigenaar } = actie
  const [isTyping, setTyping] = useState(eigenaar !== '' && !names.includes(eigenaar))
  const put = (naam: string) => void setActie(workspace, actie, { eigenaar: naam || undefined })
  const pick = (naam: string) => {
    setTyping(false)
    put(naam)
  }
  return (
    <>
      <ChipGroep label={text.words.eigenaar}>
        <ChipKnop isPressed={eigenaar === '' && !isTyping} onClick={() => pick('')}>
          {text.me}
        </ChipKnop>
        {names.map((naam) => (
          <ChipKnop key={naam} isPressed={eigenaar === naam && !isTyping} onClick={() => pick(naam)}>
            {naam}
          </ChipKnop>
        ))}
        <ChipKnop isPressed={isTyping} onClick={() => setTyping(true)}>
          {text.other}
        </ChipKnop>
      </ChipGroep>
      {isTyping && (
        <TypedField label={text.name} maxLength={80} autocapitalize="words" value={eigenaar} onValue={put} />
      )}
    </>
  )
}

function Wanneer({ actie }: { actie: Actie }) {
  const workspace = useWorkspace()
  // A native date field hands over nothing until the day is whole, and nothing again when it is emptied.
  const dayOf = (value: string) => (isDag(value) ? value : undefined)
  return (
    <>
      <TextField
        label={text.begin}
        type="date"
        size="short"
        value={actie.begin ?? ''}
        onValue={(value) => void setActie(workspace, actie, { begin: dayOf(value) })}
      />
      <TextField
        label={text.end}
        type="date"
        size="short"
        value={actie.eind ?? ''}
        onValue={(value) => void setActie(workspace, actie, { eind: dayOf(value) })}
      />
    </>
  )
}
