import { useEffect, useRef, useState } from 'preact/hooks'
import { uitnodigingText as text } from '#i18n/nl/accept-uitnodiging.ts'
import { Knop } from './knop.tsx'
import { Melding } from './melding.tsx'

const LOOK_EVERY_MS = 200

/** Reads a QR with the camera; the reader is only loaded when somebody asks for it. */
export function ScanCode(props: {
  isScanning: boolean
  onScanning: (isScanning: boolean) => void
  onCode: (code: string) => void
}) {
  const { isScanning, onScanning, onCode } = props
  const video = useRef<HTMLVideoElement>(null)
  const [isFailed, setFailed] = useState(false)

  useEffect(() => {
    const screen = video.current
    if (!isScanning || screen === null) return undefined
    const over = new AbortController()
    scan(screen, over.signal).then(
      (code) => {
        if (code !== undefined) onCode(code)
      },
      () => {
        // No camera, or it may not be used: the typed code does the same.
        setFailed(true)
        onScanning(false)
      },
    )
    return () => over.abort()
  }, [isScanning])

  return (
    <div class="stack">
      {isFailed && <Melding tone="info">{text.scanFailed}</Melding>}
      {isScanning ? (
        <>
          <p role="status">{text.scanning}</p>
          <video class="scan-view" ref={video} muted playsInline />
          <Knop icon="x" onClick={() => onScanning(false)}>
            {text.scanStop}
          </Knop>
        </>
      ) : (
        <>
          <p class="quiet small">{text.scanHint}</p>
          <Knop icon="camera" onClick={() => onScanning(true)}>
            {text.scan}
          </Knop>
          <p class="quiet small">{text.scanWhy}</p>
        </>
      )}
    </div>
  )
}

/** @returns the text of the first QR seen, `undefined` after an abort; rejects when there is no camera */
async function scan(screen: HTMLVideoElement, over: AbortSignal): Promise<string | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  const stop = (): void => {
    for (const track of stream.getTracks()) track.stop()
  }
  try {
    const { default: decodeQR } = await import('qr/decode.js')
    screen.srcObject = stream
    await screen.play()
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d', { willReadFrequently: true })
    while (!over.aborted && context !== null) {
      const { videoWidth: width, videoHeight: height } = screen
      if (width > 0 && height > 0) {
        canvas.width = width
        canvas.height = height
        context.drawImage(screen, 0, 0)
        const found = readOrNothing(() => decodeQR(context.getImageData(0, 0, width, height)))
        if (found !== undefined) return found
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
    return undefined
  } finally {
    stop()
  }
}

/** The reader throws when there is no code in the picture, which is the usual case. */
function readOrNothing(read: () => string): string | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
