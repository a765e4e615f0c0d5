import { useState } from 'preact/hooks'
import { kandidaatText as text } from '#i18n/nl/add-kandidaat.ts'
import { Block } from '#ui/card.tsx'
import { WhoSees } from '#ui/bands.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { useDraft } from '#workspace/draft.ts'
import { addKandidaat, findNamesakes, useKandidaten } from '#workspace/mensen/kandidaten.ts'
import { useJobcoaches } from '#workspace/plaatsing/plaatsingen.ts'
import { useRegio } from '#workspace/regio/regio.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { KandidaatDraft } from './kandidaat-draft.ts'
import { emptyDraft, intakeFields, isNamed, kaartFields } from './kandidaat-draft.ts'
import { KanaalField, WensFields } from './kandidaat-fields.tsx'

/** A new kandidaat on one page: only a name is needed. */
export function AddKandidaatScreen() {
  return useRegio()?.card?.role === 'regiocoordinator' ? <Form /> : <NotHerePage title={text.title} backHref="/" />
}

function Form() {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const kandidaten = useKandidaten()
  const jobcoaches = useJobcoaches()
  const draft = useDraft<KandidaatDraft>('kandidaat-nieuw', () => emptyDraft(workspace.today()))
  const [isChecked, setChecked] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const { value, set } = draft
  const isMissing = isChecked && !isNamed(value)

  const add = async () => {
    setChecked(true)
    if (!isNamed(value)) return
    const jobcoach = jobcoaches.find((one) => one.persoon === value.jobcoach)
    const done = await addKandidaat(workspace, {
      kaart: kaartFields(value),
      intake: intakeFields(value),
      ...(jobcoach === undefined ? {} : { jobcoach }),
    })
    const naam = value.roepnaam.trim() || value.achternaam.trim()
    if (showDone(done, text.added(naam), () => goTo('/', true)) && done.doc !== undefined) {
      draft.clear()
      goTo(`/kandidaat/${done.doc}`, true)
    } else setFailed(true)
  }

  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {isFailed && <Melding tone="error">{text.notKept}</Melding>}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={text.roepnaam}
          error={isMissing ? text.nameEmpty : undefined}
          value={value.roepnaam}
          onValue={(roepnaam) => set({ roepnaam })}
          autocapitalize="words"
          maxLength={200}
        />
        <TextField
          label={text.achternaam}
          isOptional
          value={value.achternaam}
          onValue={(achternaam) => set({ achternaam })}
          autocapitalize="words"
          maxLength={200}
        />
        <Namesakes kandidaten={kandidaten} value={value} />
        <TextField
          label={text.telefoon}
          isOptional
          type="tel"
          value={value.telefoon}
          onValue={(telefoon) => set({ telefoon })}
          maxLength={100}
        />
        <TextField
          label={text.woonplaats}
          isOptional
          value={value.woonplaats}
          onValue={(woonplaats) => set({ woonplaats })}
          autocapitalize="words"
          maxLength={200}
        />
        <Acties>
          <Knop look="main" icon="plus" type="submit">
            {text.add}
          </Knop>
        </Acties>
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
        <TextField
          label={text.email}
          isOptional
          type="email"
          inputMode="email"
          value={value.email}
          onValue={(email) => set({ email })}
          maxLength={200}
        />
        <Block title={text.contact}>
          <div class="stack">
            <TextField
              label={text.eersteContactOp}
              type="date"
              size="short"
              isOptional
              value={value.eersteContactOp}
              onValue={(eersteContactOp) => set({ eersteContactOp })}
            />
            <KanaalField value={value.kanaal} onValue={(kanaal) => set({ kanaal })} />
            <TextArea
              label={text.opmerking}
              hint={text.opmerkingHint}
              isOptional
              rows={3}
              value={value.opmerking}
              onValue={(opmerking) => set({ opmerking })}
            />
          </div>
        </Block>
        <Block title={text.wens}>
          <WensFields value={value} onValue={set} />
        </Block>
        <WhoSees>{text.onlyYou}</WhoSees>
        <Acties>
          <Knop type="submit">{text.add}</Knop>
        </Acties>
      </form>
    </Page>
  )
}

/** Two people may have one name; then one more word is asked for, and nothing is refused. */
function Namesakes({ kandidaten, value }: { kandidaten: ReturnType<typeof useKandidaten>; value: KandidaatDraft }) {
  const same = findNamesakes(kandidaten, value.roepnaam, value.achternaam)
  const first = same[0]
  if (first === undefined || value.woonplaats.trim() !== '') return <div role="status" />
  const known = same.map((one) => (one.woonplaats === '' ? one.naam : `${one.naam}, ${text.livesIn(one.woonplaats)}`))
  return (
    <div role="status">
      <Melding tone="info" title={text.twinTitle(first.naam)}>
        <p>{known.join('; ')}</p>
        <p>{text.twinText}</p>
        <p>{text.twinAnyway}</p>
      </Melding>
    </div>
  )
}
