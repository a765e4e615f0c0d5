import { useState } from 'preact/hooks'
import type { DocumentId } from '#domain/id.ts'
import { leerdoelZin, smartHints } from '#domain/leerdoel.ts'
import { formatDate, formatDay } from '#i18n/format.ts'
import { smartWoorden, statusWoorden } from '#i18n/nl/leerdoel-woorden.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { Answers } from '#ui/answers.tsx'
import { Block, Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TickBox } from '#ui/tick-box.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { beginAanpassing } from '#workspace/leren/aanpassen.ts'
import { putLeerdoelAway, tickSubdoel } from '#workspace/leren/leerdoel-acties.ts'
import type { Leerdoel, SubdoelItem } from '#workspace/leren/leerdoelen.ts'
import { useLeerdoel } from '#workspace/leren/leerdoelen.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { answersOf } from './leerdoel-antwoorden.ts'
import { hrefOf } from './leerdoel-paginas.ts'
import { LeerdoelGone } from './leerdoel-gone.tsx'
import { AlsoHere, WhoReads } from './leerdoel-velden.tsx'
import { Reacties, StopLeerdoel } from './stop-leerdoel.tsx'
import { TweeAntwoorden } from './twee-antwoorden.tsx'
import { Vaststellen } from './vaststellen.tsx'
import { ZoWerdJeDoel } from './zo-werd-je-doel.tsx'

const text = writeLeerdoelText.overview

/** A whole leerdoel: steps to tick, the answers, how it stands, and who reads it. */
export function LeerdoelScreen({ doc, id }: { doc: DocumentId; id: string }) {
  const doel = useLeerdoel(doc, id)
  if (doel === undefined || doel.verhuisd !== undefined) return <LeerdoelGone doc={doc} id={id} doel={doel} />
  return <Overview doel={doel} />
}

function Overview({ doel }: { doel: Leerdoel }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const isOwn = doel.card.role === 'kandidaat'
  const owner = doel.card.members.find((member) => member.role === 'kandidaat')
  const name = people.get(owner?.person ?? '')?.naam ?? ''
  const isDraft = doel.kind === 'map'
  const share = isOwn && doel.kind !== 'werkplek' && (
    <Knop look={isDraft ? 'main' : 'second'} icon="eye" isWide href={`${hrefOf(doel)}/delen`}>
      {isDraft ? text.whoMay : text.alsoWerkplek}
    </Knop>
  )
  const { uiterlijk } = doel.velden
  const zin = !isDraft ? '' : leerdoelZin(doel.velden, uiterlijk === undefined ? '' : formatDay(uiterlijk))
  const hints = smartHints(doel.velden, doel.subdoelen, workspace.today())
  return (
    <Page
      title={doel.naam || text.noName}
      back={{ href: isOwn ? '/leerdoelen' : '/' }}
      help={text.help}
      foot={isDraft ? share : undefined}
    >
      <PageHead
        title={doel.naam || text.noName}
        above={isDraft ? text.draft : isOwn || name === '' ? text.shared : text.sharedOf(name)}
        below={isDraft ? undefined : statusWoorden[doel.status]}
      />
      <AlsoHere doc={doel.doc} />
      <TweeAntwoorden doel={doel} field="status" words={(value) => statusWoorden[value]} question={text.status} />
      {zin !== '' && (
        <Card look="outlined" label={text.sentence}>
          <p class="above">{text.sentence}</p>
          <p class="as-written">{zin}</p>
        </Card>
      )}
      <Steps doel={doel} />
      <Block title={text.answers}>
        <Card look="outlined">
          <Answers
            answers={answersOf(doel).map(({ page, ...answer }) => ({
              ...answer,
              changeHref: `${hrefOf(doel)}/stap/${page}`,
            }))}
          />
        </Card>
        {!isDraft && doel.card.canWrite && <Adapt doel={doel} />}
      </Block>
      <SaveLine state={useBewaard(doel.doc, doel.id)} />
      <WhoReads doel={doel} />
      {!isDraft && share}
      {!isDraft && workspace.uitwisselen !== undefined && (
        <TekstKnop icon="qr" href={`${hrefOf(doel)}/uitwisselen`}>
          {text.exchange}
        </TekstKnop>
      )}
      {!isDraft && isOwn && <StopLeerdoel doel={doel} />}
      {isOwn && <Reacties doel={doel} />}
      <Vaststellen doel={doel} />
      <ZoWerdJeDoel doel={doel} name={isOwn ? '' : name} />
      {hints.length > 0 && doel.status !== 'behaald' && (
        <Details title={text.sharper}>
          <ul class="bullets">
            {hints.map((hint) => (
              <li key={hint}>{smartWoorden[hint]}</li>
            ))}
          </ul>
        </Details>
      )}
      {isDraft && <Away doel={doel} />}
    </Page>
  )
}

/** *Doel aanpassen*: how it is now is kept first, then its words can change. */
function Adapt({ doel }: { doel: Leerdoel }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const adapt = async () => {
    const begun = await beginAanpassing(workspace, doel, { soort: 'zelf' })
    if (begun.ok) goTo(`${hrefOf(doel)}/aanpassen/${begun.id}`)
    else showDone(begun, '')
  }
  return (
    <Acties>
      <Knop size="small" icon="pen" onClick={() => void adapt()}>
        {text.adapt}
      </Knop>
    </Acties>
  )
}

function Steps({ doel }: { doel: Leerdoel }) {
  return (
    <Block title={text.steps} end={<TekstKnop href={`${hrefOf(doel)}/stap/tussenstappen`}>{text.moreSteps}</TekstKnop>}>
      {doel.subdoelen.length === 0 && <p class="quiet">{text.noSteps}</p>}
      {doel.subdoelen.map((subdoel) => (
        <Step key={subdoel.id} doel={doel} subdoel={subdoel} />
      ))}
    </Block>
  )
}

function Step({ doel, subdoel }: { doel: Leerdoel; subdoel: SubdoelItem }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const isDone = typeof subdoel.klaarOp === 'string'
  const tick = async (isOn: boolean) => {
    showDone(await tickSubdoel(workspace, doel, subdoel.id, isOn), isOn ? text.ticked : text.unticked)
  }
  const by = people.get(subdoel.$wie.klaarOp?.persoon ?? '')?.naam ?? ''
  const hint =
    typeof subdoel.klaarOp === 'string'
      ? doel.kind === 'map' || by === ''
        ? text.doneAlone(formatDate(subdoel.klaarOp))
        : text.done(formatDate(subdoel.klaarOp), by)
      : subdoel.uiterlijk === undefined
        ? undefined
        : text.by(formatDate(subdoel.uiterlijk))
  return (
    <TickBox look="round" isOn={isDone} hint={hint} onChange={(isOn) => void tick(isOn)}>
      {subdoel.tekst?.trim() || text.noName}
    </TickBox>
  )
}

function Away({ doel }: { doel: Leerdoel }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const [isGoing, setGoing] = useState(false)
  const away = async () => {
    setGoing(true)
    const done = showDone(await putLeerdoelAway(workspace, doel), text.isAway, () => goTo(hrefOf(doel)))
    if (done) goTo('/leerdoelen', true)
    else setGoing(false)
  }
  return (
    <TekstKnop icon="trash" onClick={() => (isGoing ? undefined : void away())}>
      {text.away}
    </TekstKnop>
  )
}
