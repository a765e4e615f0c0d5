/** Who a mail goes to. */
export interface MailAdressen {
  readonly aan: readonly string[]
  readonly cc: readonly string[]
  /** they do not see each other's addresses */
  readonly bcc: readonly string[]
}

/**
 * Whether addresses are hidden from each other unless the trainer chooses otherwise: as soon as a mail is about more than
 * one kandidaat, a workplace would see who else takes part.
 *
 * @param ontvangers those with an address; `bij` are the kandidaten that a werkbegeleider or maatje belongs to
 * @source docs/decisions/0032-session-mail.md
 */
export function verbergtAdressen(
  ontvangers: readonly { readonly rol: string; readonly persoon: string; readonly bij: readonly string[] }[],
): boolean {
  const kandidaten = ontvangers.filter(({ rol }) => rol === 'kandidaat').length
  const werkplekken = new Set(ontvangers.filter(({ rol }) => rol !== 'kandidaat').flatMap(({ bij }) => bij))
  return Math.max(kandidaten, werkplekken.size) > 1
}

/** What a mail says. Plain text, lines by `\n`. */
export interface MailWoorden {
  readonly onderwerp: string
  readonly tekst: string
}

/** One mail to open in a mail program. */
export interface Mail extends MailAdressen {
  /** `mailto:` */
  readonly href: string
  /** the text did not fit in the address: it has to be pasted */
  readonly moetPlakken: boolean
}

/**
 * The longest `mailto:` that is made. Outlook on Windows takes about 2,000 characters and says nothing about the rest;
 * a mail that silently misses people is worse than two mails.
 */
export const MAILTO_LENGTH = 1900

/**
 * The session mail as one mail, or as more where the addresses do not fit in one. Where even one address leaves no room
 * for the text, the text is left out of all of them and has to be pasted.
 *
 * @returns at least one mail, also without any address: then the person fills in who it goes to
 * @source docs/begrippen.md#sessiemail
 */
export function maakMails(adressen: MailAdressen, woorden: MailWoorden, length = MAILTO_LENGTH): Mail[] {
  const aan = unique(adressen.aan)
  const cc = unique(adressen.cc, aan)
  const bcc = unique(adressen.bcc, [...aan, ...cc])
  const people = [
    ...aan.map((adres) => ({ adres, to: 'aan' as const })),
    ...cc.map((adres) => ({ adres, to: 'cc' as const })),
    ...bcc.map((adres) => ({ adres, to: 'bcc' as const })),
  ]
  const longest = Math.max(0, ...people.map(({ adres }) => encodeAdres(adres).length))
  const moetPlakken = mailto(nobody, woorden).length + longest + '&bcc='.length > length
  const fitting = moetPlakken ? { ...woorden, tekst: '' } : woorden

  const mails: MailAdressen[] = [nobody]
  for (const { adres, to } of people) {
    const last = mails.at(-1) ?? nobody
    const longer = { ...last, [to]: [...last[to], adres] }
    const isFirst = last === nobody
    if (isFirst || mailto(longer, fitting).length <= length) mails[mails.length - 1] = longer
    else mails.push({ ...nobody, [to]: [adres] })
  }
  return mails.map((one) => ({ ...one, href: mailto(one, fitting), moetPlakken }))
}

/** Whether this looks like an address that a mail can go to. What a mail program knows better is left to it. */
export function isMailadres(text: string): boolean {
  return /^[^\s@,;<>"?&]+@[^\s@,;<>"?&]+\.[^\s@,;<>"?&]{2,}$/.test(text.trim())
}

/**
 * A web address as typed, ready for a link. Only `http` and `https`: a link in shared material can never run anything.
 *
 * @returns `undefined` for what is no such address
 */
export function webadresOf(text: string): string | undefined {
  const typed = text.trim()
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`
  // No user name before the host: what looks like one site would lead to another.
  return /^https?:\/\/[^\s/?#@\\]+\.[^\s/?#@\\.:]{2,}(:\d+)?([/?#][^\s]*)?$/i.test(whole) ? whole : undefined
}

const nobody: MailAdressen = { aan: [], cc: [], bcc: [] }

function mailto({ aan, cc, bcc }: MailAdressen, { onderwerp, tekst }: MailWoorden): string {
  const fields = [
    ...(cc.length === 0 ? [] : [`cc=${cc.map(encodeAdres).join(',')}`]),
    ...(bcc.length === 0 ? [] : [`bcc=${bcc.map(encodeAdres).join(',')}`]),
    `subject=${encodeURIComponent(onderwerp)}`,
    ...(tekst === '' ? [] : [`body=${encodeURIComponent(tekst.replaceAll(/\r?\n/g, '\r\n'))}`]),
  ]
  return `mailto:${aan.map(encodeAdres).join(',')}?${fields.join('&')}`
}

function encodeAdres(adres: string): string {
  return encodeURIComponent(adres.trim()).replaceAll('%40', '@')
}

/** Each address once, whatever its capitals, and not where it stands already. */
function unique(adressen: readonly string[], known: readonly string[] = []): string[] {
  const seen = new Set(known.map((one) => one.trim().toLowerCase()))
  return adressen
    .map((one) => one.trim())
    .filter((one) => {
      const key = one.toLowerCase()
      if (one === '' || seen.has(key)) return false
      seen.add(key)
      return true
    })
}
