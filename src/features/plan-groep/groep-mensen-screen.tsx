import { useState } from 'preact/hooks'
import { isId } from '#domain/id.ts'
import { groepMensenText as text } from '#i18n/nl/plan-groep.ts'
import { Block } from '#ui/card.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import {
  addDeelnemers,
  addTrainer,
  kandidaatOfDeelnemer,
  removeDeelnemer,
  removeTrainer,
  setGroepNaam,
} from '#workspace/groep/groep-acties.ts'
import type { Deelnemer, Groep } from '#workspace/groep/groepen.ts'
import { useGroepen } from '#workspace/groep/groepen.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import { useKandidaten } from '#workspace/mensen/kandidaten.ts'
import { teamMet, useRegio } from '#workspace/regio/regio.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { ChooseKandidaten } from './choose-kandidaten.tsx'
import { SizeWarning } from './size-warning.tsx'

/** Who belongs to a group: its trainers and its kandidaten. */
export function GroepMensenScreen({ doc }: { doc: string }) {
  const groep = useGroepen().find((one) => isId('d', doc) && one.doc === doc)
  if (groep === undefined) return <NotHerePage title={text.title} backHref="/" />
  if (groep.card.role !== 'regiocoordinator' || groep.beheer === undefined) {
    return (
      <Page title={text.title} back={{ href: '/' }} help={text.help}>
        <PageHead title={text.headline(groep.naam)} />
        <Melding tone="info">{text.cannotSee}</Melding>
      </Page>
    )
  }
  return <Mensen key={groep.doc} groep={groep} />
}

function Mensen({ groep }: { groep: Groep }) {
  const workspace = useWorkspace()
  const kandidaten = useKandidaten()
  const [naam, setNaam] = useState<string | undefined>(undefined)
  return (
    <Page title={text.title} back={{ href: '/groepen' }} help={text.help}>
      <PageHead title={text.headline(groep.naam)} />
      <div>
        <TekstKnop icon="calendar" href={`/groep/${groep.doc}/jaarplan`}>
          {text.plan}
        </TekstKnop>
      </div>
      <SizeWarning size={groep.deelnemers.length} />
      <AddKandidaten groep={groep} kandidaten={kandidaten} />
      <Block title={text.deelnemers(groep.deelnemers.length)}>
        {groep.deelnemers.length === 0 && <p class="quiet">{text.noDeelnemers}</p>}
        {groep.deelnemers.map((one) => (
          <DeelnemerRow key={one.id} groep={groep} deelnemer={one} kandidaat={kandidaatOfDeelnemer(one, kandidaten)} />
        ))}
        {groep.deelnemers.length > 0 && <p class="quiet small">{text.stays}</p>}
      </Block>
      <Trainers groep={groep} kandidaten={kandidaten} />
      <TextField
        label={text.naam}
        value={naam ?? groep.naam}
        onValue={(next) => {
          setNaam(next)
          if (next.trim() !== '') void setGroepNaam(workspace, groep, next)
        }}
        onLeave={() => setNaam(undefined)}
        maxLength={200}
      />
    </Page>
  )
}

function DeelnemerRow({
  groep,
  deelnemer,
  kandidaat,
}: {
  groep: Groep
  deelnemer: Deelnemer
  kandidaat: Kandidaat | undefined
}) {
  const workspace = useWorkspace()
  const naam = kandidaat?.naam ?? deelnemer.naam ?? ''
  const takeOut = async (who: Kandidaat) => {
    showDone(await removeDeelnemer(workspace, groep, who), text.takenOut(who.kort))
  }
  return (
    <PersonRow
      name={naam}
      role={kandidaat === undefined ? text.walkIn : kandidaat.woonplaats === '' ? text.whoIsIn : kandidaat.woonplaats}
      {...(kandidaat === undefined ? {} : { href: `/dossier/${kandidaat.doc}` })}
      end={
        kandidaat !== undefined && (
          <TekstKnop onClick={() => void takeOut(kandidaat)} label={text.takeOutOf(naam)}>
            {text.takeOut}
          </TekstKnop>
        )
      }
    />
  )
}

function AddKandidaten({ groep, kandidaten }: { groep: Groep; kandidaten: readonly Kandidaat[] }) {
  const workspace = useWorkspace()
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string[]>([])
  const [isChecked, setChecked] = useState(false)
  const free = kandidaten.filter((one) => one.groep === undefined)
  const add = async () => {
    setChecked(true)
    const wish = free.filter((one) => chosen.includes(one.doc))
    if (wish.length === 0) return
    if (showDone(await addDeelnemers(workspace, groep, wish), text.added(wish.length))) {
      setOpen(false)
      setChosen([])
      setChecked(false)
    }
  }
  if (!isOpen) {
    return (
      <Acties>
        <Knop look="main" icon="plus" onClick={() => setOpen(true)}>
          {text.addKandidaten}
        </Knop>
      </Acties>
    )
  }
  return (
    <Block title={text.choose}>
      <ChooseKandidaten kandidaten={free} chosen={chosen} onChosen={setChosen} empty={text.noneLeft} />
      {isChecked && chosen.length === 0 && <Melding tone="info">{text.chooseFirst}</Melding>}
      <Acties>
        <Knop look="main" onClick={() => void add()}>
          {text.addChosen(chosen.length)}
        </Knop>
      </Acties>
    </Block>
  )
}

function Trainers({ groep, kandidaten }: { groep: Groep; kandidaten: readonly Kandidaat[] }) {
  const workspace = useWorkspace()
  const others = teamMet(useRegio(), 'trainer').filter(
    (one) => !groep.trainers.some((trainer) => trainer.persoon === one.persoon),
  )
  const add = async (trainer: (typeof others)[number]) => {
    showDone(await addTrainer(workspace, groep, trainer, kandidaten), text.trainerAdded(trainer.naam))
  }
  const takeOut = async (trainer: Mens) => {
    showDone(await removeTrainer(workspace, groep, trainer, kandidaten), text.takenOut(trainer.naam))
  }
  return (
    <Block title={text.trainers}>
      {groep.trainers.length === 0 && <p class="quiet">{text.noTrainer}</p>}
      {groep.trainers.map((trainer) => (
        <PersonRow
          key={trainer.persoon}
          name={trainer.naam}
          phone={trainer.telefoon}
          end={
            <TekstKnop label={text.takeOutOf(trainer.naam)} onClick={() => void takeOut(trainer)}>
              {text.takeOut}
            </TekstKnop>
          }
        />
      ))}
      {others.length > 0 && (
        <Acties>
          {others.map((one) => (
            <Knop key={one.persoon} size="small" icon="plus" onClick={() => void add(one)}>
              {text.addTrainer(one.naam)}
            </Knop>
          ))}
        </Acties>
      )}
    </Block>
  )
}
