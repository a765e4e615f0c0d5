import type { NakijkWoorden } from '#i18n/nl/make-meeneembestand.ts'

// As in nakijken.ts these functions go into mijn-map.html as text: nothing but their arguments and what every browser has.

/** What a proof inside a document says: `kan-niet` where this browser has no Ed25519. */
export type BewijsOordeel = 'goed' | 'fout' | 'kan-niet'

/**
 * Whether a document is what the key in its own proof signed (`eddsa-jcs-2022`): a certificaat, and the list of what is
 * on the page. A second hand at `verifyVerklaring`; whose key it is neither says.
 */
export async function leesBewijs(document: unknown): Promise<BewijsOordeel> {
  type Los = Record<string, unknown>
  const isLos = (value: unknown): value is Los => typeof value === 'object' && value !== null && !Array.isArray(value)
  const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
  const unbase58 = (text: unknown) => {
    if (typeof text !== 'string' || !/^z[1-9A-HJ-NP-Za-km-z]+$/.test(text)) return undefined
    let number = 0n
    for (const letter of text.slice(1)) number = number * 58n + BigInt(letters.indexOf(letter))
    const bytes: number[] = []
    for (; number > 0n; number >>= 8n) bytes.unshift(Number(number & 255n))
    const zeros = /^z(1*)/.exec(text)?.[1] ?? ''
    return new Uint8Array([...zeros].map(() => 0).concat(bytes))
  }
  const jcs = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`
    if (!isLos(value)) return JSON.stringify(value ?? null)
    const keys = Object.keys(value).sort()
    return `{${keys.map((key) => `${jcs(key)}:${jcs(value[key])}`).join(',')}}`
  }
  const sha = (value: unknown) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(jcs(value)))
  if (!isLos(document) || !isLos(document['proof'])) return 'fout'
  const { proof, ...rest } = document
  const { proofValue, ...options } = proof as Los // looked at above
  const [, name, fragment] = /^did:key:([^#]+)#(.+)$/.exec(String(options['verificationMethod'])) ?? []
  const [key, signature] = [unbase58(name), unbase58(proofValue)]
  const isShaped =
    options['type'] === 'DataIntegrityProof' &&
    options['cryptosuite'] === 'eddsa-jcs-2022' &&
    options['proofPurpose'] === 'assertionMethod' &&
    jcs(options['@context']) === jcs(rest['@context'])
  const isKey = key?.length === 34 && key[0] === 0xed && key[1] === 1 && name === fragment
  if (!isShaped || !isKey || signature?.length !== 64) return 'fout'
  // A credential names its giver: that has to be the key that signed.
  const issuer = rest['issuer']
  if (isLos(issuer) && issuer['id'] !== `did:key:${name}`) return 'fout'
  const parts = await Promise.all([sha(options), sha(rest)])
  const bytes = new Uint8Array(parts.flatMap((part) => [...new Uint8Array(part)]))
  try {
    // A key that every browser with Ed25519 takes: one that does not cannot judge others.
    await crypto.subtle.importKey('raw', new Uint8Array(32).fill(88, 0, 1).fill(102, 1), 'Ed25519', false, ['verify'])
  } catch {
    return 'kan-niet'
  }
  try {
    const imported = await crypto.subtle.importKey('raw', key.slice(2), 'Ed25519', false, ['verify'])
    return (await crypto.subtle.verify('Ed25519', imported, signature, bytes)) ? 'goed' : 'fout'
  } catch {
    return 'fout' // 32 bytes that are no key
  }
}

/**
 * Looks at every part of the page and every picture: is it what was signed when the page was made? And at every
 * certificaat: is it what its giver signed, and do the words beside it stand in it? Reads before anything is changed.
 */
export async function toonDelen(check: typeof leesBewijs): Promise<void> {
  // What no page can hold: NUL, a carriage return, half a letter.
  const plain = (text: string) => text.replace(/[\0\r\ufffd]|\p{Cs}/gu, '')
  const places = [...document.querySelectorAll('[data-deel]')]
  const texts = places.map((place) => plain(place.textContent))
  const loose: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const words = (node.textContent ?? '').trim()
    if (words !== '' && !node.parentElement?.closest('[data-deel],[data-controle],script,style')) loose.push(words)
  }
  const show = (place: Element | null, kleur: string, lines: string[]) => {
    if (place === null) return
    place.className = `stand ${kleur}`
    place.replaceChildren(
      ...lines.map((line, nr) => {
        const element = document.createElement(nr === 0 ? 'strong' : 'span')
        element.textContent = line
        return element
      }),
    )
  }
  const panel = document.querySelector('[data-controle]')
  const hex = (bytes: ArrayBuffer) =>
    [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  let data: {
    woorden: NakijkWoorden
    controle?: { delen?: { id?: unknown; sha256?: unknown }[] }
    certificaten?: string[]
  }
  try {
    data = JSON.parse(document.getElementById('opstap-formulieren')?.textContent ?? '')
  } catch {
    show(panel, 'rood', [panel?.getAttribute('data-kwijt') ?? ''])
    return
  }
  const { woorden, controle, certificaten = [] } = data
  for (const place of document.querySelectorAll('[data-certificaat]')) {
    let own: unknown
    try {
      own = JSON.parse(certificaten[Number(place.getAttribute('data-certificaat'))] ?? '')
    } catch {
      own = undefined // said below: it is not what was signed
    }
    const stand = place.querySelector('.stand')
    const said = await check(own)
    const known = new Set<string>()
    JSON.stringify(own ?? null, (_key, value: unknown) => {
      if (typeof value === 'string') known.add(plain(value))
      return value
    })
    const other = [...place.querySelectorAll('[data-woord]')].filter((one) => !known.has(plain(one.textContent)))
    if (said === 'kan-niet') show(stand, 'onbekend', [woorden.kanNiet])
    else if (said === 'fout') show(stand, 'rood', [woorden.certificaatFout])
    else if (other.length > 0)
      show(stand, 'rood', [woorden.certificaatFout, ...other.map((one) => `${woorden.antwoord}: ${one.textContent}`)])
    else show(stand, 'groen', [woorden.certificaatGoed])
  }
  if (panel === null) return
  const signed = controle === undefined ? 'fout' : await check(controle)
  if (signed === 'kan-niet') return show(panel, 'onbekend', [woorden.kanNiet])
  const delen = Array.isArray(controle?.delen) ? controle.delen : []
  const titleOf = (place: Element) => place.querySelector('h1,h2')?.textContent || woorden.bladzijde
  const lines: string[] = signed === 'goed' ? [] : [woorden.controleKwijt]
  for (const [at, place] of places.entries()) {
    const hashes: string[] = []
    for (const image of place.querySelectorAll('img')) {
      const [, coded = ''] = /^data:image\/[a-z]+;base64,(.*)$/.exec(image.getAttribute('src') ?? '') ?? []
      let found = ''
      try {
        found = hex(
          await crypto.subtle.digest('SHA-256', new Uint8Array([...atob(coded)].map((one) => one.charCodeAt(0)))),
        )
      } catch {
        found = 'geen' // no picture any more
      }
      hashes.push(found)
      if (found !== image.getAttribute('data-foto')) lines.push(`${woorden.fotoAnders}: ${image.alt}`)
    }
    const bytes = new TextEncoder().encode(`${texts[at]}\0${hashes.join(' ')}`)
    const own = delen[at]
    const isSame =
      own?.id === place.getAttribute('data-deel') && own?.sha256 === hex(await crypto.subtle.digest('SHA-256', bytes))
    if (signed === 'goed' && !isSame) lines.push(`${woorden.deelAnders}: ${titleOf(place)}`)
  }
  if (signed === 'goed' && delen.length > places.length) lines.push(woorden.deelWeg)
  if (loose.length > 0) lines.push(`${woorden.erbij}: ${loose[0]}`)
  const isGood = lines.length === 0
  show(panel, isGood ? 'groen' : 'rood', [isGood ? woorden.controleGoed : woorden.controleFout, ...lines])
}
