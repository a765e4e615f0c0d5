import decodeQR from 'qr/decode.js'

// A file of its own, loaded where somebody scans: `sw/parts.ts` says on whose devices it is kept.

/** What the QR code in a picture says; `undefined` when there is none, which is the usual case. */
export function readQr(picture: ImageData): string | undefined {
  try {
    return decodeQR(picture)
  } catch {
    // This is how the reader says that it sees none.
    return undefined
  }
}
