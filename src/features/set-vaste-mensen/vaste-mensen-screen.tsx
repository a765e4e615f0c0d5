import { useState } from 'preact/hooks'
import { addDays, isDag } from '#domain/dag.ts'
import { isId } from '#domain/id.ts'
import { vasteMensenText as text } from '#i18n/nl/set-vaste-mensen.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block } from '#ui/card.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { addDeelnemers } from '#workspace/groep/groep-acties.ts'
import { useGroepen } from '#workspace/groep/groepen.ts'
import { changeGroep } from '#workspace/groep/wissel-groep.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { useKandidaten } from '#workspace/mensen/kandidaten.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import { mensenIn } from '#workspace/mensen/leden.ts'
import { addVervanging, setVast, setVervanging, vasteMensenVan } from '#workspace/mensen/vervanging.ts'
import { useRegio } from '#workspace/regio/regio.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Whom a kandidaat calls first, who is the fixed stand-in, and who stands in for somebody for a time. */
export function VasteMensenScreen({ kaart }: { kaart: string }) {
  const kandidaat = useKandidaten().find((one) => isId('d', kaart) && one.doc === kaart)
  if (kandidaat?.card.role !== 'regiocoordinator') return <NotHerePage title={text.title} backHref="/mensen" />
  return <Vast key={kandidaat.doc} kandidaat={kandidaat} />
}

function Vast({ kandidaat }: { kandidaat: Kandidaat }) {
  const workspace = useWorkspace()
  const { card, persoon } = kandidaat
  const vaste = vasteMensenVan(card, workspace.today())
  const team = useRegio()?.team ?? []
  const around = mensenIn(card.items).filter((one) => one.persoon !== persoon)
  const office = onePerson([...team, ...around].filter(({ rol }) => rol !== 'projectassistent' && rol !== 'maatje'))
  const state = useBewaard(card.doc)
  const choose = async (wat: 'contactpersoon' | 'vervanger', chosen: string) => {
    const mens = office.find((one) => one.persoon === chosen)
    showDone(await setVast(workspace, card, wat, mens), mens === undefined ? text.emptied : text.setTo(mens.naam))
  }
  const stop = async (id: string) => showDone(await setVervanging(workspace, card, id, { weg: true }), text.stopped)
  return (
    <Page title={text.title} back={{ href: `/dossier/${kandidaat.doc}` }} help={text.help}>
      <PageHead title={text.head(kandidaat.kort)} below={text.below} />
      {(['contactpersoon', 'vervanger'] as const).map((wat) => (
        <SelectField
          key={wat}
          label={text[wat]}
          options={[{ value: '', text: text.nobody }, ...office.map(optionOf)]}
          value={String(vaste[wat]?.persoon ?? '')}
          onValue={(chosen) => void choose(wat, chosen)}
        />
      ))}
      <KiesGroep kandidaat={kandidaat} />
      <SaveLine state={state} />
      <Block title={text.away}>
        <p class="quiet">{text.awayText}</p>
        {vaste.vervangingen.map(({ id, voor, door, van, tot }) => (
          <PersonRow
            key={id}
            name={text.line(door.naam, voor.naam)}
            initialsOf={door.naam}
            role={text.days(van, tot)}
            end={
              <TekstKnop label={text.stopOf(door.naam)} onClick={() => void stop(id)}>
                {text.stop}
              </TekstKnop>
            }
          />
        ))}
        <Nieuw kandidaat={kandidaat} around={around} office={office} />
      </Block>
    </Page>
  )
}

/** Another group. Taking somebody out of a group altogether is done at that group. */
function KiesGroep({ kandidaat }: { kandidaat: Kandidaat }) {
  const workspace = useWorkspace()
  const groepen = useGroepen().filter(({ beheer }) => beheer?.role === 'regiocoordinator')
  const now = groepen.find(({ doc }) => doc === kandidaat.groep)
  const others = groepen.filter(({ doc }) => doc !== now?.doc)
  if (others.length === 0) return null
  const choose = async (doc: string) => {
    const next = others.find((one) => one.doc === doc)
    if (next === undefined) return
    const done =
      now === undefined
        ? await addDeelnemers(workspace, next, [kandidaat])
        : await changeGroep(workspace, kandidaat, now, next)
    showDone(done, text.groepNu(next.naam))
  }
  return (
    <SelectField
      label={text.groep}
      hint={text.groepHint}
      options={[
        ...(now === undefined ? [{ value: '', text: text.noGroep }] : []),
        ...groepen.map(({ doc, naam }) => ({ value: String(doc), text: naam })),
      ]}
      value={String(now?.doc ?? '')}
      onValue={(doc) => void choose(doc)}
    />
  )
}

function Nieuw({
  kandidaat,
  around,
  office,
}: {
  kandidaat: Kandidaat
  around: readonly Mens[]
  office: readonly Mens[]
}) {
  const workspace = useWorkspace()
  const today = workspace.today()
  const [voor, setVoor] = useState('')
  const [door, setDoor] = useState('')
  const [van, setVan] = useState(today)
  const [tot, setTot] = useState(addDays(today, 14))
  const [isChecked, setChecked] = useState(false)
  const standIn = office.find((one) => one.persoon === door && door !== voor)
  const isMissing = voor === '' || standIn === undefined
  const error = tot < van ? text.order : tot < today ? text.past : undefined
  const add = async () => {
    setChecked(true)
    if (isMissing || error !== undefined || !isDag(van) || !isDag(tot)) return
    const done = await addVervanging(workspace, kandidaat.card, { voor, door: standIn, van, tot })
    if (!showDone(done, text.added(standIn.naam))) return
    setVoor('')
    setDoor('')
    setChecked(false)
  }
  const choice = { value: '', text: text.choose }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <SelectField
        label={text.who}
        options={[choice, ...around.map(optionOf)]}
        value={voor}
        onValue={setVoor}
        error={isChecked && isMissing ? text.missing : undefined}
      />
      <SelectField
        label={text.standIn}
        options={[choice, ...office.filter((one) => one.persoon !== voor).map(optionOf)]}
        value={door}
        onValue={setDoor}
      />
      <div class="plan-fields">
        <TextField label={text.from} type="date" value={van} onValue={setVan} />
        <TextField label={text.until} type="date" value={tot} onValue={setTot} error={isChecked ? error : undefined} />
      </div>
      <Acties>
        <Knop type="submit">{text.add}</Knop>
      </Acties>
    </form>
  )
}

function optionOf({ persoon, naam, rol }: Mens): { value: string; text: string } {
  return { value: persoon, text: `${naam}, ${rolWoorden[rol]}` }
}

function onePerson(mensen: readonly Mens[]): Mens[] {
  return mensen.filter((one, at) => mensen.findIndex((other) => other.persoon === one.persoon) === at)
}
