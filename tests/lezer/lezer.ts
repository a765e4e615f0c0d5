/** What the reader found in a ZIP of *Neem alles mee*. */
export interface Gelezen {
  /** everything that is not as it should be; empty when all is well */
  klachten: string[]
  bestanden: string[]
  /** `<soort>.<verzameling>.<id>.<veld>` with what stands there */
  velden: Record<string, unknown>
  /** how many signatures of forms, receipts, certificaten and photos were looked at and found right */
  goed: { handtekeningen: number; ontvangsten: number; certificaten: number; fotos: number; delen: number }
}

/**
 * A reader of its own for what somebody takes along, made from what the decisions say (0020, 0022, 0039, 0045) and not from the app:
 * it imports nothing, and uses what both Node and every browser have. So it also says that the file can be read without us.
 *
 * @param zip the bytes of the whole file
 */
export async function leesZip(zip: Uint8Array): Promise<Gelezen> {
  type Json = Record<string, unknown>
  const klachten: string[] = []
  const goed = { handtekeningen: 0, ontvangsten: 0, certificaten: 0, fotos: 0, delen: 0 }
  const say = (what: string) => void klachten.push(what)
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const unhex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (two) => Number.parseInt(two, 16))
  const cat = (...all: Uint8Array[]) => Uint8Array.from(all.flatMap((one) => Array.from(one)))
  const sha = async (bytes: Uint8Array) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()))
  const isObject = (value: unknown): value is Json =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  const objects = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : [])

  // The files: an end, a list, and per file a head of its own.
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const files = new Map<string, Uint8Array>()
  let at = view.getUint32(zip.length - 6, true)
  for (let left = view.getUint16(zip.length - 12, true); left > 0; left--) {
    const [size, nameLength] = [view.getUint32(at + 24, true), view.getUint16(at + 28, true)]
    const local = view.getUint32(at + 42, true)
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength))
    const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const bytes = zip.subarray(begin, begin + size)
    let crc = -1
    for (const byte of bytes) {
      crc ^= byte
      for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    }
    if (~crc >>> 0 !== view.getUint32(at + 16, true)) say(`${name}: damaged in the ZIP`)
    files.set(name, bytes)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  const textOf = (name: string) => new TextDecoder().decode(files.get(name) ?? new Uint8Array())
  const json = (text: string): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      return undefined
    }
  }

  // JSON in one spelling (RFC 8785), and Ed25519 on bytes.
  const jcs = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`
    if (!isObject(value)) return JSON.stringify(value)
    const keys = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1))
    return `{${keys.map((key) => `${JSON.stringify(key)}:${jcs(value[key])}`).join(',')}}`
  }
  const isSigned = async (key: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => {
    try {
      const imported = await crypto.subtle.importKey('raw', key.slice(), 'Ed25519', false, ['verify'])
      return await crypto.subtle.verify('Ed25519', imported, signature.slice(), bytes.slice())
    } catch {
      return false
    }
  }
  const unbase64 = (text: unknown) =>
    Uint8Array.from(atob(String(text).replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
  const unbase58 = (text: string) => {
    const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
    const bytes = [0]
    for (const letter of text.slice(1)) {
      let carry = letters.indexOf(letter)
      for (let place = 0; place < bytes.length; place++) {
        carry += (bytes[place] ?? 0) * 58
        bytes[place] = carry & 255
        carry >>= 8
      }
      for (; carry > 0; carry >>= 8) bytes.push(carry & 255)
    }
    return Uint8Array.from([...(/^z(1*)/.exec(text)?.[1] ?? '')].map(() => 0).concat(bytes.toReversed()))
  }
  /** A document with a proof inside it (`eddsa-jcs-2022`). */
  const isProven = async (document: unknown): Promise<boolean> => {
    if (!isObject(document) || !isObject(document['proof'])) return false
    const { proof, ...rest } = document
    const { proofValue, ...options } = proof as Json
    const did = String(options['verificationMethod']).split('#')[0] ?? ''
    const key = unbase58(did.slice('did:key:'.length))
    if (isObject(rest['issuer']) && rest['issuer']['id'] !== did) return false
    const bytes = cat(await sha(utf8(jcs(options))), await sha(utf8(jcs(rest))))
    return key[0] === 0xed && key[1] === 1 && (await isSigned(key.subarray(2), bytes, unbase58(String(proofValue))))
  }

  // 1. Every byte: the list of sums, signed.
  const controle = json(textOf('controle.json'))
  if (!(await isProven(controle))) say('controle.json: not what was signed')
  const listed = new Map(objects(isObject(controle) ? controle['bestanden'] : []).map((one) => [one['naam'], one]))
  for (const [name, bytes] of files) {
    if (name === 'controle.json') continue
    const sum = listed.get(name)?.['sha256']
    if (sum === undefined) say(`${name}: not in the list`)
    else if (sum !== hex(await sha(bytes))) say(`${name}: changed`)
  }
  for (const name of listed.keys()) if (!files.has(String(name))) say(`${String(name)}: gone`)

  // 2. The data: fields, and files by what they are.
  const alles = json(textOf('opstap.json'))
  const velden: Record<string, unknown> = {}
  for (const { soort, verzamelingen } of objects(isObject(alles) ? alles['documenten'] : [])) {
    for (const [verzameling, items] of Object.entries(isObject(verzamelingen) ? verzamelingen : {})) {
      for (const item of objects(items)) {
        for (const [veld, value] of Object.entries(isObject(item['velden']) ? item['velden'] : {}))
          velden[`${String(soort)}.${verzameling}.${String(item['id'])}.${veld}`] = value
      }
    }
  }
  for (const { bestand, hash } of objects(isObject(alles) ? alles['bijlagen'] : [])) {
    if (typeof bestand !== 'string') continue
    const bytes = files.get(bestand)
    if (bytes === undefined || hex(await sha(bytes)) !== hash) say(`${bestand}: another photo or paper`)
    else goed.fotos += 1
  }

  // 3. The forms: leaves, root, two signatures, and what the server noted.
  const salted = async (answer: Json) =>
    'leaf' in answer
      ? String(answer['leaf'])
      : hex(
          await sha(
            cat(
              utf8('leaf\0'),
              unhex(String(answer['salt'])),
              utf8(jcs({ path: answer['path'], value: String(answer['value']).normalize('NFC') })),
            ),
          ),
        )
  const deviceBytes = (id: string) => {
    const bits = Array.from(id.slice(2), (letter) =>
      '0123456789abcdefghjkmnpqrstvwxyz'.indexOf(letter).toString(2).padStart(5, '0'),
    ).join('')
    return Uint8Array.from({ length: 16 }, (_, nr) => Number.parseInt(bits.slice(nr * 8, nr * 8 + 8), 2))
  }
  const eight = (value: unknown) => {
    const bytes = new Uint8Array(8)
    new DataView(bytes.buffer).setBigUint64(0, BigInt(Number(value)))
    return bytes
  }
  for (const name of files.keys()) {
    if (!name.startsWith('formulieren/')) continue
    const form = json(textOf(name))
    for (const versie of objects(isObject(form) ? form['versies'] : [])) {
      const inhoud = json(String(versie['inhoud']))
      const { answers, ...kader } = isObject(inhoud) ? inhoud : {}
      const leaves = await Promise.all(objects(answers).map(salted))
      const root = await sha(utf8(jcs({ ...kader, leaves: leaves.toSorted() }).normalize('NFC')))
      if (hex(root) !== versie['wortel']) say(`${name}: the text is not what was signed`)
      for (const teken of objects(versie['handtekeningen'])) {
        const head = unhex(String(teken['ketenkop']))
        const who = [utf8(String(teken['rol'])), deviceBytes(String(teken['toestel'])), head]
        const bytes = cat(utf8('opstap/form/v1\0'), root, ...who)
        if (await isSigned(unbase64(teken['sleutel']), bytes, unbase64(teken['handtekening']))) goed.handtekeningen += 1
        else say(`${name}: a signature of the ${String(teken['rol'])} is not right`)
        const bewijs = teken['ontvangst']
        if (!isObject(bewijs)) continue
        const noted = cat(utf8('opstap/receipt/v1\0'), root, eight(bewijs['opMs']), eight(bewijs['nr']))
        if (await isSigned(unbase64(bewijs['sleutel']), noted, unbase64(bewijs['handtekening']))) goed.ontvangsten += 1
        else say(`${name}: what the server noted is not right`)
      }
    }
  }

  // 4. The certificaten: each an Open Badge with its proof.
  for (const name of files.keys()) {
    if (!name.startsWith('certificaten/')) continue
    const badge = json(textOf(name))
    const types = isObject(badge) && Array.isArray(badge['type']) ? badge['type'] : []
    if (types.includes('OpenBadgeCredential') && (await isProven(badge))) goed.certificaten += 1
    else say(`${name}: not what its giver signed`)
  }

  // 5. The page: asks for nothing, and each part of it is what was signed.
  const page = textOf('mijn-map.html')
  if (!page.includes(`content="default-src 'none'; img-src data:; `)) say('mijn-map.html: no policy')
  const [body = '', data = ''] = page.split('<script type="application/json" id="opstap-formulieren">')
  for (const [, to = ''] of body.matchAll(/ (?:src|href|action|data)="([^"]{0,12})/g))
    if (!/^(?:data:image|#)/.test(to)) say(`mijn-map.html: asks for ${to}`)
  const blad = json(data.split('</script>')[0] ?? '')
  const signed = isObject(blad) ? blad['controle'] : undefined
  if (!(await isProven(signed))) say('mijn-map.html: its list is not what was signed')
  const delen = objects(isObject(signed) ? signed['delen'] : [])
  const letters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' }
  const pieces = body.split(/(?=<[a-z]+[^<>]* data-deel=")/).slice(1)
  for (const [nr, piece] of pieces.entries()) {
    // What says how it went stands outside what is signed, as a browser fills it in.
    const code = piece.replace(/<p class="stand"[^>]* data-controle[^>]*>[^<]*<\/p>/, '')
    const hashes: string[] = []
    for (const [, coded = ''] of code.matchAll(/<img [^>]*src="data:image\/[a-z]+;base64,([^"]*)"/g))
      hashes.push(hex(await sha(unbase64(coded))))
    const words = code
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/&([a-z]+|#\d+);/g, (all, name: string) => letters[name] ?? all)
    const sum = hex(await sha(utf8(`${words.replaceAll(/[\0\r\ufffd]|\p{Cs}/gu, '')}\0${hashes.join(' ')}`)))
    const id = / data-deel="([^"]*)"/.exec(piece)?.[1]
    if (delen[nr]?.['id'] !== id || delen[nr]?.['sha256'] !== sum) say(`mijn-map.html: ${String(id)} was changed`)
    else goed.delen += 1
  }
  if (pieces.length !== delen.length) say('mijn-map.html: parts are gone or new')
  return { klachten, bestanden: [...files.keys()], velden, goed }
}
