import { useState } from 'preact/hooks'
import { dstarrVragen, nextVraag } from '#domain/dstarr.ts'
import type { DocumentId } from '#domain/id.ts'
import { formatDate } from '#i18n/format.ts'
import { uiWords } from '#i18n/nl/ui.ts'
import { dstarrBron } from '#i18n/nl/bewijs-bronnen.ts'
import { dstarrWoorden, writeDstarrText } from '#i18n/nl/write-dstarr.ts'
import { Answers } from '#ui/answers.tsx'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { InPortfolio } from '#ui/in-portfolio.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { showToast } from '#ui/toast.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { useCoaching } from '#workspace/leren/coaching-stand.ts'
import type { Dstarr } from '#workspace/leren/dstarr.ts'
import { useDstarr } from '#workspace/leren/dstarr.ts'
import { markKlaar, markVerhaal, putDstarrAway } from '#workspace/leren/dstarr-acties.ts'
import { stopDstarr } from '#workspace/leren/stop-dstarr.ts'
import { volgLeerdoel } from '#workspace/leren/volg-leerdoel.ts'
import { useBewijs } from '#workspace/map/bewijsstukken.ts'
import { useInzage } from '#workspace/logboek/gekeken.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { coachingWords, useNaamVan, WhoReads } from './dstarr-delen.tsx'
import { DstarrGone } from './dstarr-gone.tsx'
import { hrefOf } from './dstarr-paginas.ts'
import { DoelAanpassen, TipLijst } from './dstarr-tips.tsx'

const text = writeDstarrText.check

/** *Nakijken*, and from then on the whole story: its six answers, the tips, the leerdoel, and who reads it. */
export function DstarrScreen({ doc, id }: { doc: DocumentId; id: string }) {
  const dstarr = useDstarr(doc, id)
  if (dstarr === undefined || dstarr.verhuisd !== undefined) return <DstarrGone doc={doc} id={id} dstarr={dstarr} />
  return <Whole dstarr={dstarr} />
}

function Whole({ dstarr }: { dstarr: Dstarr }) {
  const name = useNaamVan(dstarr)
  const isOwn = dstarr.card.role === 'kandidaat'
  const isReady = dstarr.stand === 'klaar'
  useInzage(isOwn ? [] : [dstarr.doc])
  const title = !isOwn ? text.titleOf(name || writeDstarrText.someone) : isReady ? text.titleReady : text.title
  return (
    <Page
      title={title}
      back={{ href: isOwn ? '/dstarrs' : '/' }}
      help={text.help}
      foot={isOwn ? <Foot dstarr={dstarr} /> : <Tell dstarr={dstarr} />}
    >
      <PageHead title={title} below={isReady ? text.readyChip : undefined} />
      <Card look="outlined">
        <Answers
          answers={dstarrVragen.map((vraag) => ({
            question: dstarrWoorden[vraag].title,
            answer: dstarr.velden[vraag]?.trim(),
            ...(isOwn ? { changeHref: `${hrefOf(dstarr)}/vraag/${vraag}` } : {}),
          }))}
        />
      </Card>
      <SaveLine state={useBewaard(dstarr.doc, dstarr.id)} />
      <WhoReads dstarr={dstarr} />
      <About dstarr={dstarr} isOwn={isOwn} />
      <TipLijst dstarr={dstarr} />
      <DoelAanpassen dstarr={dstarr} />
      {isOwn && (
        <Card>
          <CardHead title={text.nowTitle} below={dstarr.kind === 'map' ? text.nowDraft : text.nowShown} />
          <Story dstarr={dstarr} />
          <AsProof dstarr={dstarr} />
        </Card>
      )}
      {isOwn && <Less dstarr={dstarr} />}
    </Page>
  )
}

function Story({ dstarr }: { dstarr: Dstarr }) {
  const workspace = useWorkspace()
  const mark = async (isOn: boolean) => {
    showDone(await markVerhaal(workspace, dstarr, isOn), isOn ? text.storyOn : text.storyOff)
  }
  return (
    <TickBox isOn={dstarr.isVerhaal} hint={text.storyHint} onChange={(isOn) => void mark(isOn)}>
      {text.story}
    </TickBox>
  )
}

