import { useState } from 'preact/hooks'
import { changePlekText as text } from '#i18n/nl/place-kandidaat.ts'
import { startWithCapital } from '#i18n/format.ts'
import { Card } from '#ui/card.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import { showDone } from '#ui/show-done.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import type { Plaatsing } from '#workspace/plaatsing/plaatsingen.ts'
import { setPlekMens } from '#workspace/plaatsing/plek-mensen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { NaamTelefoon } from './mens-fields.tsx'
import { mensWith, newMens } from './plek-draft.ts'

/** The werkbegeleider or maatje of a plek: the same person with other words, somebody else, or nobody for now. */
export function ChangeMens({
  kandidaat,
  plaatsing,
  rol,
}: {
  kandidaat: Kandidaat
  plaatsing: Plaatsing
  rol: 'werkbegeleider' | 'maatje'
}) {
  const workspace = useWorkspace()
  const now = plaatsing[rol]
  const [isOpen, setOpen] = useState(false)
  const set = async (next: Mens | undefined) => {
    const done = await setPlekMens(workspace, kandidaat, plaatsing, rol, next)
    const words = next === undefined ? text.takenOff(now?.naam ?? '') : text.kept(text.roles[rol], next.naam)
    if (showDone(done, words)) setOpen(false)
  }
  if (isOpen) return <MensForm rol={rol} now={now} onSet={(next) => void set(next)} />
  if (now === undefined) {
    return (
      <PersonRow
        name={startWithCapital(text.roles[rol])}
        role={text.nobody}
        end={
          <Knop
            size="small"
            icon="plus"
            onClick={() => setOpen(true)}
            label={text.newMens(startWithCapital(text.roles[rol]))}
          >
            {text.newMens(startWithCapital(text.roles[rol]))}
          </Knop>
        }
      />
    )
  }
  return (
    <PersonRow
      name={now.naam}
      role={text.roles[rol]}
      end={
        <Acties>
          <TekstKnop href={`/uitnodigen/${now.persoon}`} label={text.inviteOf(now.naam)}>
            {text.invite}
          </TekstKnop>
          <TekstKnop onClick={() => setOpen(true)} label={text.changeOf(startWithCapital(text.roles[rol]))}>
            {text.change}
          </TekstKnop>
        </Acties>
      }
    />
  )
}

function MensForm({
  rol,
  now,
  onSet,
}: {
  rol: 'werkbegeleider' | 'maatje'
  now: Mens | undefined
  onSet: (next: Mens | undefined) => void
}) {
  const [who, setWho] = useState<'same' | 'other'>(now === undefined ? 'other' : 'same')
  const [naam, setNaam] = useState(now?.naam ?? '')
  const [telefoon, setTelefoon] = useState(now?.telefoon ?? '')
  const [isChecked, setChecked] = useState(false)
  const isMissing = naam.trim() === ''
  const choose = (next: 'same' | 'other') => {
    setWho(next)
    setNaam(next === 'same' ? (now?.naam ?? '') : '')
    setTelefoon(next === 'same' ? (now?.telefoon ?? '') : '')
  }
  const keep = () => {
    setChecked(true)
    if (isMissing) return
    onSet(
      now !== undefined && who === 'same' ? mensWith(now.persoon, rol, naam, telefoon) : newMens(rol, naam, telefoon),
    )
  }
  return (
    <Card look="outlined" label={text.changeOf(startWithCapital(text.roles[rol]))}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        {now !== undefined && (
          <Keuzes
            label={text.whoMeans(now.naam)}
            options={[
              { value: 'same', text: text.same(now.naam), hint: text.sameHint },
              {
                value: 'other',
                text: text.other,
                hint: rol === 'werkbegeleider' ? text.otherHintWerk(now.naam) : text.otherHint(now.naam),
              },
            ]}
            value={who}
            onValue={choose}
          />
        )}
        <NaamTelefoon
          rol={text.roles[rol]}
          naam={naam}
          telefoon={telefoon}
          error={isChecked && isMissing ? text.naamEmpty : undefined}
          autoFocus={now === undefined}
          onNaam={setNaam}
          onTelefoon={setTelefoon}
        />
        <Acties>
          <Knop type="submit">{text.keepMens}</Knop>
          {now !== undefined && <TekstKnop onClick={() => onSet(undefined)}>{text.takeOff}</TekstKnop>}
        </Acties>
      </form>
    </Card>
  )
}
