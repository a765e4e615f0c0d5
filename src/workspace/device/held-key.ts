/**
 * The key of a vault that was opened by PIN or passkey in this page, so that opening anew within the page (after an
 * invitation, a role of another person) asks nothing again. Scope: moment; a lock reloads the page, and then it is gone.
 */
let held: Uint8Array | undefined

export function holdKey(key: Uint8Array): void {
  held = key.slice()
}

export function heldKey(): Uint8Array | undefined {
  return held
}

/** What is on this device was replaced, or is being locked. */
export function dropKey(): void {
  held?.fill(0)
  held = undefined
}
