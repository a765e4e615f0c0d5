import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { Rol } from '#domain/rol.ts'
import { countOf } from '#i18n/format.ts'
import { wieZietWatText } from './see-wie-ziet-wat.ts'
import { rolWoorden } from './veldwoorden.ts'

/** *Neem alles mee*: het scherm. */
export const meeneemText = {
  title: 'Neem alles mee',
  below: 'Eén bestand met alles van jou. Om te lezen, ook als Opstap er niet meer is.',
  difference: 'Een kopie zet je terug in Opstap. Dit bestand is om te lezen en te bewaren.',
  copy: 'Liever een kopie?',
  inside: 'Dit zit erin',
  insideOwn: [
    'Een bladzijde met je hele map. Elke browser kan die openen, ook zonder internet.',
    'Je foto’s en papieren.',
    'Wat jij en je werkbegeleider ondertekenden. De bladzijde kijkt zelf na of het klopt.',
    'Alles ook als gegevens, voor een ander programma.',
  ],
  insideOther: [
    'Hoe je in Opstap staat: je naam, je rol en hoe je te bereiken bent.',
    'Wat je ondertekende, zonder de tekst van de kandidaat.',
    'Wat jij over een ander schreef, hoort bij die ander. Dat gaat niet mee.',
  ],
  careful: 'Er zit geen slot op dit bestand',
  carefulText:
    'Wie het bestand heeft, kan alles lezen. Ook wat je aan niemand liet zien. Bewaar het op een veilige plek.',
  thrownAway: 'Wat je hebt weggedaan, zit er niet in.',
  coming: 'Nog niet alles is op dit toestel',
  comingText: 'Wacht tot alles er is. Maak je het bestand nu? Dan zit alleen erin wat hier al staat.',
  do: 'Maak het bestand',
  busy: 'We maken je bestand. Laat dit scherm even open.',
  doneTitle: 'Je bestand is klaar',
  done: 'Het is een zip-bestand. Pak het uit en open daarna mijn-map.html.',
  size: (text: string) => `Het bestand is ${text}.`,
  missing: (count: number) =>
    `${countOf(count, 'foto of papier staat', 'foto’s of papieren staan')} niet op dit toestel. Die zitten er niet in.`,
  save: 'Bestand bewaren',
  saved: 'Kijk of het bestand bij je downloads staat.',
  share: 'Naar een andere app sturen',
  ready: 'Klaar',
  errors: {
    vol: 'Er is te weinig ruimte om het bestand te maken. Je werk staat er nog. Maak ruimte en probeer het opnieuw.',
  },
  proefTitle: 'In de Proefversie is niets echt',
  proef: 'Hier valt niets mee te nemen. Begin voor jezelf, dan kan het wel.',
  fileName: (day: string) => `opstap-alles-${day}.zip`,
  help: {
    about: [
      'Alles wat van jou is, komt in één zip-bestand. Het blijft op je toestel.',
      'Je hebt Opstap daarna niet nodig om het te lezen.',
      'Wil je alles later weer in Opstap hebben? Maak dan ook een kopie.',
      'Geef het bestand niet zomaar aan iemand. Er staat ook in wat alleen voor jou is.',
    ],
  },
} as const

const soortTitel = (soort: DocumentSoort) => wieZietWatText.soorten[soort].title

