import { useState } from 'preact/hooks'
import { proposeJaarplan, skippedFeestdagen } from '#domain/jaarplan.ts'
import { formatDayMedium, formatMonth, formatWeekday, startWithCapital } from '#i18n/format.ts'
import { feestdagWoorden, makeGroepText as text, soortText } from '#i18n/nl/plan-groep.ts'
import { Block } from '#ui/card.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import type { Draft } from '#workspace/draft.ts'
import { useDraft } from '#workspace/draft.ts'
import { makeGroep } from '#workspace/groep/groep-acties.ts'
import { useKandidaten } from '#workspace/mensen/kandidaten.ts'
import { teamMet, useRegio } from '#workspace/regio/regio.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { ChooseKandidaten } from './choose-kandidaten.tsx'
import type { GroepDraft } from './groep-draft.ts'
import { emptyGroep, startMonths, toggled } from './groep-draft.ts'
import { SizeWarning } from './size-warning.tsx'

const weekdagen = [1, 2, 3, 4, 5, 6]

/** A group on one page: when, where, who, and the ten dates that follow from it. */
export function MakeGroepScreen() {
  return useRegio()?.card?.role === 'regiocoordinator' ? <Form /> : <NotHerePage title={text.title} backHref="/" />
}

function Form() {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const regio = useRegio()
  const kandidaten = useKandidaten().filter((one) => one.groep === undefined)
  const draft = useDraft('groep-nieuw', () => emptyGroep(workspace.today()))
  const { value, set } = draft
  const [isChecked, setChecked] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const chosen = kandidaten.filter((one) => value.kandidaten.includes(one.doc))
  const isMissing = isChecked && value.naam.trim() === ''

  const make = async () => {
    setChecked(true)
    if (value.naam.trim() === '') return
    const done = await makeGroep(workspace, {
      naam: value.naam.trim(),
      startMaand: value.startMaand,
      weekdag: Number(value.weekdag),
      plaats: value.plaats.trim(),
      trainers: teamMet(regio, 'trainer').filter((one) => value.trainers.includes(one.persoon)),
      kandidaten: chosen,
    })
    if (showDone(done, text.made(value.naam.trim()), () => goTo('/groepen', true)) && done.doc !== undefined) {
      draft.clear()
      goTo(`/groep/${done.doc}/jaarplan`, true)
    } else setFailed(true)
  }

  return (
    <Page title={text.title} back={{ href: '/groepen' }} help={text.help} aside={<Plan value={value} />}>
      <PageHead title={text.title} below={text.below} />
      {isFailed && <Melding tone="error">{text.notKept}</Melding>}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <TextField
          label={text.naam}
          hint={text.naamHint}
          error={isMissing ? text.naamEmpty : undefined}
          value={value.naam}
          onValue={(naam) => set({ naam })}
          autocapitalize="words"
          maxLength={200}
        />
        <WhenAndWhere draft={draft} today={workspace.today()} />
        <Trainers draft={draft} />
        <Block title={text.kandidaten(chosen.length)}>
          <ChooseKandidaten
            kandidaten={kandidaten}
            chosen={value.kandidaten}
            onChosen={(next) => set({ kandidaten: next })}
            empty={text.noKandidaten}
          />
        </Block>
        <SizeWarning size={chosen.length} />
        <Acties>
          <Knop look="main" icon="plus" type="submit">
            {text.make}
          </Knop>
        </Acties>
      </form>
    </Page>
  )
}

function WhenAndWhere({ draft: { value, set }, today }: { draft: Draft<GroepDraft>; today: string }) {
  return (
    <>
      <SelectField
        label={text.start}
        options={startMonths(today).map((month) => ({ value: month, text: startWithCapital(formatMonth(month)) }))}
        value={value.startMaand}
        onValue={(startMaand) => set({ startMaand })}
      />
      <SelectField
        label={text.weekdag}
        options={weekdagen.map((dag) => ({ value: String(dag), text: startWithCapital(formatWeekday(dag)) }))}
        value={value.weekdag}
        onValue={(weekdag) => set({ weekdag })}
      />
      <TextField
        label={text.plaats}
        hint={text.plaatsHint}
        isOptional
        value={value.plaats}
        onValue={(plaats) => set({ plaats })}
        maxLength={400}
      />
    </>
  )
}

function Trainers({ draft: { value, set } }: { draft: Draft<GroepDraft> }) {
  const trainers = teamMet(useRegio(), 'trainer')
  return (
    <Block title={text.trainers}>
      {trainers.length === 0 ? (
        <>
          <p class="quiet">{text.noTrainers}</p>
          <div>
            <TekstKnop href="/team">{text.toTeam}</TekstKnop>
          </div>
        </>
      ) : (
        trainers.map((one) => (
          <TickBox
            key={one.persoon}
            isOn={value.trainers.includes(one.persoon)}
            onChange={(isOn) => set({ trainers: toggled(value.trainers, one.persoon, isOn) })}
          >
            {one.naam}
          </TickBox>
        ))
      )}
    </Block>
  )
}

/** The ten dates, at once: beside the form on a laptop, under it on a phone. */
function Plan({ value }: { value: GroepDraft }) {
  return (
    <section class="stack-tight">
      <h2>{text.plan}</h2>
      <p class="quiet small">{text.planBelow}</p>
      <ol class="plan-list">
        {proposeJaarplan(value.startMaand, Number(value.weekdag)).map(({ nr, dag, soort }) => (
          <li key={nr}>
            <strong>{formatDayMedium(dag)}</strong> <span class="quiet">{soortText[soort]}</span>
          </li>
        ))}
      </ol>
      {skippedFeestdagen(value.startMaand, Number(value.weekdag)).map(({ dag, feestdag }) => (
        <p key={dag} class="quiet small">
          {text.skipped(startWithCapital(formatDayMedium(dag)), feestdagWoorden[feestdag])}
        </p>
      ))}
    </section>
  )
}
