/** Hands a file to the phone: as a download, which ends where downloads end. */
export function saveFile(parts: string | Uint8Array | Blob, name: string, mime: string): void {
  const url = URL.createObjectURL(blobOf(parts, mime))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the file after this; a minute is long enough and no file stays in memory for good.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Whether this phone can hand over a file to another app, such as mail or a cloud. */
export function canShareFile(name: string, mime: string): boolean {
  const file = new File([''], name, { type: mime })
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] })
}

/** Opens the phone's own way to share. @returns false when the person stopped, or it did not work */
export async function shareFile(parts: string | Uint8Array | Blob, name: string, mime: string): Promise<boolean> {
  const file = new File([blobOf(parts, mime)], name, { type: mime })
  return navigator.share({ files: [file] }).then(
    () => true,
    () => false, // stopping is told as an error; downloading stays possible
  )
}

function blobOf(parts: string | Uint8Array | Blob, mime: string): Blob {
  if (parts instanceof Blob) return parts
  return new Blob([typeof parts === 'string' ? parts : Uint8Array.from(parts)], { type: mime })
}
