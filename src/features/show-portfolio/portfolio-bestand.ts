import { safeMime } from '#workspace/map/papieren.ts'

/** To read on a phone or laptop, light or dark, and on paper. */
const style = `:root{color-scheme:light dark;--text:#1b2a2a;--page:#fff;--line:#d9e1df;--quiet:#4a5a5a}
@media(prefers-color-scheme:dark){:root{--text:#e8efee;--page:#121a1a;--line:#2f3d3c;--quiet:#b3c2c0}}
body{margin:0 auto;max-width:44rem;padding:2rem 1.25rem 4rem;background:var(--page);color:var(--text);font:1.125rem/1.5 'Atkinson Hyperlegible Next',system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.25rem;margin:2rem 0 .5rem;padding-top:1rem;border-top:2px solid #e8a33d}
.as-written,dd{white-space:pre-line}dl{margin:0}dt{color:var(--quiet);font-size:1rem;margin-top:.75rem}dd,figure{margin:0}img{max-width:100%;height:auto}a{color:inherit}
.print-foot{margin-top:3rem;color:var(--quiet);font-size:1rem;border-top:1px solid var(--line)}
@media print{:root{color-scheme:light;--text:#000;--page:#fff;--quiet:#333;--line:#999}@page{size:A4;margin:18mm}body{max-width:none;padding:0;font-size:12pt}h2{break-after:avoid}img{max-height:110mm}}`

/**
 * The page as one file that asks for nothing else and in which nothing runs: what stands on the screen, with its photos
 * and papers in it.
 *
 * @param sheet the page as it is shown
 * @param lees the bytes of a photo or paper by its hash; `undefined` when they are not on this device
 * @returns the file, and how many photos and papers are not in it
 */
export async function portfolioBestand(
  sheet: Element,
  title: string,
  lees: (hash: string) => Promise<Uint8Array | undefined>,
): Promise<{ html: string; missing: number }> {
  // A document of its own: nothing in it is loaded while it is put together.
  const page = document.implementation.createHTMLDocument(title)
  const copy = page.importNode(sheet, true)
  let missing = 0
  for (const one of copy.querySelectorAll<HTMLElement>('[data-bijlage]')) {
    const { bijlage = '', mime = '' } = one.dataset
    const bytes = await lees(bijlage)
    one.removeAttribute('data-bijlage')
    one.removeAttribute('data-mime')
    const place = one.tagName === 'IMG' ? 'src' : 'href'
    if (bytes === undefined) {
      missing += 1
      one.removeAttribute(place)
    } else one.setAttribute(place, `data:${safeMime(mime)};base64,${base64(bytes)}`)
  }
  const name = page.createElement('title')
  name.textContent = title
  // Put together as text: also in a document of its own a browser refuses a style that this app does not name.
  const policy = `default-src 'none'; img-src data:; style-src '${await hashOf(style)}'; base-uri 'none'; form-action 'none'`
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">',
    `${name.outerHTML}<style>${style}</style>`,
  ].join('')
  const html = `<!doctype html><html lang="nl"><head>${head}</head><body>${copy.outerHTML}</body></html>\n`
  return { html, missing }
}

const STEP = 0x6000 // a multiple of three, so that the steps join

function base64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += STEP)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + STEP))))
  return parts.join('')
}

/** As a content security policy names what may be used. */
async function hashOf(words: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}
