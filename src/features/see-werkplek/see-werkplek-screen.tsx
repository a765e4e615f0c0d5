import { KOMPAS_SHOWN } from '#domain/kompas.ts'
import { firstName } from '#domain/mensen.ts'
import { isVervallen } from '#domain/bijeenkomst.ts'
import { bijeenkomstWijziging } from '#i18n/nl/bijeenkomst-woorden.ts'
import { formatDate, formatDay, formatDayTime } from '#i18n/format.ts'
import { gesprekLink } from '#i18n/nl/gesprek-link.ts'
import { pauzeRegelText, pauzeWords } from '#i18n/nl/pauze-regel.ts'
import { reflectieStatusWoorden } from '#i18n/nl/write-reflectie.ts'
import { stopDelenText } from '#i18n/nl/stop-delen.ts'
import { statusWoorden } from '#i18n/nl/leerdoel-woorden.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { roleText } from '#i18n/nl/app.ts'
import { seeWerkplekText } from '#i18n/nl/see-werkplek.ts'
import { Answers } from '#ui/answers.tsx'
import { BerichtKaart } from '#ui/bericht-kaart.tsx'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { Details, Fold } from '#ui/details.tsx'
import { EmptyLine, EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import type { NowRow } from '#ui/now-list.tsx'
import { NowList } from '#ui/now-list.tsx'
import { kompasRow } from '#ui/now-rows.ts'
import { Page, PageHead } from '#ui/page.tsx'
import { callHref, PersonRow } from '#ui/person-row.tsx'
import { useKompasWerkbegeleider } from '#workspace/kompas/kompas-werkbegeleider.ts'
import { useLater, useNoteSeen } from '#workspace/kompas/later.ts'
import { useLeerdoelenVan } from '#workspace/leren/leerdoelen.ts'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { useReflecties } from '#workspace/leren/reflecties.ts'
import { useGedeeldeSessies } from '#workspace/groep/sessies.ts'
import { useBerichtenVoorMij } from '#workspace/map/berichten-voor-mij.ts'
import type { Pauze } from '#workspace/plaatsing/pauzes.ts'
import { usePauze } from '#workspace/plaatsing/pauzes.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { Bijeenkomst, Werkplek } from '#workspace/plaatsing/werkplek.ts'
import { dagsoortOp, useWerkplekken } from '#workspace/plaatsing/werkplek.ts'
import { hrefFor, waitingFor } from './waiting-forms.ts'
import type { Waiting } from './waiting-forms.ts'

const text = seeWerkplekText
/** The form on the warm card comes before them. */
const SHOWN_BELOW_CARD = 3

/** The home of the werkbegeleider: what waits, then per kandidaat the days, the talk, goals, forms and people. */
export function SeeWerkplekScreen() {
  const { ik } = useWorkspace()
  const plekken = useWerkplekken('werkbegeleider')
  const berichten = useBerichtenVoorMij()
  const waiting = useReflecties().flatMap((reflectie) => {
    const what = waitingFor(reflectie, ik.value.persoon)
    return what === undefined ? [] : [{ reflectie, what }]
  })
  const [now, ...rest] = waiting
  const nameOf = (reflectie: ReflectieZicht) =>
    plekken.find((plek) => reflectie.card.members.some((member) => member.person === plek.kandidaat))?.naam ||
    text.noName
  return (
    <Page title={text.title} help={text.help}>
      <PageHead title={text.hello(firstName(ik.value.naam))} />
      {berichten.map((one) => (
        <BerichtKaart key={one.id} {...one} />
      ))}
      {plekken.length === 0 && <EmptyState title={text.empty.title}>{text.empty.text}</EmptyState>}
      {now && <NowCard {...now} name={nameOf(now.reflectie)} />}
      {plekken.length > 0 && (
        <Nu
          forms={rest.map(({ reflectie, what }) => ({
            sleutel: `reflectie.${reflectie.id}.${what}`,
            icon: what === 'reaction' ? 'message' : 'pen',
            title: text.now[what](nameOf(reflectie)),
            below: text.now[`${what}Text`](dayOf(reflectie)),
            href: hrefFor(reflectie, what),
            open: text.now[`${what}Do`],
          }))}
          isBare={now !== undefined}
        />
      )}
      {plekken.map((plek) =>
        plekken.length === 1 ? (
          <OnlyPlek key={plek.card.doc} plek={plek} />
        ) : (
          <OneOfPlekken key={plek.card.doc} plek={plek} />
        ),
      )}
    </Page>
  )
}

function dayOf(reflectie: ReflectieZicht): string {
  return reflectie.velden.datum === undefined ? '' : formatDate(reflectie.velden.datum)
}

/** The other forms that wait, and what the work asks for. */
function Nu({ forms, isBare }: { forms: readonly NowRow[]; isBare: boolean }) {
  const noteSeen = useNoteSeen()
  const regels = useKompasWerkbegeleider()
  return (
    <NowList
      later={useLater([...forms, ...regels.map((regel) => kompasRow(regel, noteSeen))])}
      shown={isBare ? SHOWN_BELOW_CARD : KOMPAS_SHOWN}
      isBare={isBare}
    />
  )
}

function NowCard({ reflectie, what, name }: { reflectie: ReflectieZicht; what: Waiting; name: string }) {
  return (
    <Card look="warm">
      <CardHead title={text.now[what](name)} below={text.now[`${what}Text`](dayOf(reflectie))} />
      <Acties>
        <Knop look="main" icon={what === 'reaction' ? 'message' : 'pen'} href={hrefFor(reflectie, what)}>
          {text.now[`${what}Do`]}
        </Knop>
      </Acties>
    </Card>
  )
}

function OnlyPlek({ plek }: { plek: Werkplek }) {
  const { today } = useWorkspace()
  const name = plek.naam || text.noName
  return (
    <>
      <PersonRow name={name} role={todayWords(plek, today(), usePauze(plek.card.doc))} phone={plek.telefoon} />
      <Plek plek={plek} />
      <Block title={text.who(name)}>
        <Mensen plek={plek} />
      </Block>
    </>
  )
}

/** With more than one kandidaat each is folded: what waits, and who works today, is in view without scrolling. */
function OneOfPlekken({ plek }: { plek: Werkplek }) {
  const { today } = useWorkspace()
  const name = plek.naam || text.noName
  return (
    <Fold title={name} below={todayWords(plek, today(), usePauze(plek.card.doc))}>
      {plek.telefoon !== undefined && (
        <Acties>
          <Knop size="small" icon="call" href={callHref(plek.telefoon)} label={text.callName(name)}>
            {text.call}
          </Knop>
        </Acties>
      )}
      <Plek plek={plek} />
      <Details title={text.who(name)}>
        <Mensen plek={plek} />
      </Details>
    </Fold>
  )
}

function todayWords(plek: Werkplek, today: string, pauze: Pauze | undefined): string {
  if (pauze?.nu !== undefined) return pauzeRegelText.now
  const dag = dagsoortOp(plek, today)
  if (dag.soort === 'vrij') return text.today.vrij
  return dag.soort === 'werkt' ? text.today.werkt(dag.van, dag.tot) : text.today.bijeenkomst(dag.van)
}

function Mensen({ plek }: { plek: Werkplek }) {
  const { ik } = useWorkspace()
  return (
    <div>
      {plek.mensen.map((mens) => (
        <PersonRow
          key={mens.persoon}
          name={mens.naam}
          role={mens.persoon === ik.value.persoon ? text.you : roleText[mens.rol]}
          phone={mens.persoon === ik.value.persoon ? undefined : mens.telefoon}
        />
      ))}
    </div>
  )
}

function Plek({ plek }: { plek: Werkplek }) {
  const { today } = useWorkspace()
  const name = plek.naam || text.noName
  const next = plek.bijeenkomsten.find((one) => (one.dag ?? '') >= today() && !isVervallen(one))
  const shared = useGedeeldeSessies(plek.groep ?? '')[0]
  const pauzeBelow = pauzeWords(usePauze(plek.card.doc))
  const rows = [
    { question: text.works, answer: plek.dagen.map(dayWords).join('\n') || text.noDays },
    { question: text.talk, answer: plek.werkoverleg },
    ...(next === undefined ? [] : [{ question: text.nextDate, answer: dateWords(next, plek.plaats, today()) }]),
    { question: text.place, answer: [plek.organisatie, plek.functie].filter(Boolean).join(', ') },
  ].filter((row) => row.answer !== '')
  return (
    <>
      <Answers answers={rows} />
      <Block title={text.work}>
        <RowList label={text.work}>
          <ListRow icon="message" title={text.talk} below={plek.werkoverleg} href={`/werk/${plek.card.doc}/overleg`} />
          <ListRow icon="phone" title={text.contact} below={text.contactText} href={`/contact/${plek.card.doc}`} />
          <ListRow icon="building" title={text.arranged} below={text.arrangedText} href={`/werk/${plek.card.doc}`} />
          <ListRow icon="message" title={text.notes(name)} below={text.notesText} href={`/notities/${plek.card.doc}`} />
          {plek.kandidaat !== undefined && (
            <ListRow icon="people" href={`/gesprekken/${plek.kandidaat}`} {...gesprekLink} />
          )}
          <ListRow icon="clock" title={pauzeRegelText.title} below={pauzeBelow} href={`/pauze/${plek.card.doc}`} />
        </RowList>
      </Block>
      <Leerdoelen plek={plek} name={name} />
      <Formulieren plek={plek} name={name} />
      {shared !== undefined && (
        <RowList label={text.group}>
          <ListRow
            icon="list"
            title={text.group}
            below={text.groupBelow}
            href={`/afgesproken/${shared.groep}/${shared.bijeenkomst.id}`}
          />
        </RowList>
      )}
      <Details title={text.dates}>
        <Datums plek={plek} name={name} />
      </Details>
    </>
  )
}

function Leerdoelen({ plek, name }: { plek: Werkplek; name: string }) {
  const doelen = useLeerdoelenVan(plek.kandidaat)
  return (
    <Block title={text.goals(name)}>
      {doelen.length === 0 && <EmptyLine>{text.noGoals(name)}</EmptyLine>}
      {doelen.length > 0 && (
        <RowList label={text.goals(name)}>
          {doelen.map((doel) => {
            const done = doel.subdoelen.filter((subdoel) => typeof subdoel.klaarOp === 'string').length
            const steps = text.steps(done, doel.subdoelen.length)
            return (
              <ListRow
                key={doel.id}
                icon="check-circle"
                title={doel.naam || writeLeerdoelText.overview.noName}
                below={[statusWoorden[doel.status], steps].filter(Boolean).join(' · ')}
                href={`/leerdoel/${doel.doc}/${doel.id}`}
              />
            )
          })}
        </RowList>
      )}
      {doelen.length > 0 && (
        <Details title={text.tips.title}>
          <ul class="bullets">
            {text.tips.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Details>
      )}
    </Block>
  )
}

function Formulieren({ plek, name }: { plek: Werkplek; name: string }) {
  const reflecties = useReflecties(plek.kandidaat)
  return (
    <Block title={text.forms}>
      {reflecties.length === 0 && <EmptyLine>{text.noForms(name)}</EmptyLine>}
      {reflecties.length > 0 && (
        <RowList label={text.forms}>
          {reflecties.map((one) => (
            <ListRow
              key={one.id}
              icon={one.stand.status === 'ondertekend' ? 'check-circle' : 'file'}
              title={one.velden.datum === undefined ? text.forms : formatDay(one.velden.datum)}
              below={one.gestopt ? stopDelenText.onlySigned : reflectieStatusWoorden[one.stand.status]}
              href={`/reflectie/${one.doc}/${one.id}`}
            />
          ))}
        </RowList>
      )}
    </Block>
  )
}

function Datums({ plek, name }: { plek: Werkplek; name: string }) {
  const { today } = useWorkspace()
  if (plek.bijeenkomsten.length === 0) return <p>{text.noDates}</p>
  return (
    <>
      <p>{text.notWorking(name)}</p>
      <ol class="date-list">
        {plek.bijeenkomsten.map((one) => (
          <li key={one.id}>{dateWords(one, plek.plaats, today())}</li>
        ))}
      </ol>
    </>
  )
}

function dayWords(dag: Werkplek['dagen'][number]): string {
  return text.day(text.weekdays[dag.weekdag] ?? '', dag.van, dag.tot)
}

function dateWords(one: Bijeenkomst, groepPlaats: string, today: string): string {
  const when = one.dag === undefined ? '' : one.van === undefined ? formatDay(one.dag) : formatDayTime(one.dag, one.van)
  const what = text.nextDateText(one.titel ?? '', one.plaats ?? groepPlaats)
  return [when, what, bijeenkomstWijziging(one, today)].filter(Boolean).join('\n')
}
