import type { NakijkWoorden } from '#i18n/nl/make-meeneembestand.ts'

// The two functions here go into mijn-map.html as text (`nakijkScript`), and run there for as long as there are browsers.
// So each may use nothing but its arguments and what every browser has: a test runs them where nothing else is. What they
// say of a form is what `judgeFormulierbestand` says; a second hand wrote it, and a test lets both judge the same files.

/** What came out for one version of a form. */
export interface VersieOordeel {
  /** answers that are not what was signed, by path */
  anders: string[]
  /** the text is not what was signed, also where nobody can say which answer it is */
  isTekstGoed: boolean
  /** per signature, in the order of the file */
  tekens: { isGoed: boolean; isBewijsGoed: boolean }[]
  /** per statement beside it whether it is what its maker signed */
  anderen: boolean[]
}
export interface FormulierOordeel {
  kleur: 'groen' | 'amber' | 'rood'
  versies: VersieOordeel[]
}

/**
 * Checks a signed form with nothing but the browser's own cryptography.
 *
 * @param bestand a form file as it was read; anything at all
 * @param bladeren per version the leaf of each answer
 */
export async function kijkNa(
  bestand: unknown,
  bladeren: readonly Readonly<Record<string, string>>[],
): Promise<FormulierOordeel> {
  type Los = Record<string, unknown>
  const rood: FormulierOordeel = { kleur: 'rood', versies: [] }
  const isLos = (value: unknown): value is Los => typeof value === 'object' && value !== null && !Array.isArray(value)
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  const utf8 = (value: string) => new TextEncoder().encode(value)
  const join = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]))
  const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const unhex = (value: string) =>
    /^([0-9a-f]{2})*$/.test(value)
      ? new Uint8Array((value.match(/../g) ?? []).map((two) => parseInt(two, 16)))
      : undefined
  const sha = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const unbase64 = (value: string) => {
    if (!/^[\w-]*$/.test(value)) return undefined
    try {
      return new Uint8Array([...atob(value.replace(/-/g, '+').replace(/_/g, '/'))].map((one) => one.charCodeAt(0)))
    } catch {
      return undefined // no base64: nobody's key or signature
    }
  }
  const nfc = (value: unknown): unknown => {
    if (typeof value === 'string') return value.normalize('NFC')
    if (Array.isArray(value)) return value.map(nfc)
    if (!isLos(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key.normalize('NFC'), nfc(one)]))
  }
  const jcs = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`
    if (!isLos(value)) return JSON.stringify(value ?? null)
    const keys = Object.keys(value).sort()
    return `{${keys.map((key) => `${jcs(key)}:${jcs(value[key])}`).join(',')}}`
  }
  const canonical = (value: unknown) => jcs(nfc(value))
  const verify = async (key: unknown, bytes: Uint8Array<ArrayBuffer>, signature: unknown) => {
    const [raw, sign] = [unbase64(text(key)), unbase64(text(signature))]
    if (raw?.length !== 32 || sign?.length !== 64) return false
    try {
      const imported = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
      return await crypto.subtle.verify('Ed25519', imported, sign, bytes)
    } catch {
      return false // 32 bytes that are no key
    }
  }
  /** The 16 bytes of the id of a device. */
  const idBytes = (id: string) => {
    if (!/^[dptu]_[0-9a-hjkmnp-tv-z]{26}$/.test(id)) return undefined
    const bits = [...id.slice(2)].map((one) =>
      '0123456789abcdefghjkmnpqrstvwxyz'.indexOf(one).toString(2).padStart(5, '0'),
    )
    return new Uint8Array((bits.join('').slice(0, 128).match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)))
  }
  const number = (value: unknown) =>
    Number.isSafeInteger(value) && Number(value) >= 0 ? unhex(Number(value).toString(16).padStart(16, '0')) : undefined

  interface Gelezen {
    frame: string
    anders: string[]
    isGoed: boolean
  }
  const read = async (versie: Los, leaves: Readonly<Record<string, string>>): Promise<Gelezen> => {
    const bad = { frame: '', anders: [], isGoed: false }
    let inhoud: unknown
    try {
      inhoud = JSON.parse(text(versie['inhoud']))
    } catch {
      return bad // no text at all
    }
    if (!isLos(inhoud)) return bad
    const { answers, ...kader } = inhoud
    const known: [string, string][] = []
    for (const one of list(answers)) {
      if (!isLos(one)) return bad
      const kind = Object.keys(one).sort().join()
      const salt = unhex(text(one['salt']))
      if (kind === 'leaf,path') known.push([text(one['path']), text(one['leaf'])])
      else if (kind === 'path,salt,value' && salt?.length === 16 && typeof one['value'] === 'string') {
        const leaf = await sha(join(utf8('leaf\0'), salt, utf8(canonical({ path: one['path'], value: one['value'] }))))
        known.push([text(one['path']), hex(leaf)])
      } else return bad
    }
    const rootOf = async (all: string[]) => hex(await sha(utf8(canonical({ ...kader, leaves: all.sort() }))))
    const isAscending = known.every(([path], at) => at === 0 || (known[at - 1]?.[0] ?? '') < path)
    const frameKeys = Object.keys(kader).sort().join()
    const isShaped =
      frameKeys === 'case,period,schema,version,workplace' &&
      Object.entries(kader).every(([key, value]) => typeof value === (key === 'version' ? 'number' : 'string')) &&
      known.every(([, leaf]) => unhex(leaf)?.length === 32)
    const isSame = isAscending && isShaped && canonical(inhoud) === versie['inhoud']
    const root = text(versie['wortel'])
    if (isSame && (await rootOf(known.map(([, leaf]) => leaf))) === root)
      return { frame: [kader['schema'], kader['case'], kader['workplace']].join('\0'), anders: [], isGoed: true }
    // Only when the list of leaves itself is what was signed can it name the answer.
    const isListRight = (await rootOf(Object.values(leaves))) === root
    const changed = isListRight ? known.filter(([path, leaf]) => leaves[path] !== leaf).map(([path]) => path) : []
    const gone = isListRight ? Object.keys(leaves).filter((path) => !known.some(([one]) => one === path)) : []
    return { ...bad, anders: [...changed, ...gone] }
  }

  if (!isLos(bestand) || bestand['soort'] !== 'opstap-formulier' || bestand['versie'] !== 1) return rood
  const raw = list(bestand['versies']).filter(isLos)
  const isRead = raw.length > 0 && raw.length === list(bestand['versies']).length
  const isOdd = (versie: Los) => versie['zienswijzen'] !== undefined && !Array.isArray(versie['zienswijzen'])
  if (raw.some((versie) => isOdd(versie) || list(versie['zienswijzen']).some((one) => !isLos(one)))) return rood
  if (!isRead || raw.some((versie) => list(versie['handtekeningen']).some((one) => !isLos(one)))) return rood
  const tekensOf = (versie: Los) => list(versie['handtekeningen']).filter(isLos)
  const bewijsOf = (teken: Los): Los | undefined => (isLos(teken['ontvangst']) ? teken['ontvangst'] : undefined)
  const lastMs = (versie: Los) =>
    Math.max(0, ...tekensOf(versie).map((teken) => Number(bewijsOf(teken)?.['opMs'] ?? teken['opMs'])))
  const order = raw.map((versie, at) => ({ versie, at })).sort((a, b) => lastMs(a.versie) - lastMs(b.versie))

  // Receipts are looked at together: alone each may be right, and still contradict another.
  const receipts: { wortel: string; opMs: number; nr: number; sleutel: string; teken: Los }[] = []
  for (const { versie } of order) {
    for (const teken of tekensOf(versie)) {
      const bewijs = bewijsOf(teken)
      const [root, opMs, nr] = [unhex(text(versie['wortel'])), number(bewijs?.['opMs']), number(bewijs?.['nr'])]
      if (bewijs === undefined || root?.length !== 32 || opMs === undefined || nr === undefined) continue
      const bytes = join(utf8('opstap/receipt/v1\0'), root, opMs, nr)
      if (!(await verify(bewijs['sleutel'], bytes, bewijs['handtekening']))) continue
      receipts.push({
        ...{ wortel: text(versie['wortel']), opMs: Number(bewijs['opMs']), nr: Number(bewijs['nr']), teken },
        sleutel: text(bewijs['sleutel']),
      })
    }
  }
  const contradicts = (a: (typeof receipts)[number], b: (typeof receipts)[number]) =>
    a.sleutel === b.sleutel &&
    (a.nr === b.nr ? a.wortel !== b.wortel || a.opMs !== b.opMs : a.nr < b.nr ? a.opMs > b.opMs : a.opMs < b.opMs)

  let form: string | undefined
  const found: { at: number; oordeel: VersieOordeel; isByBoth: boolean }[] = []
  for (const { versie, at } of order) {
    const { frame, anders, isGoed } = await read(versie, bladeren[at] ?? {})
    if (isGoed) form ??= frame
    const isTekstGoed = isGoed && frame === form
    const tekens: VersieOordeel['tekens'] = []
    const roles = new Set<unknown>()
    for (const teken of tekensOf(versie)) {
      const root = unhex(text(versie['wortel']))
      const head = unhex(text(teken['ketenkop']))
      const device = idBytes(text(teken['toestel']))
      const isWhole = root?.length === 32 && head?.length === 32 && device !== undefined
      const bytes = isWhole ? join(utf8('opstap/form/v1\0'), root, utf8(text(teken['rol'])), device, head) : undefined
      const isRole = teken['rol'] === 'kandidaat' || teken['rol'] === 'werkbegeleider'
      const isRight = isRole && bytes !== undefined && (await verify(teken['sleutel'], bytes, teken['handtekening']))
      if (isRight) roles.add(teken['rol'])
      const receipt = receipts.find((one) => one.teken === teken)
      const isBewijsGoed =
        teken['ontvangst'] === undefined ||
        (receipt !== undefined && !receipts.some((other) => contradicts(receipt, other)))
      tekens.push({ isGoed: isRight, isBewijsGoed })
    }
    const anderen: boolean[] = []
    for (const one of list(versie['zienswijzen'])) {
      const own = isLos(one) ? one : {}
      const [root, head, device] = [text(versie['wortel']), text(own['ketenkop'])]
        .map(unhex)
        .concat(idBytes(text(own['toestel'])))
      const earlier = own['vervangt'] === undefined ? new Uint8Array(32) : unhex(text(own['vervangt']))
      const words = await sha(utf8(text(own['tekst']).normalize('NFC')))
      const isWhole = root?.length === 32 && head?.length === 32 && earlier?.length === 32 && device !== undefined
      const bytes = isWhole
        ? join(utf8('opstap/view/v1\0'), root, words, earlier, utf8(text(own['rol'])), device, head)
        : undefined
      const isRole = own['rol'] === 'kandidaat' || own['rol'] === 'werkbegeleider'
      anderen.push(isRole && bytes !== undefined && (await verify(own['sleutel'], bytes, own['handtekening'])))
    }
    found.push({ at, oordeel: { anders, isTekstGoed, tekens, anderen }, isByBoth: isTekstGoed && roles.size === 2 })
  }
  const isWrong = found.some(
    ({ oordeel: { isTekstGoed, tekens, anderen } }) =>
      !isTekstGoed ||
      anderen.includes(false) ||
      tekens.length === 0 ||
      tekens.some((one) => !one.isGoed || !one.isBewijsGoed),
  )
  return {
    kleur: isWrong ? 'rood' : found[found.length - 1]?.isByBoth ? 'groen' : 'amber',
    versies: found.sort((a, b) => a.at - b.at).map(({ oordeel }) => oordeel),
  }
}

/**
 * Checks every form on the page, and says per form what came out. What stands on the page counts too: words that were
 * changed there are named, also when the data behind them is still right.
 */
export async function toonOordeel(check: typeof kijkNa): Promise<void> {
  const standOf = (nr: number) => document.querySelector(`[data-formulier="${nr}"] .stand`)
  let data: {
    woorden: NakijkWoorden
    formulieren: {
      bestand: { versies?: { inhoud?: string; zienswijzen?: { tekst?: string }[] }[] }
      bladeren: Record<string, string>[]
    }[]
  }
  const forms = document.querySelectorAll('[data-formulier]')
  const show = (at: number, kleur: string, lines: string[]) => {
    const place = standOf(at)
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
  try {
    data = JSON.parse(document.getElementById('opstap-formulieren')?.textContent ?? '')
  } catch {
    forms.forEach((one, at) => show(at, 'rood', [one.getAttribute('data-kwijt') ?? '']))
    return
  }
  const { woorden, formulieren } = data
  /** The first vector of RFC 8032: a browser that cannot do this one cannot judge the others. */
  const isAble = async () => {
    const bytes = (text: string) => new Uint8Array((text.match(/../g) ?? []).map((two) => parseInt(two, 16)))
    try {
      const raw = bytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
      const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
      const signature = bytes(
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      )
      return await crypto.subtle.verify('Ed25519', key, signature, new Uint8Array())
    } catch {
      return false // told on the page
    }
  }
  if (!(await isAble())) {
    forms.forEach((_one, at) => show(at, 'onbekend', [woorden.kanNiet]))
    return
  }
  const labelOf = (place: Element) => place.previousElementSibling?.textContent ?? place.getAttribute('data-pad') ?? ''
  // What no page can hold: NUL, a carriage return, half a letter.
  const plain = (text: string) => text.replace(/[\0\r\ufffd]|\p{Cs}/gu, '')
  const shownAs = (path: string, value: string) =>
    path === 'datum' ? value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3-$2-$1') : value
  /** Answers whose words on the page are not those of the data. */
  const otherOnPage = (versie: Element, inhoud: string): string[] => {
    let answers: { path: string; value?: string }[] = []
    try {
      answers = JSON.parse(inhoud).answers
    } catch {
      return [] // told already: the text is not what was signed
    }
    return [...versie.querySelectorAll('[data-pad]')].flatMap((place) => {
      const answer = answers.find(({ path }) => path === place.getAttribute('data-pad'))
      return answer?.value === undefined || plain(place.textContent) === plain(shownAs(answer.path, answer.value))
        ? []
        : [labelOf(place)]
    })
  }
  for (const [at, form] of [...forms].entries()) {
    const own = formulieren[at]
    if (own === undefined) {
      show(at, 'rood', [woorden.rood, woorden.kwijt])
      continue
    }
    const { kleur, versies } = await check(own.bestand, own.bladeren).catch(() => ({
      kleur: 'rood',
      versies: [] as never[],
    }))
    const lines: string[] = []
    for (const [nr, { anders, isTekstGoed, tekens, anderen }] of (versies as VersieOordeel[]).entries()) {
      const place = form.querySelector(`[data-versie="${nr}"]`)
      const named = anders.map((path) => {
        const field = place?.querySelector(`[data-pad="${path.replace(/\W/g, '')}"]`)
        return field ? labelOf(field) : path
      })
      const seen = place === null ? [] : otherOnPage(place, own.bestand.versies?.[nr]?.inhoud ?? '')
      for (const label of new Set([...named, ...seen])) lines.push(`${woorden.antwoord}: ${label}`)
      if (!isTekstGoed && named.length === 0 && seen.length === 0) lines.push(woorden.rest)
      if (place === null) lines.push(woorden.kwijt)
      if (tekens.length === 0) lines.push(woorden.geen)
      const signers = place === null ? [] : [...place.querySelectorAll('[data-teken]')]
      for (const [index, { isGoed, isBewijsGoed }] of tekens.entries()) {
        const who = signers[index]?.querySelector('strong')?.textContent ?? String(index + 1)
        if (!isGoed) lines.push(`${woorden.teken}: ${who}`)
        if (!isBewijsGoed) lines.push(`${woorden.bewijs}: ${who}`)
      }
      const beside = place === null ? [] : [...place.querySelectorAll('[data-anders]')]
      const said = own.bestand.versies?.[nr]?.zienswijzen ?? []
      for (const [index, isGoed] of anderen.entries()) {
        const words = beside[index]?.querySelector('p')?.textContent ?? ''
        const isSame = plain(words) === plain(said[index]?.tekst ?? '')
        if (!isGoed || !isSame) lines.push(woorden.anders)
      }
      if (beside.length > said.length) lines.push(woorden.anders)
    }
    if (versies.length === 0) lines.push(woorden.kwijt)
    const end = lines.length > 0 ? 'rood' : kleur
    show(at, end, [end === 'groen' ? woorden.groen : end === 'amber' ? woorden.amber : woorden.rood, ...lines])
  }
}
