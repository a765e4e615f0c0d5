/** The clock of this device; everything else gets the time as an argument. It may be wrong: order never rests on it. */
export function nowMs(): number {
  return Date.now()
}
