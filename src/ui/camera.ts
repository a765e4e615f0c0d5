/**
 * Looks through the camera at the back for QR codes until `onText` has seen enough; the reader is only loaded then.
 *
 * @param onText what a code says, as often as it is seen. @returns whether that was enough
 * @returns resolves when it was enough, or after an abort; rejects when there is no camera, or it may not be used
 */
export async function watchCodes(
  screen: HTMLVideoElement,
  over: AbortSignal,
  lookEveryMs: number,
  onText: (text: string) => boolean,
): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  const stop = (): void => {
    for (const track of stream.getTracks()) track.stop()
  }
  try {
    const { readQr } = await import('./read-qr.ts')
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
        const found = readQr(context.getImageData(0, 0, width, height))
        if (found !== undefined && onText(found)) return
      }
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
    }
  } finally {
    stop()
  }
}
