/** Makes a photo small. @returns `undefined` when it does not open as a picture */
export type ImageShrinking = (file: Blob) => Promise<{ mime: string; bytes: Uint8Array } | undefined>

/** The longest side of a kept photo, in pixels. */
export const MAX_SIDE = 1600

/**
 * Draws the photo anew at most 1600 px wide and high, as the phone shows it. What the camera wrote beside the picture,
 * such as the place, is not drawn and so is gone.
 */
export const browserImages: ImageShrinking = async (file) => {
  const picture = await openPicture(file)
  if (picture === undefined) return undefined
  const { width, height } = sizeWithin(picture.width, picture.height, MAX_SIDE)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (pen === null) return undefined
  // A photo has no see-through parts once it is a JPEG: those become paper, not black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(picture, 0, 0, width, height)
  picture.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82))
  return blob === null ? undefined : { mime: 'image/jpeg', bytes: new Uint8Array(await blob.arrayBuffer()) }
}

async function openPicture(file: Blob): Promise<ImageBitmap | undefined> {
  return createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    // The browser says "no picture" by rejecting; here that is an expected outcome.
    return undefined
  })
}

/** The largest size of the same shape that fits; never larger than it was, never less than one pixel. */
export function sizeWithin(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
