import { formatDate, formatDay } from '#i18n/format.ts'
import type { LeerdoelPagina } from '#i18n/nl/write-leerdoel.ts'
import { haalbaarWoorden, kernWoorden, themaWoorden } from '#i18n/nl/leerdoel-woorden.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'

const text = writeLeerdoelText.overview

type QuestionField = keyof typeof text.questions

const pageOf: Readonly<Record<QuestionField, LeerdoelPagina>> = {
  titel: 'titel',
  wat: 'wat',
  wanneer: 'wanneer',
  waar: 'waar',
  waarom: 'waarom',
  waartoe: 'waartoe',
  hoe: 'hoe',
  uiterlijk: 'meten',
  maat: 'meten',
  haalbaar: 'haalbaar',
  thema: 'onderwerp',
  kerncompetentie: 'onderwerp',
}

/** Every question with its answer in words, in the order of the method, and the page where it is asked. */
export function answersOf(doel: Leerdoel): { question: string; answer: string | undefined; page: LeerdoelPagina }[] {
  const { velden } = doel
  const explained = [velden.haalbaar === undefined ? '' : haalbaarWoorden[velden.haalbaar].text, velden.toelichting]
  const { titel, wat, wanneer, waar, waarom, waartoe, hoe, maat } = velden
  const answers: Readonly<Partial<Record<QuestionField, string>>> = {
    ...{ titel, wat, wanneer, waar, waarom, waartoe, hoe, maat },
    uiterlijk: velden.uiterlijk === undefined ? undefined : formatDay(velden.uiterlijk),
    haalbaar: explained.filter(Boolean).join('\n'),
    thema: velden.thema === undefined ? undefined : themaWoorden[velden.thema],
    kerncompetentie: velden.kerncompetentie === undefined ? undefined : kernWoorden[velden.kerncompetentie],
  }
  // The order of the words file is the order of the method.
  return (Object.keys(text.questions) as QuestionField[]).map((field) => ({
    question: text.questions[field],
    answer: answers[field]?.trim(),
    page: pageOf[field],
  }))
}

/** Exactly what goes along when a leerdoel is shown: the answers that are there, and the steps. */
export function shownAnswersOf(doel: Leerdoel): { question: string; answer: string }[] {
  const filled = answersOf(doel).flatMap(({ question, answer }) => (answer ? [{ question, answer }] : []))
  const steps = doel.subdoelen.map((subdoel, index) => {
    const by = subdoel.uiterlijk === undefined ? '' : ` (${text.by(formatDate(subdoel.uiterlijk)).toLowerCase()})`
    const done =
      typeof subdoel.klaarOp === 'string' ? ` (${text.doneAlone(formatDate(subdoel.klaarOp)).toLowerCase()})` : by
    return `${index + 1}. ${subdoel.tekst?.trim() ?? ''}${done}`
  })
  return steps.length === 0 ? filled : [...filled, { question: text.steps, answer: steps.join('\n') }]
}