/** The page inside: `mijn-map.html`. */
export const mapBladText = {
  title: (naam: string) => (naam === '' ? 'Mijn map' : `De map van ${naam}`),
  titleOther: (naam: string) => (naam === '' ? 'Wat Opstap over mij bewaart' : `Wat Opstap bewaart over ${naam}`),
  made: (when: string) => `Gemaakt op ${when}`,
  app: 'Opstap',
  careful: 'Wie dit bestand heeft, kan alles lezen. Bewaar het op een veilige plek.',
  notWhole: 'Toen dit gemaakt werd, stond nog niet alles op het toestel. Er kan dus iets missen.',
  contents: 'Inhoud',
  nothing: 'Hier staat niets.',
  sections: {
    ik: 'Dit ben ik',
    leerdoelen: 'Mijn leerdoelen',
    reflecties: 'Mijn zelfreflecties',
    terugblikken: 'Terugkijken',
    papieren: 'Foto’s en papieren',
    plek: 'Mijn plek',
    bijeenkomsten: 'Bijeenkomsten en waar ik was',
    gegevens: 'Mijn gegevens',
    gesprekken: 'Gesprekken',
    delen: 'Wie mag wat lezen',
    gekeken: 'Wie heeft gekeken',
    overMij: 'Hoe ik in Opstap sta',
  },
  verzamelingen: {
    subdoelen: 'Stappen',
    reacties: 'Reacties van anderen',
    opmerkingen: 'Opmerkingen',
    notities: 'Notities',
    afspraken: 'Afspraken',
    mensen: 'Mensen',
    dagen: 'Werkdagen',
    leerdoelsporen: 'Getoonde leerdoelen',
    reflectiesporen: 'Getoonde zelfreflecties',
    bezoeken: 'Bezoeken',
    contacten: 'Contact',
    bijeenkomsten: 'Alle bijeenkomsten',
  } as Readonly<Record<string, string>>,
  soort: soortTitel,
  shownLater: 'Dit liet je later zien. Zo stond het toen in je map.',
  by: (naam: string) => `Door ${naam}`,
  someone: 'iemand',
  or: 'of',
  yes: 'Ja',
  no: 'Nee',
  unreadable: 'Niet leesbaar',
  noName: 'Zonder naam',
  photoAlt: (naam: string) => (naam === '' ? 'Foto' : `Foto: ${naam}`),
  inFolder: (file: string) => `Staat als bestand in het zip-bestand: ${file}`,
  notHere: 'Dit bestand stond niet op dit toestel.',
  shownNow: 'Dit laat ik nu zien',
  readers: 'Wie het leest',
  onlyMe: 'Alleen jij.',
  reader: (naam: string, rol: Rol) => (naam === '' ? `je ${rolWoorden[rol]}` : `${naam} (${rolWoorden[rol]})`),
  shown: (wat: string, aan: string, tot: string) =>
    [wat, `aan ${aan}`, tot && `tot en met ${tot}`].filter(Boolean).join(', '),
  looked: (who: string, why: string) => `${who}. ${why}`,
  lookedUntil: (when: string) => `Dit is de lijst van ${when}.`,
  lookedNobody: 'Volgens deze lijst keek er niemand.',
  member: (soort: DocumentSoort, rol: Rol, aantal: number) =>
    `${soortTitel(soort)}: als ${rolWoorden[rol]} (${aantal})`,
  memberTitle: 'Waar ik bij hoor',
  listedTitle: 'Hoe ik in lijsten sta',
  signedTitle: 'Wat ik ondertekende',
  signed: (rol: Rol, when: string) => `Als ${rolWoorden[rol]}, ${when}`,
  signedRoot: (root: string) => `Kenmerk van de tekst: ${root}`,
  form: (day: string) => (day === '' ? 'Zelfreflectie' : `Zelfreflectie van ${day}`),
  formNow: 'Zoals het nu is',
  formSigned: (nr: number, count: number) =>
    count === 1 ? 'Getekende tekst' : `Getekende tekst, versie ${nr} van ${count}`,
  formFile: (file: string) => `Ook als bestand: ${file}`,
  formKey: (key: string) => `Sleutel van het toestel: ${key}`,
  formErased: 'Dit antwoord is later weggehaald.',
  formSigner: (rol: string, naam: string, when: string) => [rol, naam, when].filter(Boolean).join(', '),
  formConfirmed: (naam: string) => `bevestigd op de telefoon van ${naam}`,
  formHonest:
    'Namen en tijden bij een handtekening staan er zoals het toestel ze opschreef. De namen in de tekst zijn getekend.',
} as const

/** What the page says of a form after it was checked there; it goes into the page as data. */
export const nakijkText = {
  nog: 'Nog niet nagekeken. Dat doet een browser als je deze bladzijde daarin opent.',
  kanNiet: 'Deze browser kan handtekeningen niet nakijken. Probeer een nieuwe browser.',
  groen: 'Klopt. Allebei ondertekend, en er is niets veranderd.',
  amber: 'Klopt. De nieuwste tekst is nog niet door allebei ondertekend.',
  rood: 'Klopt niet meer met wat is ondertekend.',
  antwoord: 'Veranderd',
  rest: 'De tekst is veranderd. Waar precies, is niet te zeggen.',
  teken: 'Deze handtekening klopt niet',
  bewijs: 'Het bewijs van de server klopt niet',
  geen: 'Er staat geen handtekening bij.',
  kwijt: 'De gegevens om na te kijken zijn weg of veranderd.',
} as const
export type NakijkWoorden = Readonly<Record<keyof typeof nakijkText, string>>

/** `LEESMIJ.txt`, a line each. */
export function leesmijLines(made: string, forms: number, files: number): string[] {
  return [
    'Dit is alles van jou uit Opstap.',
    made,
    '',
    'mijn-map.html: om te lezen. Open het in een browser. Internet is niet nodig.',
    'opstap.json: hetzelfde als gegevens, voor een ander programma.',
    'schema.json: beschrijft wat er in opstap.json staat (JSON Schema).',
    ...(files > 0 ? ['bijlagen: je foto’s en papieren.'] : []),
    ...(forms > 0
      ? [
          'formulieren: wat ondertekend is, elk als een eigen bestand.',
          'Nakijken kan in mijn-map.html, of met: npm run verify-form -- bestand.json',
        ]
      : []),
    '',
    'Er zit geen slot op. Wie dit bestand heeft, kan alles lezen. Bewaar het op een veilige plek.',
    'Wat je hebt weggedaan, zit er niet in.',
    'In Opstap terugzetten kan niet met dit bestand. Daarvoor is er: Maak een kopie.',
  ]
}
