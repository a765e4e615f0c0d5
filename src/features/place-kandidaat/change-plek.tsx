import { useEffect, useState } from 'preact/hooks'
import { isDag } from '#domain/dag.ts'
import type { RedenWijziging } from '#domain/opbouw.ts'
import { redenenEinde } from '#domain/opbouw.ts'
import { arrangePlekText, redenWoorden } from '#i18n/nl/arrange-plek.ts'
import { changePlekText as text, placeText } from '#i18n/nl/place-kandidaat.ts'
import { Block, Card } from '#ui/card.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { endPlaatsing, setDagen, setPlaatsing } from '#workspace/plaatsing/plaats-acties.ts'
import type { Plaatsing, Werkdag } from '#workspace/plaatsing/plaatsingen.ts'
import { useJobcoaches } from '#workspace/plaatsing/plaatsingen.ts'
import { setPlekMens } from '#workspace/plaatsing/plek-mensen.ts'
import { useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { ChangeMens } from './change-mens.tsx'
import { DagenFields } from './dagen-fields.tsx'

/** *Plek wijzigen*: people, days and dates of the plek there is. */
export function ChangePlek({ kandidaat, plaatsing }: { kandidaat: Kandidaat; plaatsing: Plaatsing }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const state = useSaveState(plaatsing.doc)
  // It takes the place of the long form, whose button stands at the end.
  useEffect(() => scrollTo(0, 0), [])
  const { organisatie = '', functie = '' } = plaatsing.velden
  const [reden, setReden] = useState<RedenWijziging | ''>('')
  const end = async () => {
    const done = await endPlaatsing(workspace, kandidaat, plaatsing, reden === '' ? undefined : reden)
    if (showDone(done, text.ended)) goTo(`/kandidaat/${kandidaat.doc}`)
  }
  return (
    <Page title={text.title} back={{ href: `/kandidaat/${kandidaat.doc}` }} help={text.help}>
      <PageHead title={text.headline(kandidaat.kort)} below={[functie, organisatie].filter(Boolean).join(', ')} />
      <Block title={text.people}>
        <ChangeMens kandidaat={kandidaat} plaatsing={plaatsing} rol="werkbegeleider" />
        <ChangeMens kandidaat={kandidaat} plaatsing={plaatsing} rol="maatje" />
        <Jobcoach kandidaat={kandidaat} plaatsing={plaatsing} />
      </Block>
      <Block title={placeText.when}>
        <Periode plaatsing={plaatsing} />
      </Block>
      <Block title={placeText.dagen}>
        <Dagen plaatsing={plaatsing} />
      </Block>
      <SaveLine state={state} />
      <Card look="plain">
        <p>{text.endText}</p>
        <SelectField
          label={arrangePlekText.end.reason}
          isOptional
          options={[
            { value: '', text: arrangePlekText.end.noReason },
            ...redenenEinde.map((one) => ({ value: one, text: redenWoorden[one] })),
          ]}
          value={reden}
          onValue={setReden}
        />
        <div>
          <TekstKnop onClick={() => void end()}>{text.end}</TekstKnop>
        </div>
      </Card>
    </Page>
  )
}

function Jobcoach({ kandidaat, plaatsing }: { kandidaat: Kandidaat; plaatsing: Plaatsing }) {
  const workspace = useWorkspace()
  const jobcoaches = useJobcoaches()
  const now = plaatsing.jobcoach
  const choices = [...jobcoaches, ...(now === undefined ? [] : [now])].filter(
    (one, at, all) => all.findIndex((other) => other.persoon === one.persoon) === at,
  )
  const choose = async (persoon: string) => {
    const next = choices.find((one) => one.persoon === persoon)
    const done = await setPlekMens(workspace, kandidaat, plaatsing, 'jobcoach', next)
    showDone(done, next === undefined ? text.takenOff(now?.naam ?? '') : text.kept(text.roles.jobcoach, next.naam))
  }
  return (
    <SelectField
      label={placeText.jobcoach}
      options={[
        { value: '', text: placeText.noJobcoach },
        ...choices.map((one) => ({ value: String(one.persoon), text: one.naam })),
      ]}
      value={String(now?.persoon ?? '')}
      onValue={(persoon) => void choose(persoon)}
    />
  )
}

function Periode({ plaatsing }: { plaatsing: Plaatsing }) {
  const workspace = useWorkspace()
  const { start = '', eindePlan = '', werkoverleg = '', adres = '' } = plaatsing.velden
  const set = (fields: Parameters<typeof setPlaatsing>[2]) => void setPlaatsing(workspace, plaatsing, fields)
  return (
    <div class="stack">
      <div class="plan-fields">
        <TextField
          label={placeText.start}
          type="date"
          value={start}
          onValue={(dag) => isDag(dag) && dag >= '2000' && set({ start: dag })}
        />
        <TextField
          label={placeText.end}
          type="date"
          value={eindePlan}
          onValue={(dag) => isDag(dag) && dag >= '2000' && set({ eindePlan: dag })}
        />
      </div>
      <TextField
        label={placeText.adres}
        hint={placeText.adresHint}
        isOptional
        value={adres}
        onValue={(next) => set({ adres: next })}
        maxLength={400}
      />
      <TextField
        label={text.werkoverleg}
        hint={text.werkoverlegHint}
        isOptional
        value={werkoverleg}
        onValue={(next) => set({ werkoverleg: next })}
        maxLength={400}
      />
    </div>
  )
}

/** The week is changed as a whole: half a change would be a wrong week for everybody. */
function Dagen({ plaatsing }: { plaatsing: Plaatsing }) {
  const workspace = useWorkspace()
  const [typed, setTyped] = useState<readonly Werkdag[] | undefined>(undefined)
  const { start = '', eindePlan = '' } = plaatsing.velden
  const kept = plaatsing.dagen.map(({ weekdag, van, tot }) => ({ weekdag, van, tot }))
  const keep = async () => {
    const whole = (typed ?? kept).filter((one) => one.van !== '' && one.tot !== '')
    if (showDone(await setDagen(workspace, plaatsing, whole), text.dagenKept)) setTyped(undefined)
  }
  return (
    <div class="stack">
      <DagenFields dagen={typed ?? kept} onDagen={setTyped} start={start} einde={eindePlan} />
      {typed !== undefined && (
        <Acties>
          <Knop look="main" onClick={() => void keep()}>
            {text.keepDagen}
          </Knop>
        </Acties>
      )}
    </div>
  )
}
