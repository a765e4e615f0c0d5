import { useEffect, useRef, useState } from 'preact/hooks'
import { uitnodigingText as text } from '#i18n/nl/accept-uitnodiging.ts'
import { watchCodes } from './camera.ts'
import { Knop } from './knop.tsx'
import { Melding } from './melding.tsx'

const LOOK_EVERY_MS = 200

export interface ScanWords {
  /** the button */
  scan: string
  /** above it: how */
  hint: string
  /** below it: what the camera is used for */
  why: string
  /** while it looks */
  scanning: string
  stop: string
  /** no camera, or it may not be used: what to do then */
  failed: string
}

const ofInvitation: ScanWords = {
  scan: text.scan,
  hint: text.scanHint,
  why: text.scanWhy,
  scanning: text.scanning,
  stop: text.scanStop,
  failed: text.scanFailed,
}

/** Reads a QR with the camera; the reader is only loaded when somebody asks for it. */
export function ScanCode(props: {
  words?: ScanWords
  isScanning: boolean
  onScanning: (isScanning: boolean) => void
  onCode: (code: string) => void
}) {
  const { words = ofInvitation, isScanning, onScanning, onCode } = props
  const video = useRef<HTMLVideoElement>(null)
  const [isFailed, setFailed] = useState(false)

  useEffect(() => {
    const screen = video.current
    if (!isScanning || screen === null) return undefined
    const over = new AbortController()
    const take = (code: string): boolean => {
      onCode(code)
      return true
    }
    watchCodes(screen, over.signal, LOOK_EVERY_MS, take).catch(() => {
      // No camera, or it may not be used: typing does the same.
      setFailed(true)
      onScanning(false)
    })
    return () => over.abort()
  }, [isScanning])

  return (
    <div class="stack">
      {isFailed && <Melding tone="info">{words.failed}</Melding>}
      {isScanning ? (
        <>
          <p role="status">{words.scanning}</p>
          <video class="scan-view" ref={video} muted playsInline />
          <Knop icon="x" onClick={() => onScanning(false)}>
            {words.stop}
          </Knop>
        </>
      ) : (
        <>
          <p class="quiet small">{words.hint}</p>
          <Knop icon="camera" onClick={() => onScanning(true)}>
            {words.scan}
          </Knop>
          <p class="quiet small">{words.why}</p>
        </>
      )}
    </div>
  )
}
