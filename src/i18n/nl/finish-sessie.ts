import type { SessiepuntSoort } from '#domain/sessiepunt.ts'
import { countOf, joinNames } from '#i18n/format.ts'

/** After a bijeenkomst: what was agreed, what is to be done, and the mail about it. */
export const finishSessieText = {
  title: 'Afronden',
  question: 'Wat spraken jullie af?',
  about: 'Iedereen om de groep leest dit. Schrijf over de groep, niet over één persoon.',
  lists: {
    afspraak: { title: 'Afspraken', first: 'Eerste afspraak', next: 'Nog een afspraak' },
    opdracht: { title: 'Opdrachten', first: 'Eerste opdracht', next: 'Nog een opdracht' },
  } satisfies Record<SessiepuntSoort, { title: string; first: string; next: string }>,
  opdrachtHint: 'Wie er niet bij was, krijgt de opdrachten ook.',
  one: { afspraak: 'Afspraak', opdracht: 'Opdracht' } satisfies Record<SessiepuntSoort, string>,
  label: (soort: string, nr: number) => `${soort} ${nr}`,
  day: {
    add: 'Datum erbij',
    addOf: (label: string) => `Datum erbij voor ${label.toLowerCase()}`,
    by: (day: string) => `Uiterlijk ${day}`,
    byOf: (label: string, day: string) => `Uiterlijk ${day}: ${label.toLowerCase()}. Wijzigen`,
    choose: 'Wanneer moet het klaar zijn?',
    next: (day: string) => `Volgende keer: ${day}`,
    week: 'Over een week',
    pick: 'Kies een datum',
    date: 'Datum',
    none: 'Geen datum',
  },
  remove: 'Weghalen',
  removeOf: (label: string) => `${label} weghalen`,
  removed: 'De regel is weg.',
  names: (names: readonly string[]) =>
    names.length === 1
      ? `Er staat een naam in: ${names[0] ?? ''}. Ook werkplekken lezen dit.`
      : `Er staan namen in: ${joinNames(names)}. Ook werkplekken lezen dit.`,
  namesTitle: 'Liever geen namen',
  material: {
    title: 'Wat deel je?',
    empty: 'Nog niets. Je kunt een titel en een webadres delen.',
    name: 'Titel',
    nameHint: 'Bijvoorbeeld: Filmpje over feedback geven.',
    address: 'Webadres',
    addressWrong: 'Dit is geen webadres. Kijk het nog even na.',
    add: 'Materiaal toevoegen',
    open: 'Iets toevoegen',
    missing: 'Geef het materiaal een titel.',
    added: (title: string) => `${title} staat bij de groep.`,
    removed: (title: string) => `${title} is weg.`,
  },
  next: {
    title: 'Volgende keer',
    none: 'Er is geen volgende bijeenkomst gepland.',
    lunch: 'We beginnen met een lunch.',
    change: 'Datum wijzigen',
  },
  note: {
    title: 'Hoe ging het?',
    below: 'Alleen voor de trainers en de regiocoördinator.',
    label: 'Hoe ging het met de groep?',
    hint: 'Over de groep, nooit over één persoon. Dit gaat niet mee in de mail.',
  },
  share: 'Deel met de groep',
  shareAgain: 'Deel de wijziging',
  toMail: 'Naar de mail',
  shared: 'De groep ziet dit in de app.',
  sharedAt: (when: string) => `Gedeeld met de groep op ${when}.`,
  changed: 'Je hebt daarna iets gewijzigd. De groep ziet dat nog niet.',
  nothing: 'Schrijf eerst een afspraak of een opdracht op.',
  gone: 'Afronden',
  help: {
    about: [
      'Schrijf op wat jullie afspraken en wat iedereen gaat doen. Elk woord wordt meteen opgeslagen.',
      'Pas bij Deel met de groep zien anderen het.',
      'Iedereen om de groep leest mee: kandidaten, werkbegeleiders en maatjes.',
      'Daarna maak je de mail. Je verstuurt hem met je eigen mailprogramma.',
    ],
    questions: [
      {
        question: 'Er is geen internet. Wat nu?',
        answer: 'Schrijf gewoon door. Alles staat op dit toestel. Het wordt gedeeld als er internet is.',
      },
      { question: 'Kan een andere trainer meeschrijven?', answer: 'Ja. Jullie regels komen bij elkaar.' },
    ],
  },
} as const

