import { rootsThatStay } from '#domain/ondertekening.ts'
import { formatWhen, joinNames } from '#i18n/format.ts'
import { stopDelenText as text } from '#i18n/nl/stop-delen.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { writeReflectieText } from '#i18n/nl/write-reflectie.ts'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { RemarkList } from '#ui/remark-list.tsx'
import { showDone } from '#ui/show-done.ts'
import { showToast } from '#ui/toast.tsx'
import type { Reflectie, ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { useReacties, useTerug } from '#workspace/leren/reacties.ts'
import { stopDelen } from '#workspace/map/delen.ts'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { hrefOf, labelOf } from './reflectie-paginas.ts'

/** One tap, and a way back; what was signed is said to stay before the tap. */
export function StopReflectie({ reflectie }: { reflectie: ReflectieZicht }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const goTo = useGoTo()
  const readers = useLezers(reflectie.card)
  const isSigned = rootsThatStay(reflectie.handtekeningen).size > 0
  const names = joinNames(readers.map(({ naam, rol }) => naam || text.someone(rolWoorden[rol])))

  const stop = async () => {
    const { doc, id } = reflectie
    const stopped = await stopDelen(workspace, { soort: 'reflectie', doc, id }, people)
    if (!stopped.ok && stopped.error === 'al-gestopt') showToast({ text: text.already })
    const words = isSigned ? text.stoppedSigned : text.stopped(names)
    const done = showDone(stopped, words, () => goTo(hrefOf(reflectie), true))
    if (done && stopped.ok && stopped.draft !== undefined) goTo(hrefOf(stopped.draft), true)
  }

  return (
    <>
      <Acties>
        <Knop size="small" onClick={() => void stop()}>
          {text.stop}
        </Knop>
      </Acties>
      <p class="quiet small">{isSigned ? `${text.honest} ${text.honestSigned}` : text.honest}</p>
    </>
  )
}

/** Above a form that is no longer shown: what one reads here is what was signed. */
export function OnlySigned({ reflectie, name }: { reflectie: ReflectieZicht; name: string }) {
  const isOwn = reflectie.card.role === 'kandidaat'
  const draft = useTerug('reflecties', reflectie.id)
  return (
    <Melding
      icon="lock"
      title={isOwn ? text.signed.ownTitle : text.signed.title(name)}
      action={
        isOwn && draft !== undefined ? <TekstKnop href={hrefOf(draft)}>{text.signed.draft}</TekstKnop> : undefined
      }
    >
      {isOwn ? text.signed.ownText : text.signed.text}
    </Melding>
  )
}

/** What others wrote when it was shown; only the kandidaat has it. */
export function Reacties({ reflectie }: { reflectie: Reflectie }) {
  const { today } = useWorkspace()
  const reacties = useReacties(reflectie.doc, 'reflecties', reflectie.id)
  return (
    <RemarkList
      title={text.reacties.title}
      below={text.reacties.onlyYou}
      remarks={reacties.map(({ id, veld, tekst, naam, opMs }) => ({
        key: id,
        above: aboveOf(veld),
        text: tekst,
        below: text.reacties.by(naam || text.reacties.unknown, formatWhen(opMs, today())),
      }))}
    />
  )
}

function aboveOf(veld: string): string {
  const label = labelOf(veld)
  if (label === undefined) return text.reacties.remark
  const nr = /[12]$/.exec(veld)?.[0]
  return nr === undefined ? label : `${label} · ${writeReflectieText.of2(Number(nr))}`
}