function AsProof({ dstarr }: { dstarr: Dstarr }) {
  const { today } = useWorkspace()
  return <InPortfolio bewijs={useBewijs(dstarrBron(dstarr, today()))} />
}

/** The one next step: writing on, being ready, showing it, telling it. */
function Foot({ dstarr }: { dstarr: Dstarr }) {
  const workspace = useWorkspace()
  const next = nextVraag(dstarr.velden)
  const base = hrefOf(dstarr)
  const ready = async (isKlaar: boolean) => {
    showDone(await markKlaar(workspace, dstarr, isKlaar), isKlaar ? text.isReady : text.isNotReady)
  }
  if (dstarr.stand !== 'klaar') {
    return (
      <Acties isStacked>
        {next !== undefined && (
          <Knop look="main" isWide href={`${base}/vraag/${next}`}>
            {text.goOn}
          </Knop>
        )}
        <Knop look={next === undefined ? 'main' : 'second'} isWide icon="check" onClick={() => void ready(true)}>
          {text.ready}
        </Knop>
      </Acties>
    )
  }
  return (
    <Acties isStacked>
      {dstarr.kind === 'map' && (
        <Knop look="main" isWide icon="eye" href={`${base}/delen`}>
          {text.whoMay}
        </Knop>
      )}
      <Knop look={dstarr.kind === 'map' ? 'second' : 'main'} isWide icon="message" href={`${base}/lezen`}>
        {text.tell}
      </Knop>
    </Acties>
  )
}

function Tell({ dstarr }: { dstarr: Dstarr }) {
  return (
    <Knop look="main" isWide icon="message" href={`${hrefOf(dstarr)}/lezen`}>
      {text.tell}
    </Knop>
  )
}

function About({ dstarr, isOwn }: { dstarr: Dstarr; isOwn: boolean }) {
  const { cards } = useWorkspace()
  const { velden } = dstarr
  const doel = volgLeerdoel(cards.value, velden.leerdoelId)
  const coaching = useCoaching(velden.coaching)
  return (
    <Block
      title={text.about}
      end={
        isOwn && (
          <TekstKnop href={`${hrefOf(dstarr)}/over`} label={text.change}>
            {uiWords.change}
          </TekstKnop>
        )
      }
    >
      <Answers
        answers={[
          {
            question: text.doel,
            answer: doel === undefined ? '' : <a href={`/leerdoel/${doel.doc}/${doel.id}`}>{doel.naam}</a>,
          },
          { question: text.coaching, answer: coaching === undefined ? '' : coachingWords(coaching) },
          { question: text.date, answer: velden.datum === undefined ? '' : formatDate(velden.datum) },
        ]}
      />
    </Block>
  )
}

/** Putting a draft away, no longer showing what others read, not being ready after all. */
function Less({ dstarr }: { dstarr: Dstarr }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const [isGoing, setGoing] = useState(false)
  const away = async () => {
    setGoing(true)
    const done = showDone(await putDstarrAway(workspace, dstarr), text.isAway, () => goTo(hrefOf(dstarr)))
    if (done) goTo('/dstarrs', true)
    else setGoing(false)
  }
  const stop = async () => {
    setGoing(true)
    const stopped = await stopDstarr(workspace, dstarr)
    if (!stopped.ok && stopped.error === 'al-gestopt') showToast({ text: text.already })
    if (showDone(stopped, text.stopped, () => goTo(hrefOf(dstarr), true)) && stopped.ok) goTo(hrefOf(stopped), true)
    else setGoing(false)
  }
  const notReady = async () => {
    showDone(await markKlaar(workspace, dstarr, false), text.isNotReady)
  }
  return (
    <>
      {dstarr.stand === 'klaar' && (
        <TekstKnop icon="undo" onClick={() => void notReady()}>
          {text.notReady}
        </TekstKnop>
      )}
      {dstarr.kind === 'map' ? (
        <TekstKnop icon="trash" onClick={() => (isGoing ? undefined : void away())}>
          {text.away}
        </TekstKnop>
      ) : (
        <>
          <Acties>
            <Knop size="small" onClick={() => (isGoing ? undefined : void stop())}>
              {text.stop}
            </Knop>
          </Acties>
          <p class="quiet small">{text.honest}</p>
        </>
      )}
    </>
  )
}
