import { useContext } from 'preact/hooks'
import { formatWhen } from '#i18n/format.ts'
import { twoAnswersWords } from '#i18n/nl/ui.ts'
import { PageChromeContext } from './page-chrome.ts'

/** One of two answers that were given apart. */
export interface OneAnswer {
  answer: string
  name: string
  atMs: number
}

/** Two answers to one question, both kept: two equal large buttons, and the person decides. */
export function TwoAnswersCard({
  question,
  answers,
  onChoose,
}: {
  question?: string
  answers: readonly [OneAnswer, OneAnswer]
  onChoose: (index: 0 | 1) => void
}) {
  const { today } = useContext(PageChromeContext)
  return (
    <div class="card card-plain two-answers" role="group" aria-label={twoAnswersWords.title}>
      <div class="card-head">
        {question !== undefined && <p class="above">{question}</p>}
        <h2>{twoAnswersWords.title}</h2>
        <p class="below">{twoAnswersWords.which}</p>
      </div>
      <div class="two-answers-pair">
        {answers.map((one, index) => (
          <button key={index} class="two-answers-choice" type="button" onClick={() => onChoose(index === 0 ? 0 : 1)}>
            <strong>{one.answer}</strong>
            <span>
              {one.name}, {formatWhen(one.atMs, today)}
            </span>
          </button>
        ))}
      </div>
    </div>
  )
}
