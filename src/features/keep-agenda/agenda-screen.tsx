import type { AgendaPunt, AgendaWijze } from '#domain/agenda.ts'
import { writeAgenda } from '#domain/agenda.ts'
import type { Herinnering } from '#domain/herinnering.ts'
import { herinneringen } from '#domain/herinnering.ts'
import { formatDay, startWithCapital } from '#i18n/format.ts'
import { keepAgendaText as text } from '#i18n/nl/keep-agenda.ts'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { TaskRow } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { saveFile } from '#ui/save-file.ts'
import { showToast } from '#ui/toast.tsx'
import type { EigenDatum } from '#workspace/agenda/agenda.ts'
import { useEigenDatums } from '#workspace/agenda/agenda.ts'
import {
  agendaVerschil,
  gegevenNu,
  herinneringNu,
  isVoluit,
  noteGegeven,
  setHerinnering,
  setVoluit,
} from '#workspace/agenda/agenda-keuzes.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const NEAREST = 5

/** The own dates, and how they stand in the calendar of this phone; nothing is sent anywhere. */
export function AgendaScreen() {
  const datums = useEigenDatums()
  const keep = useKeep()
  const row = (one: EigenDatum) => (
    <TaskRow
      key={one.id}
      icon="calendar"
      title={whenOf(one)}
      below={[one.isVervallen === true ? text.vervallen : '', wordsOf(one), one.plaats].filter(Boolean).join(' · ')}
      action={
        one.isVervallen === true ? undefined : (
          <TekstKnop label={text.oneOf(wordsOf(one), whenOf(one))} onClick={() => keep([one], text.oneFile)}>
            {text.one}
          </TekstKnop>
        )
      }
    />
  )
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      <Anders datums={datums} onKeep={keep} />
      {datums.length === 0 ? (
        <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
      ) : (
        <>
          <Acties>
            <Knop look="main" icon="calendar" onClick={() => keep(datums, text.file)}>
              {text.all}
            </Knop>
          </Acties>
          <Block title={text.next}>
            <ul class="row-list">{datums.slice(0, NEAREST).map(row)}</ul>
            {datums.length > NEAREST && (
              <Details title={text.more}>
                <ul class="row-list">{datums.slice(NEAREST).map(row)}</ul>
              </Details>
            )}
          </Block>
        </>
      )}
      <Keuzes
        label={text.titel.label}
        options={[
          { value: 'neutraal', ...text.titel.neutraal },
          { value: 'voluit', ...text.titel.voluit },
        ]}
        value={isVoluit() ? 'voluit' : 'neutraal'}
        onValue={(value) => setVoluit(value === 'voluit')}
      />
      <Keuzes<'geen' | Herinnering>
        label={text.herinnering.label}
        options={(['geen', ...herinneringen] as const).map((value) => ({ value, ...text.herinnering[value] }))}
        value={herinneringNu() ?? 'geen'}
        onValue={(value) => setHerinnering(value === 'geen' ? undefined : value)}
      />
      <Details title={text.honestTitle}>
        <ul class="bullets">
          {text.honest.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Details>
    </Page>
  )
}

type Keep = (datums: readonly EigenDatum[], name: string, isAf?: boolean) => void

/** Hands over a file, and remembers what stands in it. */
function useKeep(): Keep {
  const { nowMs } = useWorkspace()
  return (datums, name, isAf) => {
    const herinnering = herinneringNu()
    const wijze: AgendaWijze = {
      madeAtMs: nowMs(),
      herinneringTitel: text.neutraal,
      ...(herinnering === undefined ? {} : { herinnering }),
      ...(isAf === true ? { isAf } : {}),
    }
    // What never stood in the calendar need not be taken out of it.
    const given = new Set(gegevenNu().map(({ id }) => id))
    const known = datums.filter((one) => one.isVervallen !== true || given.has(one.id))
    saveFile(writeAgenda(known.map(puntOf), wijze), name, 'text/calendar')
    if (isAf === true)
      noteGegeven(
        [],
        gegevenNu().filter(({ id }) => datums.some((one) => one.id === id)),
      )
    else noteGegeven(datums)
    showToast({ text: text.done })
  }
}

/** What stands in the calendar otherwise than here, with the way to put it right. */
function Anders({ datums, onKeep }: { datums: readonly EigenDatum[]; onKeep: Keep }) {
  const { today } = useWorkspace()
  const { anders, weg } = agendaVerschil(datums, gegevenNu(), today())
  const changed = datums.filter(({ id }) => anders.includes(id))
  return (
    <>
      {changed.length > 0 && (
        <Card look="warm">
          <CardHead title={text.changed(changed.length)} />
          <Acties>
            <Knop onClick={() => onKeep(changed, text.file)}>{text.update}</Knop>
          </Acties>
        </Card>
      )}
      {weg.length > 0 && (
        <Card>
          <CardHead title={text.gone(weg.length)} />
          <Acties>
            <Knop
              onClick={() =>
                onKeep(
                  // Only the id says which one it is; the calendar has the rest.
                  weg.map(({ id, dag, nr }) => ({ id, dag, soort: 'afspraak' as const, volgnummer: nr })),
                  text.file,
                  true,
                )
              }
            >
              {text.takeOut}
            </Knop>
          </Acties>
        </Card>
      )}
    </>
  )
}

function puntOf(datum: EigenDatum): AgendaPunt {
  return { ...datum, titel: isVoluit() ? wordsOf(datum) : text.neutraal }
}

function wordsOf({ soort, nr }: EigenDatum): string {
  const what = text.soorten[soort]
  return nr === undefined ? what : text.nr(what, nr)
}

function whenOf({ dag, van }: EigenDatum): string {
  return [startWithCapital(formatDay(dag)), van].filter(Boolean).join(', ')
}
