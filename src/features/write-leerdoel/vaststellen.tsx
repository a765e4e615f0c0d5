import { isId } from '#domain/id.ts'
import type { Oordeel, Uitkomst } from '#domain/vaststelling.ts'
import { uitkomsten } from '#domain/vaststelling.ts'
import { formatDate } from '#i18n/format.ts'
import { leerdoelVerloopText } from '#i18n/nl/leerdoel-verloop.ts'
import { statusWoorden } from '#i18n/nl/leerdoel-woorden.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { Melding } from '#ui/melding.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea } from '#ui/text-field.tsx'
import { TwoAnswersCard } from '#ui/two-answers-card.tsx'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import { oordeelId, pickUitkomst, sayUitkomst, vaststellingOver } from '#workspace/leren/vaststellen.ts'
import { useOpenDocument, usePeople, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'

const text = leerdoelVerloopText.judge

/**
 * What became of a leerdoel at the end of a period: each says it, in a choice and a sentence of their own. Two answers
 * stand side by side until somebody picks one.
 */
export function Vaststellen({ doel }: { doel: Leerdoel }) {
  // A draft was only just made: the end of a period is far away.
  const isFar = doel.kind === 'map' && vaststellingOver(doel).stand === 'geen'
  return isFar ? (
    <Details title={text.title}>
      <Samen doel={doel} />
    </Details>
  ) : (
    <Block title={text.title}>
      <Samen doel={doel} />
    </Block>
  )
}

function Samen({ doel }: { doel: Leerdoel }) {
  const workspace = useWorkspace()
  const { persoon } = workspace.ik.value
  const people = usePeople()
  const stand = vaststellingOver(doel)
  const mine = stand.oordelen.find((one) => one.door === persoon)
  const others = stand.oordelen.filter((one) => one.door !== persoon)
  const hasOthers = doel.kind !== 'map' && doel.card.members.some((member) => member.role !== 'kandidaat')
  const nameOf = (door: string) =>
    door === persoon ? text.you : people.get(door)?.naam || writeLeerdoelText.step.someone

  const say = async (value: Uitkomst | 'bezig') => {
    showDone(await sayUitkomst(workspace, doel, value === 'bezig' ? null : value), text.saved)
  }
  const pick = async (uitkomst: Uitkomst) => {
    showDone(await pickUitkomst(workspace, doel, uitkomst), text.saved)
  }
  return (
    <>
      <p class="quiet small">{hasOthers ? text.below : text.alone}</p>
      {stand.stand === 'verschil' && (
        <TwoAnswersCard
          question={text.title}
          answers={[answerOf(stand.twee[0], nameOf), answerOf(stand.twee[1], nameOf)]}
          onChoose={(index) => void pick(stand.twee[index].uitkomst)}
        />
      )}
      {stand.stand === 'samen' && (
        <Melding tone="ok">
          {(hasOthers ? text.together : text.aloneSet)(
            statusWoorden[stand.uitkomst].toLowerCase(),
            stand.dag === '' ? '' : formatDate(stand.dag),
          )}
        </Melding>
      )}
      {others.map((one) => (
        <div key={one.id}>
          <p>{saidBy(one, nameOf)}</p>
          {one.zin.trim() !== '' && <p class="as-written quiet">{one.zin}</p>}
        </div>
      ))}
      {stand.stand === 'een' && mine !== undefined && <p class="quiet">{text.one}</p>}
      <Keuzes
        label={writeLeerdoelText.overview.status}
        options={[
          { value: 'bezig' as const, text: text.busy },
          ...uitkomsten.map((value) => ({ value, text: statusWoorden[value] })),
        ]}
        value={mine?.uitkomst ?? ownChoice(doel)}
        onValue={(value) => void say(value)}
      />
      {mine !== undefined && <Zin doel={doel} oordeel={oordeelId(doel, persoon)} />}
    </>
  )
}

/** Nobody said anything yet: how it stands; an outcome of before this screen asked two people counts as well. */
function ownChoice(doel: Leerdoel): Uitkomst | 'bezig' {
  return uitkomsten.find((one) => one === doel.status) ?? 'bezig'
}

function Zin({ doel, oordeel }: { doel: Leerdoel; oordeel: string }) {
  const open = useOpenDocument(isId('d', doel.doc) ? doel.doc : undefined)
  const binding = useTextBinding(open, 'oordelen', oordeel, 'zin')
  return binding === undefined ? null : (
    <TextArea key={oordeel} label={text.zin} isOptional rows={2} binding={binding} />
  )
}

function answerOf(one: Oordeel, nameOf: (door: string) => string): { answer: string; name: string; atMs: number } {
  return { answer: statusWoorden[one.uitkomst], name: nameOf(one.door), atMs: one.opMs }
}

function saidBy(one: Oordeel, nameOf: (door: string) => string): string {
  return text.said(
    nameOf(one.door),
    statusWoorden[one.uitkomst].toLowerCase(),
    one.dag === '' ? '' : formatDate(one.dag),
  )
}
