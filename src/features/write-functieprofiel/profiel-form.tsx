import type { Dagdeel, Niveau } from '#domain/functieprofiel.ts'
import { dagdelen, deelbaarheden, jaNeeOnbekend, niveaus } from '#domain/functieprofiel.ts'
import { wepStatussen } from '#domain/plaatsing.ts'
import { dagdeelWoorden, deelbaarWoorden, jaNeeWoorden, niveauWoorden, sectoren } from '#i18n/nl/plek-woorden.ts'
import { plekStatusText } from '#i18n/nl/see-organisaties.ts'
import { profielPlekText as text } from '#i18n/nl/write-functieprofiel.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block } from '#ui/card.tsx'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { Fold } from '#ui/details.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { KeuzeOfTwee } from '#ui/keuze-of-twee.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea } from '#ui/text-field.tsx'
import { TypedField } from '#ui/typed-field.tsx'
import type { PlekVelden, ProfielFields } from '#workspace/regio/functieprofiel.ts'
import { setProfiel } from '#workspace/regio/functieprofiel.ts'
import type { Plek } from '#workspace/regio/register.ts'
import { removePlek } from '#workspace/regio/register.ts'
import { useOpenDocument, usePeople, useSaveState, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { Card } from '#workspace/workspace.ts'
import { Functie } from './functie-veld.tsx'
import { ProfielOp } from './profiel-op.tsx'
import { UrenFields } from './uren-fields.tsx'
import { VereistenBlock } from './vereisten-block.tsx'

const jaNee = jaNeeOnbekend.map((value) => ({ value, text: jaNeeWoorden[value] }))

/** To fill in while on the phone with an organisatie; every key is kept. */
export function ProfielForm({ card, plek, velden }: { card: Card; plek: Plek; velden: PlekVelden }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const goTo = useGoTo()
  const open = useOpenDocument(card.doc)
  const taken = useTextBinding(open, 'plekken', plek.id, 'taken')
  const state = useSaveState(card.doc)
  const change = (fields: ProfielFields) => void setProfiel(workspace, card.doc, plek.id, fields)
  const nameOf = (persoon: string) => people.get(persoon)?.naam ?? ''
  const back = { href: `/organisatie/${plek.organisatieId}` }
  const remove = async () => {
    const done = await removePlek(workspace, card.doc, plek.id)
    if (showDone(done, text.removed(plek.functie))) goTo(back.href)
  }
  return (
    <Page title={text.title} back={back} help={text.help}>
      <PageHead title={plek.functie} below={text.below(plek.organisatie)} />
      <Block title={text.work}>
        <div class="stack">
          <TextArea label={text.taken} hint={text.takenHint} isOptional rows={3} binding={taken} />
          <TypedField
            label={text.sector}
            hint={text.sectorHint}
            isOptional
            suggestions={sectoren}
            value={velden.sector ?? ''}
            onValue={(sector) => change({ sector: sector.trim() === '' ? undefined : sector })}
            maxLength={400}
          />
          <SelectField<Niveau | ''>
            label={text.niveau}
            isOptional
            options={[
              { value: '', text: text.noNiveau },
              ...niveaus.map((value) => ({ value, text: niveauWoorden[value] })),
            ]}
            value={velden.niveau ?? ''}
            onValue={(niveau) => change({ niveau: niveau === '' ? undefined : niveau })}
          />
        </div>
      </Block>
      <Block title={text.when}>
        <div class="stack">
          <UrenFields velden={velden} onChange={change} />
          <Dagdelen value={velden.dagdelen ?? []} onValue={(next) => change({ dagdelen: next })} />
          <KeuzeOfTwee
            label={text.vasteTijden}
            isRow
            options={jaNee}
            value={velden.vasteTijden}
            answers={velden.$antwoorden.vasteTijden}
            nameOf={nameOf}
            onValue={(vasteTijden) => change({ vasteTijden })}
          />
          <KeuzeOfTwee
            label={text.eigenIndeling}
            isRow
            options={jaNee}
            value={velden.eigenIndeling}
            answers={velden.$antwoorden.eigenIndeling}
            nameOf={nameOf}
            onValue={(eigenIndeling) => change({ eigenIndeling })}
          />
        </div>
      </Block>
      <ProfielOp velden={velden} onChange={change} />
      <SaveLine state={state} />
      <VereistenBlock card={card} plek={plek} open={open} />
      <Fold title={text.how} below={plekStatusText[plek.status]}>
        <div class="stack">
          <SelectField
            label={text.status}
            options={wepStatussen.map((value) => ({ value, text: plekStatusText[value] }))}
            value={plek.status}
            onValue={(status) => change({ status })}
          />
          <KeuzeOfTwee
            label={text.deelbaar}
            options={deelbaarheden.map((value) => ({ value, text: deelbaarWoorden[value] }))}
            isRow
            value={velden.deelbaar}
            answers={velden.$antwoorden.deelbaar}
            nameOf={nameOf}
            onValue={(deelbaar) => change({ deelbaar })}
          />
          <KeuzeOfTwee
            label={text.additioneel}
            isRow
            options={jaNee}
            value={velden.additioneel}
            answers={velden.$antwoorden.additioneel}
            nameOf={nameOf}
            onValue={(additioneel) => change({ additioneel })}
          />
          <KeuzeOfTwee
            label={text.vogNodig}
            hint={text.vogHint}
            isRow
            options={jaNee}
            value={velden.vogNodig}
            answers={velden.$antwoorden.vogNodig}
            nameOf={nameOf}
            onValue={(vogNodig) => change({ vogNodig })}
          />
          <TypedField
            label={text.opmerking}
            hint={text.opmerkingHint}
            isOptional
            value={velden.opmerking ?? ''}
            onValue={(opmerking) => change({ opmerking })}
            maxLength={400}
          />
          <Functie plek={plek} onChange={change} />
          <div>
            <TekstKnop icon="trash" onClick={() => void remove()}>
              {text.remove}
            </TekstKnop>
          </div>
        </div>
      </Fold>
      <WhoSees>{text.who}</WhoSees>
      <Acties>
        <Knop look="main" href={back.href}>
          {text.ready}
        </Knop>
      </Acties>
    </Page>
  )
}

function Dagdelen({ value, onValue }: { value: readonly Dagdeel[]; onValue: (next: Dagdeel[]) => void }) {
  const toggle = (one: Dagdeel) =>
    onValue(dagdelen.filter((other) => (other === one ? !value.includes(other) : value.includes(other))))
  return (
    <div class="veld">
      <span class="veld-label" aria-hidden="true">
        {text.dagdelen}
      </span>
      <ChipGroep label={text.dagdelen}>
        {dagdelen.map((one) => (
          <ChipKnop key={one} isPressed={value.includes(one)} onClick={() => toggle(one)}>
            {dagdeelWoorden[one]}
          </ChipKnop>
        ))}
      </ChipGroep>
    </div>
  )
}
