import { useState } from 'preact/hooks'
import { gezondheidText } from '#i18n/nl/gezondheid.ts'
import { Acties, Knop } from './knop.tsx'
import { Melding } from './melding.tsx'
import type { Outcome } from './show-done.ts'
import { showDone } from './show-done.ts'

/**
 * The nudge under a text that seems to be about health. The place is always there, so that a screen reader says it
 * when it comes, and it takes nothing away: typing goes on. Who is asked once about some words is not asked again.
 */
export function GezondheidMelding({
  vraag,
  onMove,
  onWork,
}: {
  /** `merk`: somebody chose before that it is about the work */
  vraag: { wie: 'kandidaat' | 'ander'; woorden: readonly string[]; merk: unknown } | undefined
  /** @returns `undefined` when there was nothing to move any more */
  onMove: () => Promise<Outcome | undefined>
  onWork: () => Promise<Outcome | undefined>
}) {
  const { title, text, move, moved, keep, other } = gezondheidText
  const [kept, setKept] = useState('')
  const words = vraag?.woorden.join() ?? ''
  const wie = vraag === undefined || vraag.merk !== undefined || kept === words ? undefined : vraag.wie
  const done = async (acting: Promise<Outcome | undefined>, said: string) => {
    const outcome = await acting
    if (outcome !== undefined) showDone(outcome, said)
  }
  return (
    <div role="status">
      {wie === 'kandidaat' && (
        <Melding
          icon="lock"
          title={title}
          action={
            <Acties>
              <Knop size="small" onClick={() => void done(onMove(), moved)}>
                {move}
              </Knop>
              <Knop look="quiet" size="small" onClick={() => setKept(words)}>
                {keep}
              </Knop>
            </Acties>
          }
        >
          {text}
        </Melding>
      )}
      {wie === 'ander' && (
        <Melding
          icon="lock"
          title={other.title}
          action={
            <Acties>
              <Knop size="small" onClick={() => void done(onWork(), other.done)}>
                {other.work}
              </Knop>
            </Acties>
          }
        >
          {other.text}
        </Melding>
      )}
    </div>
  )
}

/** "Tom koos hier: dit gaat over het werk." @param name of who chose; empty when this device does not know it */
export function GezondheidMerk({ name, isMine }: { name: string; isMine: boolean }) {
  return (
    <p class="quiet small">{isMine ? gezondheidText.markOwn : gezondheidText.mark(name || gezondheidText.someone)}</p>
  )
}
