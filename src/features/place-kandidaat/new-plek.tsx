import { useState } from 'preact/hooks'
import { isDag } from '#domain/dag.ts'
import { placeText as text } from '#i18n/nl/place-kandidaat.ts'
import { Block } from '#ui/card.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { useDraft } from '#workspace/draft.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { kaartOf } from '#workspace/mensen/kandidaten.ts'
import { mensenIn } from '#workspace/mensen/leden.ts'
import { makePlaatsing } from '#workspace/plaatsing/plaats-acties.ts'
import { knownWerkbegeleiders, useJobcoaches, usePlaatsingen } from '#workspace/plaatsing/plaatsingen.ts'
import { useRegister } from '#workspace/regio/register.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { ChoosePlek } from './choose-plek.tsx'
import { DagenFields } from './dagen-fields.tsx'
import { MaatjeFields, WerkbegeleiderFields } from './mens-fields.tsx'
import { PlekVereisten } from './plek-vereisten.tsx'
import type { PlekDraft } from './plek-draft.ts'
import { emptyPlek, endOfDraft, newMens } from './plek-draft.ts'

/** A plek on one page, in the order of a phone call with an organisatie. */
export function NewPlek({ kandidaat, wanted }: { kandidaat: Kandidaat; wanted?: string | undefined }) {
  const workspace = useWorkspace()
  const plekken = useRegister()?.plekken ?? []
  const jobcoaches = useJobcoaches()
  const plaatsingen = usePlaatsingen()
  const draft = useDraft<PlekDraft>(`plek-${kandidaat.doc}`, () => ({
    ...emptyPlek(workspace.today()),
    jobcoach: mensenIn(kandidaat.card.items, 'jobcoach')[0]?.persoon ?? '',
  }))
  const { value, set } = draft
  const [isChecked, setChecked] = useState(false)
  const [isFailed, setFailed] = useState(false)
  // The plek that was proposed stands there, until another one is chosen here.
  const [isOther, setOther] = useState(wanted === undefined)
  const plek = plekken.find((one) => one.id === (isOther ? value.plekId : wanted))
  const known = plek === undefined ? [] : knownWerkbegeleiders(plaatsingen, plek.organisatie)
  const einde = endOfDraft(value)
  const adres = value.adres === '' ? (plek?.plaats ?? '') : value.adres
  const wens = kaartOf(kandidaat.card)?.wensFunctie ?? ''

  const make = async () => {
    setChecked(true)
    if (plek === undefined || !isDag(value.start)) return
    const done = await makePlaatsing(workspace, kandidaat, {
      plek,
      adres,
      werkbegeleider:
        known.find((one) => one.persoon === value.werkbegeleider) ??
        newMens('werkbegeleider', value.werkbegeleiderNaam, value.werkbegeleiderTelefoon),
      maatje: newMens('maatje', value.maatjeNaam, value.maatjeTelefoon),
      jobcoach: jobcoaches.find((one) => one.persoon === value.jobcoach),
      start: value.start,
      eindePlan: einde,
      dagen: value.dagen.filter((one) => one.van !== '' && one.tot !== ''),
    })
    if (showDone(done, text.made(kandidaat.kort, plek.organisatie))) draft.clear()
    else setFailed(true)
  }

  return (
    <Page title={text.title} back={{ href: `/kandidaat/${kandidaat.doc}` }} help={text.help}>
      <PageHead title={text.headline(kandidaat.kort)} below={wens === '' ? undefined : text.wish(wens)} />
      {isFailed && <Melding tone="error">{text.notKept}</Melding>}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <Block title={text.plek}>
          <ChoosePlek
            plekken={plekken}
            plek={plek}
            vraag={value.vraag}
            error={isChecked && plek === undefined ? text.plekEmpty : undefined}
            onVraag={(vraag) => set({ vraag })}
            onPlek={(plekId) => {
              setOther(true)
              set({ plekId, werkbegeleider: '' })
            }}
          />
          {plek !== undefined && <PlekVereisten plek={plek} />}
        </Block>
        {plek !== undefined && (
          <TextField
            label={text.adres}
            hint={text.adresHint}
            isOptional
            value={adres}
            onValue={(next) => set({ adres: next })}
            autocomplete="street-address"
            maxLength={400}
          />
        )}
        <Block title={text.werkbegeleider}>
          <WerkbegeleiderFields known={known} value={value} onValue={set} />
        </Block>
        <Block title={text.maatje}>
          <MaatjeFields value={value} onValue={set} />
        </Block>
        {jobcoaches.length > 0 && (
          <SelectField
            label={text.jobcoach}
            isOptional
            options={[
              { value: '', text: text.noJobcoach },
              ...jobcoaches.map((one) => ({ value: String(one.persoon), text: one.naam })),
            ]}
            value={value.jobcoach}
            onValue={(jobcoach) => set({ jobcoach })}
          />
        )}
        <Block title={text.when}>
          <div class="plan-fields">
            <TextField
              label={text.start}
              type="date"
              error={isChecked && !isDag(value.start) ? text.dayWrong : undefined}
              value={value.start}
              onValue={(start) => set({ start })}
            />
            <TextField
              label={text.end}
              hint={text.endHint}
              type="date"
              value={einde}
              onValue={(next) => set({ einde: next })}
            />
          </div>
        </Block>
        <Block title={text.dagen}>
          <DagenFields dagen={value.dagen} onDagen={(dagen) => set({ dagen })} start={value.start} einde={einde} />
        </Block>
        <Acties>
          <Knop look="main" type="submit">
            {text.make}
          </Knop>
        </Acties>
        <p class="quiet small">{text.next}</p>
      </form>
    </Page>
  )
}
