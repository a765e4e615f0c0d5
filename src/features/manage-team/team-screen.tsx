import { useState } from 'preact/hooks'
import type { Rol } from '#domain/rol.ts'
import { foldName } from '#domain/zoeken.ts'
import { roleText } from '#i18n/nl/app.ts'
import { teamText as text } from '#i18n/nl/manage-team.ts'
import { Block, Card } from '#ui/card.tsx'
import { ConfirmInline } from '#ui/confirm-inline.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { showToast } from '#ui/toast.tsx'
import { useDraft } from '#workspace/draft.ts'
import type { Teamlid } from '#workspace/regio/regio.ts'
import { useRegio } from '#workspace/regio/regio.ts'
import type { TeamRol } from '#workspace/regio/team.ts'
import { addTeamlid, isLaatste, removeTeamlid, teamRollen } from '#workspace/regio/team.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const order: readonly Rol[] = ['regiocoordinator', 'trainer', 'jobcoach', 'projectassistent']

/** The people one works with, and adding one. */
export function TeamScreen() {
  const regio = useRegio()
  const [isAdding, setAdding] = useState(false)
  if (regio?.card?.role !== 'regiocoordinator') return <NotHerePage title={text.title} backHref="/" />
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} below={text.below(regio.team.length)} />
      {isAdding ? (
        <AddTeamlid team={regio.team} onClose={() => setAdding(false)} />
      ) : (
        <Acties>
          <Knop look="main" icon="plus" onClick={() => setAdding(true)}>
            {text.add}
          </Knop>
        </Acties>
      )}
      {order.map((rol) => {
        const people = regio.team.filter((one) => one.rol === rol)
        if (people.length === 0) return null
        return (
          <Block key={rol} title={titleOf(rol)}>
            {people.map((one) => (
              <TeamRow key={one.id} lid={one} team={regio.team} />
            ))}
          </Block>
        )
      })}
      <p class="quiet small">{text.groepenStay}</p>
    </Page>
  )
}

function TeamRow({ lid, team }: { lid: Teamlid; team: readonly Teamlid[] }) {
  const workspace = useWorkspace()
  const [isAsked, setAsked] = useState(false)
  const isMe = lid.persoon === workspace.ik.value.persoon
  const remove = async () => {
    setAsked(false)
    const done = await removeTeamlid(workspace, lid)
    // What the role opened is closed at the server at once, and not everything of it is known here: no way back is offered.
    if (done.ok) showToast({ text: text.removed(lid.naam) })
    else showDone(done, '')
  }
  if (isAsked) {
    return (
      <ConfirmInline
        question={text.removeTitle(lid.naam)}
        yes={text.remove}
        no={text.removeNo}
        onYes={() => void remove()}
        onNo={() => setAsked(false)}
      >
        {text.removeText(roleText[lid.rol])}
      </ConfirmInline>
    )
  }
  return (
    <PersonRow
      name={lid.naam}
      role={isMe ? (isLaatste(team, lid) ? text.youLast : text.you) : lid.telefoon}
      end={
        !isMe && (
          <Acties>
            <TekstKnop href={`/uitnodigen/${lid.persoon}`} label={text.inviteOf(lid.naam)}>
              {text.invite}
            </TekstKnop>
            <TekstKnop onClick={() => setAsked(true)} label={text.removeOf(lid.naam)}>
              {text.remove}
            </TekstKnop>
          </Acties>
        )
      }
    />
  )
}

function AddTeamlid({ team, onClose }: { team: readonly Teamlid[]; onClose: () => void }) {
  const workspace = useWorkspace()
  const draft = useDraft('teamlid', (): { naam: string; telefoon: string; rol: TeamRol | undefined } => ({
    naam: '',
    telefoon: '',
    rol: undefined,
  }))
  const { naam, telefoon, rol } = draft.value
  const [isChecked, setChecked] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const isTwin = naam.trim() !== '' && team.some((one) => foldName(one.naam) === foldName(naam))
  const add = async () => {
    setChecked(true)
    if (naam.trim() === '' || rol === undefined) return
    const done = await addTeamlid(workspace, { naam: naam.trim(), telefoon: telefoon.trim(), rol })
    if (showDone(done, text.added(naam.trim()))) {
      draft.clear()
      onClose()
    } else setFailed(true)
  }
  return (
    <Card look="outlined" label={text.add}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        {isFailed && <Melding tone="error">{text.notKept}</Melding>}
        <TextField
          label={text.naam}
          error={isChecked && naam.trim() === '' ? text.naamEmpty : undefined}
          value={naam}
          onValue={(value) => draft.set({ naam: value })}
          autocapitalize="words"
          autoFocus
          maxLength={200}
        />
        <div role="status">{isTwin && <Melding tone="info">{text.twin(naam.trim())}</Melding>}</div>
        <TextField
          label={text.telefoon}
          isOptional
          type="tel"
          value={telefoon}
          onValue={(value) => draft.set({ telefoon: value })}
          maxLength={100}
        />
        <Keuzes
          label={text.rol}
          error={isChecked && rol === undefined ? text.rolEmpty : undefined}
          options={teamRollen.map((value) => ({ value, ...text.rollen[value] }))}
          value={rol}
          onValue={(value) => draft.set({ rol: value })}
        />
        <Acties>
          <Knop look="main" type="submit">
            {text.addNow}
          </Knop>
          <Knop look="quiet" onClick={onClose}>
            {text.close}
          </Knop>
        </Acties>
      </form>
    </Card>
  )
}

function titleOf(rol: Rol): string {
  return roleText[rol].charAt(0).toLocaleUpperCase('nl') + roleText[rol].slice(1)
}
