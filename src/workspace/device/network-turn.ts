/**
 * One tab talks to the server at a time. The first one does; a tab that is hidden gives its turn to one that waits.
 *
 * @param locks  the browser's Web Locks; without them every tab has a turn, which costs only traffic
 * @param onTurn start; the returned function stops
 * @returns stop
 */
export function takeTurns(
  locks: LockManager | undefined,
  name: string,
  onTurn: () => () => Promise<void>,
): () => Promise<void> {
  if (locks === undefined) return onTurn()
  let isOver = false
  let giveUp: (() => void) | undefined
  const leaving = new AbortController()

  const wait = (): void => {
    void locks
      .request(name, { signal: leaving.signal }, async () => {
        if (isOver) return
        const stop = onTurn()
        await new Promise<void>((resolve) => {
          giveUp = resolve
        })
        giveUp = undefined
        await stop()
      })
      .catch(() => undefined) // aborted by `leaving`: this tab closes
      .then(() => {
        if (!isOver) whenVisible(wait)
      })
  }

  const onHidden = async (): Promise<void> => {
    if (document.visibilityState !== 'hidden' || giveUp === undefined) return
    const { pending } = await locks.query()
    if (pending?.some((one) => one.name === name) === true) giveUp?.()
  }
  const onVisibility = (): void => void onHidden()
  document.addEventListener('visibilitychange', onVisibility)
  wait()
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', onVisibility)
    leaving.abort()
    giveUp?.()
    return Promise.resolve()
  }
}

function whenVisible(then: () => void): void {
  if (document.visibilityState === 'visible') {
    then()
    return
  }
  const onChange = (): void => {
    if (document.visibilityState !== 'visible') return
    document.removeEventListener('visibilitychange', onChange)
    then()
  }
  document.addEventListener('visibilitychange', onChange)
}
