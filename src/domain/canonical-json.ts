/**
 * JSON with one spelling, after RFC 8785 (JCS): no spaces, keys in the order of their UTF-16 code units, strings and
 * numbers as ECMAScript writes them. Text stays as it is; whoever needs one spelling of an accent normalises before.
 *
 * One difference: half a surrogate pair is written as an escape instead of refused, because somebody may have typed
 * it, and a form that cannot be signed would be worse.
 *
 * @throws RangeError for a number that JSON does not have
 * @source docs/begrippen.md#canonical-json
 */
export function jcs(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${jcs(key)}:${jcs(item)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('Not a JSON number')
  return JSON.stringify(value ?? null)
}

/**
 * As `jcs`, with all text in NFC: what looks the same is the same. Two keys that become one in NFC do not occur: our
 * keys are ASCII.
 */
export function canonicalJson(value: unknown): string {
  return jcs(inNfc(value))
}

function inNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(inNfc)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.normalize('NFC'), inNfc(item)]))
}
