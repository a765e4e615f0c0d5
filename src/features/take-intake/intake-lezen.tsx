import { criteria } from '#domain/intake.ts'
import { formatDay } from '#i18n/format.ts'
import { kandidaatText } from '#i18n/nl/add-kandidaat.ts'
import {
  criteriumAntwoordWoorden,
  criteriumWoorden,
  deelnameWoorden,
  eigenDeelnameWoorden,
  hoeGevondenWoorden,
  meenemerWoorden,
  momentWoorden,
} from '#i18n/nl/intake-woorden.ts'
import { intakeText as text } from '#i18n/nl/take-intake.ts'
import type { Answer } from '#ui/answers.tsx'
import { Answers } from '#ui/answers.tsx'
import { WhoSees } from '#ui/bands.tsx'
import { Block } from '#ui/card.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea } from '#ui/text-field.tsx'
import type { Intake } from '#workspace/mensen/intake.ts'
import { criteriumVan } from '#workspace/mensen/intake.ts'
import { useOpenDocument, usePeople, useSaveState, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import { AfstemmingBlock } from './afstemming-block.tsx'
import { WensenBlock } from './wensen-block.tsx'

/** The same to read: for the kandidaat, who adds a few own words, and for trainer and jobcoach. */
export function IntakeLezen({ intake }: { intake: Intake }) {
  const { ik } = useWorkspace()
  const { kandidaat } = intake
  const isOwn = kandidaat.persoon === ik.value.persoon
  const back = isOwn ? '/mijn-start' : `/dossier/${kandidaat.doc}`
  return (
    <Page title={isOwn ? text.ownHeadline : text.title} back={{ href: back }} help={text.help}>
      <PageHead
        title={isOwn ? text.ownHeadline : text.headline(kandidaat.kort)}
        below={isOwn ? text.readOwn : text.readOnly}
      />
      <Block title={text.contact}>
        <Answers answers={contactOf(intake)} />
      </Block>
      <Block title={text.criteria}>
        <Answers answers={criteriaOf(intake, isOwn)} />
      </Block>
      <Block title={text.after}>
        <Answers answers={afterOf(intake, isOwn)} />
      </Block>
      {isOwn && kandidaat.card.canWrite ? <Eigen intake={intake} /> : <AfstemmingBlock intake={intake} isOwn={false} />}
      <WhoSees>{text.who}</WhoSees>
    </Page>
  )
}

/** What the kandidaat writes here. */
function Eigen({ intake }: { intake: Intake }) {
  const people = usePeople()
  const { ik } = useWorkspace()
  const { doc, card } = intake.kandidaat
  const open = useOpenDocument(doc)
  const binding = useTextBinding(open, 'kaart', 'kaart', 'testWoorden')
  const state = useSaveState(doc)
  const readers = card.members.flatMap(({ person }) =>
    person === ik.value.persoon ? [] : (people.get(person)?.naam ?? []),
  )
  return (
    <>
      <WensenBlock intake={intake} open={open} isOwn />
      <Block title={text.yours}>
        <TextArea label={text.ownTestWoorden} hint={text.testWoordenHint} isOptional rows={2} binding={binding} />
      </Block>
      <AfstemmingBlock intake={intake} isOwn />
      <SaveLine state={{ ...state, with: readers }} />
    </>
  )
}

function contactOf({ velden, kaart }: Intake): Answer[] {
  const { eersteContactOp, kanaal = '', hoeGevonden, opmerking = '' } = velden ?? {}
  const kanalen: Readonly<Record<string, string>> = kandidaatText.kanalen
  return [
    { question: text.dag, answer: dayOf(eersteContactOp) },
    { question: text.kanaal, answer: kanalen[kanaal] ?? kanaal },
    { question: text.gevonden, answer: hoeGevonden === undefined ? '' : hoeGevondenWoorden[hoeGevonden] },
    { question: text.opmerking, answer: opmerking },
    ...(kaart?.geboortejaar === undefined ? [] : [{ question: text.geboortejaar, answer: String(kaart.geboortejaar) }]),
    ...papierenOf(velden),
  ]
}

/** Only what was noted: what is empty here waits for nobody. */
function papierenOf(velden: Intake['velden']): Answer[] {
  const days: [string, string | undefined][] = [
    [text.asked.motivatie, velden?.motivatieGevraagdOp],
    [text.received.motivatie, velden?.motivatieGekregenOp],
    [text.asked.cv, velden?.cvGevraagdOp],
    [text.received.cv, velden?.cvGekregenOp],
    [text.invited, velden?.uitgenodigdOp],
  ]
  return days.flatMap(([question, dag]) => (dag === undefined ? [] : [{ question, answer: formatDay(dag) }]))
}

function criteriaOf({ card }: Intake, isOwn: boolean): Answer[] {
  return criteria.map((criterium) => {
    const { antwoord, toelichting = '' } = criteriumVan(card, criterium) ?? {}
    const said = antwoord === undefined ? '' : criteriumAntwoordWoorden[antwoord]
    return {
      question: criteriumWoorden[criterium][isOwn ? 'ik' : 'ander'],
      answer: [said, toelichting].filter(Boolean).join('\n'),
    }
  })
}

function afterOf({ velden, kaart }: Intake, isOwn: boolean): Answer[] {
  const { voorlichtingOp, voorlichtingVan, voorlichtingPlaats, neemtIemandMee, keuzeDeelname } = velden ?? {}
  const { moment, opnieuwUitnodigenOp, testGedaanOp } = velden ?? {}
  const { testWoorden = '', deelname } = kaart ?? {}
  const self = deelname === undefined ? '' : text.keuzeSelf(eigenDeelnameWoorden[deelname])
  return [
    {
      question: text.voorlichtingDag,
      answer: [dayOf(voorlichtingOp), voorlichtingVan, voorlichtingPlaats].filter(Boolean).join(', '),
    },
    { question: text.mee, answer: neemtIemandMee === undefined ? '' : meenemerWoorden[neemtIemandMee] },
    { question: text.test, answer: dayOf(testGedaanOp) },
    ...(isOwn ? [] : [{ question: text.testWoorden, answer: testWoorden }]),
    {
      question: text.keuze,
      answer: [keuzeDeelname === undefined ? '' : deelnameWoorden[keuzeDeelname], self].filter(Boolean).join('\n'),
    },
    { question: text.moment, answer: moment === undefined ? '' : momentWoorden[moment] },
    { question: text.opnieuw, answer: dayOf(opnieuwUitnodigenOp) },
  ]
}

function dayOf(dag: string | undefined): string {
  return dag === undefined ? '' : formatDay(dag)
}
