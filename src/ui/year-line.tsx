import { formatDayShort } from '#i18n/format.ts'
import { yearWords } from '#i18n/nl/ui.ts'

/** One of the ten bijeenkomsten on the line. */
export interface YearStep {
  nummer: number
  /** `YYYY-MM-DD`; absent while no date is set. */
  day?: string
  /** "Training", "Coaching". */
  kind: string
  state: 'geweest' | 'volgende' | 'later'
  href?: string
}

/**
 * The ten numbered steps of the year. On a laptop one line with a gap for the summer, elsewhere a compact list.
 * It is the calendar of a group, not the progress of a person.
 */
export function YearLine({
  steps,
  label,
  summerAfter = 6,
}: {
  steps: readonly YearStep[]
  /** For screen readers: "Het jaar: tien bijeenkomsten". */
  label: string
  /** The number after which the summer comes; 0 for a year without a gap. */
  summerAfter?: number
}) {
  return (
    <div class="year-place">
      <ol class="year-line" aria-label={label}>
        {steps.map((step) => (
          <li
            key={step.nummer}
            class={
              step.nummer === summerAfter
                ? `year-step year-${step.state} year-before-summer`
                : `year-step year-${step.state}`
            }
            aria-current={step.state === 'volgende' ? 'step' : undefined}
          >
            <YearStepWords step={step} />
            {step.nummer === summerAfter && (
              <span class="year-summer">
                <span>{yearWords.summer}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

function YearStepWords({ step }: { step: YearStep }) {
  const words = (
    <>
      <span class="year-number">
        <span class="only-read">{yearWords.bijeenkomst(step.nummer)}</span>
        <span aria-hidden="true">{step.nummer}</span>
      </span>
      <span class="year-words">
        <strong>{step.day === undefined ? yearWords.noDate : formatDayShort(step.day)}</strong>
        <span>{step.kind}</span>
      </span>
    </>
  )
  return step.href === undefined ? (
    <span class="year-inside">{words}</span>
  ) : (
    <a class="year-inside" href={step.href}>
      {words}
    </a>
  )
}
