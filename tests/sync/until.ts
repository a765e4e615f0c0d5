/**
 * Waits until `isSo`, looked at every 10 ms: what is waited for happens in another process or behind a database.
 *
 * @throws Error with `what` after `withinMs`
 */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const endMs = performance.now() + withinMs
  while (!(await isSo())) {
    if (performance.now() > endMs) throw new Error(`Not within ${withinMs} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
