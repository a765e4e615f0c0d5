import { useState } from 'preact/hooks'
import type { AanwezigStatus } from '#domain/aanwezigheid.ts'
import { hasTime } from '#domain/aanwezigheid.ts'
import { takeAanwezigheidText } from '#i18n/nl/take-aanwezigheid.ts'
import { aanwezigWoorden, naamloos } from '#i18n/nl/veldwoorden.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import type { RosterState } from '#ui/roster-row.tsx'
import { RosterRow } from '#ui/roster-row.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { TwoAnswersCard } from '#ui/two-answers-card.tsx'
import type { Lijst, Rij } from '#workspace/groep/aanwezigheid.ts'
import { kiesAntwoord, kiesStatus, setTijd, tapRij } from '#workspace/groep/aanwezigheid.ts'
import { removeInloop, setAchter } from '#workspace/groep/inloop.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { LinkInloop } from './link-inloop.tsx'

const text = takeAanwezigheidText

const toneOf: Record<AanwezigStatus, RosterState> = {
  aanwezig: 'ok',
  later_gekomen: 'late',
  eerder_weg: 'early',
  afgemeld: 'off',
  niet_gezien: 'no',
}
const statusOf: Record<RosterState, AanwezigStatus> = {
  ok: 'aanwezig',
  late: 'later_gekomen',
  early: 'eerder_weg',
  off: 'afgemeld',
  no: 'niet_gezien',
}

interface RijProps {
  lijst: Lijst
  rij: Rij
}

/** One person: a tap is "is er", Anders opens the four exceptions in the row itself. */
export function LijstRij({
  lijst,
  rij,
  isOpen,
  onOpen,
}: RijProps & { isOpen: boolean; onOpen: (isOpen: boolean) => void }) {
  const workspace = useWorkspace()
  const name = rij.naam || naamloos.zonderNaam
  const { status } = rij
  const choose = async (state: RosterState): Promise<void> => {
    const chosen = statusOf[state]
    await kiesStatus(workspace, lijst, rij, chosen)
    // The time can be corrected right away, so that strip stays; the others have said all there is.
    if (!hasTime(chosen)) onOpen(false)
  }
  const note = rij.needsAchter ? text.twoSame : rij.isInloop ? text.walkedIn : undefined
  const hasMore = rij.isInloop || rij.needsAchter || (status !== undefined && hasTime(status))
  return (
    <RosterRow
      name={name}
      state={status === undefined ? undefined : toneOf[status]}
      detail={rij.tijd === undefined || status === undefined ? undefined : rij.tijd}
      note={note}
      isOpen={isOpen}
      onToggle={() => void tapRij(workspace, lijst, rij)}
      onOpen={() => onOpen(!isOpen)}
      onChoose={(state) => void choose(state)}
      below={rij.antwoorden.length > 1 ? <TweeAntwoorden lijst={lijst} rij={rij} /> : undefined}
      more={hasMore ? <More lijst={lijst} rij={rij} name={name} /> : undefined}
    />
  )
}

function More({ lijst, rij, name }: RijProps & { name: string }) {
  const { status } = rij
  return (
    <>
      {status !== undefined && hasTime(status) && <Tijd lijst={lijst} rij={rij} name={name} />}
      {(rij.isInloop || rij.needsAchter) && <Achter lijst={lijst} rij={rij} />}
      {rij.isInloop && <Inloop lijst={lijst} rij={rij} name={name} />}
    </>
  )
}

function Tijd({ lijst, rij, name }: RijProps & { name: string }) {
  const workspace = useWorkspace()
  return (
    <TextField
      label={rij.status === 'eerder_weg' ? text.timeLeft(name) : text.time(name)}
      type="time"
      size="short"
      value={rij.tijd ?? ''}
      onValue={(tijd) => {
        if (/^\d\d:\d\d$/.test(tijd)) void setTijd(workspace, lijst, rij, tijd)
      }}
    />
  )
}

function Achter({ lijst, rij }: RijProps) {
  const workspace = useWorkspace()
  return (
    <TextField
      label={text.extra.apart}
      hint={text.extra.apartHint}
      value={rij.deelnemer.achter ?? ''}
      autocapitalize="words"
      maxLength={80}
      onValue={(achter) => void setAchter(workspace, lijst, rij, achter)}
    />
  )
}

function Inloop({ lijst, rij, name }: RijProps & { name: string }) {
  const workspace = useWorkspace()
  const [isLinking, setLinking] = useState(false)
  const remove = async (): Promise<void> => {
    showDone(await removeInloop(workspace, lijst, rij), text.extra.removed(name))
  }
  return (
    <>
      <Acties>
        <Knop size="small" icon="person" onClick={() => setLinking(true)}>
          {text.extra.link}
        </Knop>
        <TekstKnop onClick={() => void remove()}>{text.extra.remove}</TekstKnop>
      </Acties>
      <LinkInloop lijst={lijst} rij={rij} name={name} isOpen={isLinking} onClose={() => setLinking(false)} />
    </>
  )
}

function TweeAntwoorden({ lijst, rij }: RijProps) {
  const workspace = useWorkspace()
  const people = usePeople()
  const [first, second] = rij.antwoorden
  if (first === undefined || second === undefined) return null
  const present = (one: typeof first) => ({
    answer: one.waarde === null ? text.empty : aanwezigWoorden[one.waarde],
    name: people.get(one.door)?.naam || naamloos.iemand,
    atMs: one.opMs,
  })
  return (
    <TwoAnswersCard
      question={rij.naam}
      answers={[present(first), present(second)]}
      onChoose={(index) => void kiesAntwoord(workspace, lijst, rij, index === 0 ? first : second)}
    />
  )
}
