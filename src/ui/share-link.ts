/** Whether this phone can hand a link to another app. */
export function canShare(): boolean {
  return typeof navigator.share === 'function'
}

/** Hands a link to another app of the person's choice. Stopping halfway is a normal outcome. */
export async function shareLink(share: { title: string; text: string; url: string }): Promise<void> {
  await navigator.share(share).catch(() => undefined)
}

/** @returns whether it is on the clipboard; a browser may refuse that */
export async function copyText(text: string): Promise<boolean> {
  // The clipboard is missing where the page is not served safely.
  const { clipboard } = navigator as { clipboard?: Clipboard }
  if (clipboard === undefined) return false
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}

/** Hands words to another app of the person's choice. Stopping halfway is a normal outcome. */
export async function shareText(share: { title: string; text: string }): Promise<void> {
  await navigator.share(share).catch(() => undefined)
}
