import { useEffect, useState } from 'preact/hooks'
import { Acties, Knop } from './knop.tsx'
import { QrCode } from './qr-code.tsx'

/** Slower than three a second, which nobody may be shown. */
const EVERY_MS = 400
/** Where the phone is asked for calm. */
const CALM_EVERY_MS = 1200

/** A series of QR codes, one after the other and round again, until it is told to stand still. */
export function ShowSeries(props: {
  texts: readonly string[]
  words: { part(nr: number, count: number): string; still: string; go: string }
  /** more buttons, after the one that makes it stand still */
  onDone: () => void
  done: string
}) {
  const { texts, words, onDone, done } = props
  const [nr, setNr] = useState(0)
  const [isStill, setStill] = useState(false)
  const isSeries = texts.length > 1

  useEffect(() => {
    if (isStill || !isSeries) return undefined
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const timer = setInterval(() => setNr((now) => (now + 1) % texts.length), isCalm ? CALM_EVERY_MS : EVERY_MS)
    return () => clearInterval(timer)
  }, [texts, isStill])

  const label = words.part(nr + 1, texts.length)
  return (
    <div class="stack">
      <QrCode isLarge text={texts[nr] ?? ''} label={label} />
      <p>{label}</p>
      <Acties>
        <Knop look="main" onClick={onDone}>
          {done}
        </Knop>
        {isSeries && <Knop onClick={() => setStill(!isStill)}>{isStill ? words.go : words.still}</Knop>}
      </Acties>
    </div>
  )
}
