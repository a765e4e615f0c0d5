const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A browser reads it as the end of a line, and a text that was signed must come out as it went in.
  '\r': '&#13;',
}

/** Words as they stand in HTML, between tags and in attributes. */
export function html(text: string): string {
  return text.replace(/[&<>"'\r]/g, (letter) => entities[letter] ?? letter)
}

/** A question and what stands there; `attributes` of the answer, already HTML. */
export function pair(label: string, value: string, attributes = ''): string {
  return `<div><dt>${html(label)}</dt><dd${attributes}>${html(value)}</dd></div>`
}

export function list(pairs: readonly string[]): string {
  return pairs.length === 0 ? '' : `<dl>${pairs.join('')}</dl>`
}

export function bullets(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${html(line)}</li>`).join('')}</ul>`
}

/** Data in a page: nothing in it can end its element. */
export function jsonIn(value: unknown): string {
  // An address in it stays data too: `//` is written otherwise, so that nothing on the page looks like one.
  return JSON.stringify(value)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('//', String.raw`\/\/`)
}

const STEP = 0x6000 // a multiple of three, so that the steps join

/** Bytes as base64, a step at a time: a photo as one argument list is too long for a call. */
export function* base64(bytes: Uint8Array): Generator<string> {
  for (let at = 0; at < bytes.length; at += STEP) yield btoa(String.fromCharCode(...bytes.subarray(at, at + STEP)))
}
