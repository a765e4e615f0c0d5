/** The server's only source of time, so that tests and `NOW_OFFSET_MS` can move it. */
export interface Clock {
  nowMs(): number
}

/** @param offsetMs added to the machine's time; outside production only */
export function machineClock(offsetMs = 0): Clock {
  return { nowMs: () => Date.now() + offsetMs }
}
