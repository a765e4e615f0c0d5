import { intakeText as text } from '#i18n/nl/take-intake.ts'
import { kandidaatText } from '#i18n/nl/add-kandidaat.ts'
import { hoeGevondenWoorden } from '#i18n/nl/intake-woorden.ts'
import type { HoeGevonden } from '#domain/intake.ts'
import { hoeGevonden } from '#domain/intake.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { callHref } from '#ui/person-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea } from '#ui/text-field.tsx'
import { isOpnieuwAanDeBeurt } from '#domain/intake.ts'
import type { Intake } from '#workspace/mensen/intake.ts'
import { nodigOpnieuwUit } from '#workspace/mensen/intake.ts'
import { setIntake, setKaart } from '#workspace/mensen/kandidaten.ts'
import { useOpenDocument, usePeople, useSaveState, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { OpenDocument } from '#workspace/workspace.ts'
import { AfterBlock } from './after-block.tsx'
import { AfstemmingBlock } from './afstemming-block.tsx'
import { CriteriaBlock } from './criteria-block.tsx'
import { DagVeld } from './dag-veld.tsx'
import type { IntakePart } from './intake-part.ts'
import { LaterBlock } from './later-block.tsx'
import { PapierenBlock } from './papieren-block.tsx'
import { VoorlichtingBlock } from './voorlichting-block.tsx'
import { WensenBlock } from './wensen-block.tsx'

/** One calm page for beside a phone call: any order, half filled in is fine, and every key is kept. */
export function IntakeForm({ intake }: { intake: Intake }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const { kandidaat, card, velden } = intake
  const open = useOpenDocument(card.doc)
  const openKaart = useOpenDocument(kandidaat.doc)
  const part: IntakePart = {
    intake,
    change: (fields) => void setIntake(workspace, kandidaat, card, fields),
    changeKaart: (fields) => void setKaart(workspace, kandidaat.doc, fields),
    nameOf: (persoon) => people.get(persoon)?.naam ?? '',
  }
  const back = { href: `/kandidaat/${kandidaat.doc}` }
  return (
    <Page title={text.title} back={back} help={text.help}>
      <PageHead title={text.headline(kandidaat.kort)} below={text.below} />
      <Due intake={intake} />
      {kandidaat.telefoon !== '' && (
        <div>
          <Knop size="small" icon="call" href={callHref(kandidaat.telefoon)} label={text.callName(kandidaat.kort)}>
            {text.call}
          </Knop>
        </div>
      )}
      <Block title={text.contact}>
        <div class="stack">
          <DagVeld
            label={text.dag}
            value={velden?.eersteContactOp}
            onDag={(eersteContactOp) => part.change({ eersteContactOp })}
          />
          <Kanaal part={part} />
          <SelectField<HoeGevonden | ''>
            label={text.gevonden}
            isOptional
            options={[
              { value: '', text: text.notChosen },
              ...hoeGevonden.map((value) => ({ value, text: hoeGevondenWoorden[value] })),
            ]}
            value={velden?.hoeGevonden ?? ''}
            onValue={(value) => part.change({ hoeGevonden: value === '' ? undefined : value })}
          />
        </div>
      </Block>
      <CriteriaBlock part={part} open={open} />
      <WensenBlock intake={intake} open={openKaart} isOwn={false} />
      <Besproken open={open} />
      <IntakeSaveLine part={part} />
      <PapierenBlock part={part} />
      <VoorlichtingBlock part={part} />
      <AfterBlock part={part} open={openKaart} />
      <LaterBlock part={part} />
      <AfstemmingBlock intake={intake} isOwn={false} />
      <WhoSees>{text.who}</WhoSees>
      <Acties>
        <Knop look="main" href={back.href}>
          {text.ready}
        </Knop>
      </Acties>
    </Page>
  )
}

/** The day that was agreed has come. */
function Due({ intake }: { intake: Intake }) {
  const workspace = useWorkspace()
  const { kandidaat, card, velden } = intake
  const dag = velden?.opnieuwUitnodigenOp
  if (velden === undefined || dag === undefined || !isOpnieuwAanDeBeurt(velden, workspace.today())) return null
  const { title, below } = text.due
  const did = async () =>
    showDone(await nodigOpnieuwUit(workspace, { kandidaat, card, dag }), text.didInviteDone(kandidaat.kort))
  return (
    <Card look="warm" label={title(kandidaat.kort)}>
      <CardHead title={title(kandidaat.kort)} below={below(dag)} />
      <Acties>
        <Knop icon="check" onClick={() => void did()}>
          {text.didInvite}
        </Knop>
      </Acties>
    </Card>
  )
}

function Kanaal({ part: { intake, change } }: { part: IntakePart }) {
  const value = intake.velden?.kanaal ?? ''
  const known = Object.entries(kandidaatText.kanalen).map(([kanaal, word]) => ({ value: kanaal, text: String(word) }))
  const isOther = value !== '' && !known.some((one) => one.value === value)
  return (
    <SelectField
      label={text.kanaal}
      isOptional
      options={[{ value: '', text: text.noKanaal }, ...known, ...(isOther ? [{ value, text: value }] : [])]}
      value={value}
      onValue={(kanaal) => change({ kanaal })}
    />
  )
}

function Besproken({ open }: { open: OpenDocument | undefined }) {
  const binding = useTextBinding(open, 'intake', 'intake', 'opmerking')
  return <TextArea label={text.opmerking} hint={text.opmerkingHint} isOptional rows={3} binding={binding} />
}

/** Two documents on one page: what is least safe of the two is said. */
function IntakeSaveLine({ part: { intake, nameOf } }: { part: IntakePart }) {
  const { ik } = useWorkspace()
  const state = useSaveState(intake.card.doc)
  const kaart = useSaveState(intake.kandidaat.doc)
  const readers = intake.card.members.flatMap(({ person }) => (person === ik.value.persoon ? [] : nameOf(person) || []))
  const isShared = state.kind === 'gedeeld'
  return <SaveLine state={{ ...(isShared ? kaart : state), with: readers }} />
}
