import { formatWhen, joinNames } from '#i18n/format.ts'
import { stopDelenText as text } from '#i18n/nl/stop-delen.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { RemarkList } from '#ui/remark-list.tsx'
import { showDone } from '#ui/show-done.ts'
import { showToast } from '#ui/toast.tsx'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import { useReacties } from '#workspace/leren/reacties.ts'
import { kleinerPubliek, stopBijWerkplek, stopDelen } from '#workspace/map/delen.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { hrefOf } from './leerdoel-paginas.ts'

/** Who may read it less: only the trainer, or nobody. One tap each, and a way back. */
export function StopLeerdoel({ doel }: { doel: Leerdoel }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const goTo = useGoTo()
  const readers = useLezers(doel.card)
  const smaller = kleinerPubliek(workspace, doel.doc, people)

  const stop = async () => {
    const stopped = await stopDelen(workspace, { soort: 'leerdoel', doc: doel.doc, id: doel.id }, people)
    if (showStopped(stopped, text.stopped(namesOf(readers))) && stopped.ok && stopped.draft !== undefined) {
      goTo(hrefOf(stopped.draft), true)
    }
  }
  const narrow = async () => {
    const losers = namesOf(smaller?.nietMeer ?? [])
    const moved = await stopBijWerkplek(workspace, doel)
    if (showStopped(moved, text.narrowed(losers)) && moved.ok) goTo(hrefOf(moved), true)
  }
  const showStopped = (outcome: Parameters<typeof showDone>[0], words: string): boolean => {
    if (!outcome.ok && outcome.error === 'al-gestopt') showToast({ text: text.already })
    if (!outcome.ok && outcome.error === 'geen-trainer') showToast({ text: text.noTrainer })
    return showDone(outcome, words, () => goTo(hrefOf(doel), true))
  }

  return (
    <>
      <Acties>
        <Knop size="small" onClick={() => void stop()}>
          {text.stop}
        </Knop>
        {smaller !== undefined && (
          <Knop size="small" onClick={() => void narrow()}>
            {text.onlyTrainer}
          </Knop>
        )}
      </Acties>
      <p class="quiet small">{text.honest}</p>
      {smaller !== undefined && <p class="quiet small">{text.whoStays(namesOf(smaller.blijft))}</p>}
    </>
  )
}

/** What others wrote when it was shown; only the kandidaat has it. */
export function Reacties({ doel }: { doel: Leerdoel }) {
  const { today } = useWorkspace()
  const reacties = useReacties(doel.doc, 'leerdoelen', doel.id)
  const questions: Readonly<Record<string, string>> = writeLeerdoelText.overview.questions
  return (
    <RemarkList
      title={text.reacties.title}
      below={text.reacties.onlyYou}
      remarks={reacties.map(({ id, veld, tekst, naam, opMs }) => ({
        key: id,
        above: questions[veld] ?? (veld === 'subdoel' ? text.reacties.step : writeLeerdoelText.haalbaar.why),
        text: tekst,
        below: text.reacties.by(naam || text.reacties.unknown, formatWhen(opMs, today())),
      }))}
    />
  )
}

function namesOf(lezers: readonly Lezer[]): string {
  return joinNames(lezers.map(({ naam, rol }) => naam || text.someone(rolWoorden[rol])))
}
