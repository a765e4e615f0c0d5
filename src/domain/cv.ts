/** Work that somebody did, paid or not. Days are there only where they were written down. */
export interface CvWerk {
  readonly functie: string
  readonly organisatie: string
  /** in free words: "twee jaar", "zomer 2019" */
  readonly wanneer: string
  /** `YYYY-MM-DD` */
  readonly van?: string
  readonly tot?: string
  readonly tekst: string
}

/** A programme that somebody followed, with what was in it. */
export interface CvScholing {
  readonly titel: string
  readonly gever: string
  readonly van: string
  readonly tot: string
  readonly onderdelen: readonly string[]
}

/** Own texts that say what somebody can, in the order of the page. */
export const cvTeksten = ['ikKanDitGoed', 'ikDoeDitGraag', 'zoWerkIkHetBest', 'hierinWilIkGroeien', 'cv'] as const
export type CvTekst = (typeof cvTeksten)[number]

/** A cv by what somebody can: no gaps to explain, no dates that have to be there. @source docs/begrippen.md#cv */
export interface Cv {
  readonly roepnaam: string
  readonly achternaam: string
  readonly telefoon: string
  readonly email: string
  readonly woonplaats: string
  readonly overMij: string
  readonly teksten: readonly { readonly id: CvTekst; readonly tekst: string }[]
  readonly werk: readonly CvWerk[]
  readonly scholing: readonly CvScholing[]
}

export interface CvKeuze {
  /** phone, e-mail and town */
  readonly metContact: boolean
  readonly metDatums: boolean
}

/**
 * The cv as it goes to somebody with work: what was not chosen is not in it, and a text that seems to be about health stays
 * behind, as on a page for an employer (decision 0041).
 *
 * @param zoek the words in a text that seem to be about health
 * @returns the cv, and the names of what stayed behind
 */
export function cvVoorWerk(
  cv: Cv,
  { metContact, metDatums }: CvKeuze,
  zoek: (tekst: string) => readonly string[],
): { cv: Cv; achtergebleven: (CvTekst | 'overMij' | 'werk')[] } {
  const achtergebleven: (CvTekst | 'overMij' | 'werk')[] = []
  const plain = (id: CvTekst | 'overMij' | 'werk', tekst: string): string => {
    if (tekst.trim() === '' || zoek(tekst).length === 0) return tekst.trim()
    if (!achtergebleven.includes(id)) achtergebleven.push(id)
    return ''
  }
  const shown: Cv = {
    ...cv,
    ...(metContact ? {} : { telefoon: '', email: '', woonplaats: '' }),
    overMij: plain('overMij', cv.overMij),
    teksten: cv.teksten.map(({ id, tekst }) => ({ id, tekst: plain(id, tekst) })).filter(({ tekst }) => tekst !== ''),
    werk: cv.werk.map(({ van, tot, ...one }) => ({
      ...one,
      tekst: plain('werk', one.tekst),
      wanneer: metDatums ? one.wanneer : '',
      ...(metDatums && van !== undefined ? { van } : {}),
      ...(metDatums && tot !== undefined ? { tot } : {}),
    })),
    scholing: cv.scholing.map((one) => (metDatums ? one : { ...one, van: '', tot: '' })),
  }
  return { cv: shown, achtergebleven }
}

/** Headings of the Europass file, in the language of its reader. */
export interface EuropassWoorden {
  readonly kop: (id: CvTekst) => string
}

/**
 * The cv as an XML that the editor of europass.europa.eu reads as the beginning of a Europass-cv (`Candidate`, HR-XML 3). The official
 * schema is not published any more: the shape follows what the editor itself writes. Nothing in it is signed.
 *
 * @param id a random name for the file
 */
