import { useEffect, useRef, useState } from 'preact/hooks'
import { watchCodes } from './camera.ts'
import { Knop } from './knop.tsx'
import { QrSeriesReader } from './qr-series.ts'

/** Often enough to see each code of a series before the next one comes. */
const LOOK_EVERY_MS = 60

/** Reads a series of QR codes with the camera, in any order, and says how many of them it has. */
export function ScanSeries(props: {
  words: { none: string; some(seen: number, count: number): string; stop: string }
  onBytes: (bytes: Uint8Array) => void
  /** `no-camera`: there is none, or it may not be used */
  onStop: (why: 'asked' | 'no-camera') => void
}) {
  const { words, onBytes, onStop } = props
  const video = useRef<HTMLVideoElement>(null)
  const [said, setSaid] = useState(words.none)

  useEffect(() => {
    const screen = video.current
    if (screen === null) return undefined
    const over = new AbortController()
    const reader = new QrSeriesReader()
    const take = (text: string): boolean => {
      const bytes = reader.add(text)
      if (reader.seen > 0) setSaid(words.some(reader.seen, reader.count))
      if (bytes !== undefined) onBytes(bytes)
      return bytes !== undefined
    }
    watchCodes(screen, over.signal, LOOK_EVERY_MS, take).catch(() => onStop('no-camera'))
    return () => over.abort()
  }, [])

  return (
    <div class="stack">
      <video class="scan-view" ref={video} muted playsInline />
      <p role="status">{said}</p>
      <Knop icon="x" onClick={() => onStop('asked')}>
        {words.stop}
      </Knop>
    </div>
  )
}