/** The mail itself, and the page that makes it. */
export const sessiemailText = {
  title: 'Mail aan de groep',
  below: 'De mail gaat uit van jouw eigen mailadres.',
  inApp: {
    yes: 'Iedereen om de groep leest dit ook in de app.',
    later: 'Is er internet? Dan leest iedereen om de groep dit ook in de app.',
    no: 'Dit is nog niet gedeeld. Doe dat eerst.',
  },
  notShared: 'Naar afronden',
  preview: 'Dit staat in de mail',
  subject: 'Onderwerp',
  who: 'Wie krijgt de mail?',
  to: (count: number, isHidden: boolean) => `${isHidden ? 'Bcc' : 'Aan'}: ${countOf(count, 'kandidaat', 'kandidaten')}`,
  cc: (count: number, isHidden: boolean) =>
    `${isHidden ? 'Bcc' : 'Kopie'}: ${countOf(count, 'werkbegeleider of maatje', 'werkbegeleiders en maatjes')}`,
  nobody: 'Van niemand staat er een mailadres. Vul ze in bij je mailprogramma.',
  hide: 'Verberg de adressen voor elkaar',
  hidden: 'Iedereen staat in bcc. Zo ziet een werkplek niet wie er nog meer meedoet.',
  hideHint: 'Nu ziet iedereen in de mail de adressen van de anderen. Ook tussen werkplekken.',
  without: (count: number) => `Zonder mailadres: ${count}`,
  withoutText: 'Zij zien het wel in de app. Weet je het adres? Vul het dan hier in.',
  role: (role: string, of: string) => (of === '' ? role : `${role} van ${of}`),
  address: (name: string) => `Mailadres van ${name}`,
  addressWrong: 'Er ontbreekt iets in dit adres. Kijk het nog even na.',
  addressKeep: 'Opslaan',
  addressKeepOf: (name: string) => `Mailadres van ${name} opslaan`,
  addressKept: (name: string) => `Het adres van ${name} is opgeslagen.`,
  askOffice: (names: string) => `Van ${names} staat er geen adres op de kaart. Vraag het de regiocoördinator.`,
  open: 'Open in mailprogramma',
  openNr: (nr: number, count: number) => `Open mail ${nr} van ${count}`,
  many: (count: number) => `Er zijn te veel adressen voor één mail. Daarom zijn het er ${count}.`,
  paste: 'De tekst is te lang om mee te geven. Kopieer hem en plak hem in de mail.',
  offline: 'Geen internet? Je mailprogramma verstuurt de mail later.',
  share: 'Delen met een andere app',
  copy: 'Kopieer de tekst',
  copied: 'De tekst is gekopieerd.',
  copyAddresses: 'Kopieer de adressen',
  addressesCopied: 'De adressen zijn gekopieerd.',
  notCopied: 'Kopiëren lukt hier niet. Houd de tekst ingedrukt om hem te kiezen.',
  sent: 'De mail is verstuurd',
  sentHint: 'Dit zeg jij zelf. De app kan dat niet zien.',
  sentDone: 'Klaar. Deze bijeenkomst is afgerond.',
  notSentDone: 'De mail staat weer bij Wat is er nu.',
  ready: 'Klaar',
  help: {
    about: [
      'Hier maak je de mail over de bijeenkomst.',
      'De app verstuurt zelf niets. Je mailprogramma doet dat.',
      'Kandidaten, werkbegeleiders en maatjes krijgen dezelfde mail.',
      'Niemand ziet de adressen van anderen, tenzij jij dat kiest.',
      'Vink aan dat de mail is verstuurd. Dan wacht hij niet meer op jou.',
    ],
  },
} as const

/** What the mail is made of. */
export interface MailInhoud {
  bijeenkomst: string
  dag: string
  afspraken: readonly string[]
  opdrachten: readonly string[]
  materialen: readonly { titel: string; adres: string; uitleg: string }[]
  volgende: string
  afzender: string
}

/** The words of the session mail; no name of a kandidaat is put in it. */
export function mailWoorden(inhoud: MailInhoud): { onderwerp: string; tekst: string } {
  const { bijeenkomst, dag, afspraken, opdrachten, materialen, volgende, afzender } = inhoud
  const lines = (title: string, rows: readonly string[]): string[] =>
    rows.length === 0 ? [] : [[title, ...rows.map((row) => `- ${row}`)].join('\n')]
  return {
    onderwerp: `${bijeenkomst}: afspraken en opdrachten`,
    tekst: [
      'Dag allemaal,',
      dag === '' ? 'Dit spraken we af bij de laatste bijeenkomst.' : `Dit spraken we af op ${dag}.`,
      ...lines('Afspraken', afspraken),
      ...lines('Opdrachten', opdrachten),
      ...lines(
        'Materiaal',
        materialen.map(({ titel, adres, uitleg }) => [titel, adres || uitleg].filter(Boolean).join(': ')),
      ),
      ...(volgende === '' ? [] : [`Volgende keer\n${volgende}`]),
      `Groet,\n${afzender}`,
    ].join('\n\n'),
  }
}
