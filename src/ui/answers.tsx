import type { ComponentChildren } from 'preact'
import { uiWords } from '#i18n/nl/ui.ts'

/** A question with its answer; an empty answer reads "Niet ingevuld", without colour. */
export interface Answer {
  question: string
  answer?: ComponentChildren
  /** Where Wijzigen goes. */
  changeHref?: string
  onChange?: () => void
}

/** Questions and answers to read or check, as a real description list. */
export function Answers({ answers }: { answers: readonly Answer[] }) {
  return (
    <dl class="answers">
      {answers.map((one) => (
        <div key={one.question} class="answers-pair">
          <dt>{one.question}</dt>
          <dd>
            {one.answer === undefined || one.answer === '' ? (
              <span class="quiet">{uiWords.notFilledIn}</span>
            ) : (
              one.answer
            )}
          </dd>
          {one.changeHref !== undefined && (
            <dd class="answers-change">
              <a class="tekst-knop" href={one.changeHref} aria-label={uiWords.changeOf(one.question)}>
                {uiWords.change}
              </a>
            </dd>
          )}
          {one.onChange && (
            <dd class="answers-change">
              <button
                class="tekst-knop"
                type="button"
                onClick={one.onChange}
                aria-label={uiWords.changeOf(one.question)}
              >
                {uiWords.change}
              </button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** Old text above, new text under it with a line in the colour of the sun; for a change after signing. */
export function ChangedText({
  oldLabel,
  oldText,
  newLabel,
  newText,
}: {
  oldLabel: string
  oldText: ComponentChildren
  newLabel: string
  newText: ComponentChildren
}) {
  return (
    <div class="changed-text">
      <div>
        <p class="above">{oldLabel}</p>
        <div>{oldText}</div>
      </div>
      <div class="changed-text-new">
        <p class="above">{newLabel}</p>
        <div>{newText}</div>
      </div>
    </div>
  )
}