export function europassCv(cv: Cv, id: string, { kop }: EuropassWoorden): string {
  const named = (name: string, version: string) => ({
    schemeID: id,
    schemeName: name,
    schemeAgencyName: 'EUROPASS',
    schemeVersionID: version,
  })
  const naam = element('PersonName', {}, [
    element('oa:GivenName', {}, [cv.roepnaam]),
    element('hr:FamilyName', {}, [cv.achternaam]),
  ])
  const person = element('CandidatePerson', {}, [
    naam,
    cv.email &&
      element('Communication', {}, [element('ChannelCode', {}, ['Email']), element('oa:URI', {}, [cv.email])]),
    cv.telefoon &&
      element('Communication', {}, [
        element('ChannelCode', {}, ['Telephone']),
        element('UseCode', {}, ['mobile']),
        element('oa:DialNumber', {}, [cv.telefoon]),
      ]),
    cv.woonplaats &&
      element('Communication', {}, [
        element('UseCode', {}, ['home']),
        element('Address', { type: 'home' }, [
          element('oa:CityName', {}, [cv.woonplaats]),
          element('CountryCode', {}, ['nl']),
        ]),
      ]),
  ])
  const profile = element('CandidateProfile', { languageCode: 'nl' }, [
    element('hr:ID', named('CandidateProfileID', '1.0'), []),
    cv.overMij && element('hr:ExecutiveSummary', {}, [paragraphs(cv.overMij)]),
    element('EmploymentHistory', {}, cv.werk.map(employment)),
    element('EducationHistory', {}, cv.scholing.map(education)),
    ...cv.teksten.map(({ id: text, tekst }) =>
      element('Others', {}, [
        element('Title', {}, [kop(text)]),
        element('Other', {}, [element('Title', {}, [kop(text)]), element('Description', {}, [paragraphs(tekst)])]),
      ]),
    ),
  ])
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    element(
      'Candidate',
      {
        'xsi:schemaLocation': 'http://www.europass.eu/1.0 Candidate.xsd',
        xmlns: 'http://www.europass.eu/1.0',
        'xmlns:oa': 'http://www.openapplications.org/oagis/9',
        'xmlns:eures': 'http://www.europass_eures.eu/1.0',
        'xmlns:hr': 'http://www.hr-xml.org/3',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        element('hr:DocumentID', named('DocumentIdentifier', '4.0'), []),
        element('CandidateSupplier', {}, [
          element('hr:PartyID', named('PartyID', '1.0'), []),
          element('hr:PartyName', {}, ['Owner']),
          element('PersonContact', {}, [naam]),
          element('hr:PrecedenceCode', {}, ['1']),
        ]),
        person,
        profile,
      ],
    ).code,
    '',
  ].join('\n')
}

/** Written already: what is inside it is not escaped again. */
interface Element {
  readonly code: string
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  inside: readonly (Element | string)[],
): Element {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(value)}"`)
  const body = inside.map((one) => (typeof one === 'string' ? xml(one) : one.code)).join('')
  return { code: body === '' ? `<${name}${own.join('')}/>` : `<${name}${own.join('')}>${body}</${name}>` }
}

function employment({ functie, organisatie, wanneer, van, tot, tekst }: CvWerk): Element {
  return element('EmployerHistory', {}, [
    element('hr:OrganizationName', {}, [organisatie]),
    element('PositionHistory', {}, [
      element('PositionTitle', { typeCode: 'FREETEXT' }, [functie]),
      van === undefined
        ? ''
        : element('eures:EmploymentPeriod', {}, [
            day('eures:StartDate', van),
            day('eures:EndDate', tot),
            element('hr:CurrentIndicator', {}, [String(tot === undefined)]),
          ]),
      element('oa:Description', {}, [paragraphs([wanneer, tekst].filter(Boolean).join('\n'))]),
    ]),
  ])
}

function education({ titel, gever, van, tot, onderdelen }: CvScholing): Element {
  return element('EducationOrganizationAttendance', {}, [
    element('hr:OrganizationName', {}, [gever]),
    van === '' ? '' : element('AttendancePeriod', {}, [day('StartDate', van), day('EndDate', tot)]),
    element('EducationDegree', {}, [
      element('hr:DegreeName', {}, [titel]),
      onderdelen.length === 0 ? '' : element('OccupationalSkillsCovered', {}, [paragraphs(onderdelen.join('\n'))]),
    ]),
  ])
}

function day(name: string, value: string | undefined): Element | string {
  return value === undefined || value === '' ? '' : element(name, {}, [element('hr:FormattedDateTime', {}, [value])])
}

/** The editor keeps long texts as HTML inside the XML. */
function paragraphs(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => `<p>${xml(line.trim())}</p>`).join('')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Also without what no XML can hold: control letters, half a surrogate pair. */
function xml(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\p{Cs}/gu, '')
    .replaceAll(/[&<>"]/g, (letter) => entities[letter] ?? letter)
}
