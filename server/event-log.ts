/** One notable event. Values are codes, ids and counts: never a name, never what someone wrote. */
export type EventFields = Record<string, string | number | boolean | undefined>
export type EventLog = (event: string, fields?: EventFields) => void

/** Writes one JSON line per event on stderr. */
export function stderrEvents(nowMs: () => number): EventLog {
  return (event, fields = {}) => {
    process.stderr.write(`${JSON.stringify({ at: new Date(nowMs()).toISOString(), event, ...fields })}\n`)
  }
}

/** A short, content-free name of what went wrong; messages may quote data, so they stay out of the log. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code, errcode } = error as Error & { code?: unknown; errcode?: unknown } // Node and SQLite add these
  return [error.name, code, errcode].filter((part) => typeof part === 'string' || typeof part === 'number').join(':')
}
