/** An expected outcome as a value: what went well, or a code for what did not. @source docs/begrippen.md#result */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** The good outcome. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** The expected bad outcome; `error` is a code that `i18n` has a sentence for. */
export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error }
}
