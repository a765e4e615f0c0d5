import type { ReflectieStatus, Rij } from '#domain/zelfreflectie.ts'
import { joinNames } from '#i18n/format.ts'

/** A hint under a row of the form; the rows themselves have their words on the form. */
export const rijHints: Readonly<Record<Rij, string>> = {
  leerdoel: 'In je eigen woorden. Je mag het korter maken.',
  actie: 'Denk aan één moment. Een paar woorden is genoeg.',
  goed: 'Ook iets kleins telt.',
  beter: 'Wat doe je een volgende keer anders?',
  reactie: 'Schrijf wat je zag. Schrijf zo dat het helpt.',
  verbeteractie: 'Dit schrijven jullie samen, na het gesprek.',
}

export const reflectieStatusWoorden: Readonly<Record<ReflectieStatus, string>> = {
  concept: 'Nog niet besproken',
  besproken: 'Besproken',
  ondertekend: 'Ondertekend door jullie allebei',
  gewijzigd_na_ondertekening: 'Gewijzigd na ondertekening',
}

export const writeReflectieText = {
  name: 'Zelfreflectie',
  of: (name: string) => (name === '' ? 'Zelfreflectie' : `Zelfreflectie van ${name}`),
  of2: (nr: number) => `Leerdoel ${nr}`,
  someone: 'Iemand',
  you: 'Jij',
  list: {
    title: 'Mijn reflecties',
    make: 'Zelfreflectie maken',
    empty: {
      title: 'Nog geen zelfreflectie',
      text: 'Na een werkdag kun je hier terugkijken op één of twee leerdoelen.',
      textReader: 'Hier komt een formulier te staan als je kandidaat het laat zien.',
    },
    draft: 'In mijn map · alleen jij leest dit',
    help: {
      about: [
        'Met dit formulier kijk je terug op één of twee leerdoelen.',
        'Het staat eerst alleen in jouw map.',
        'Jij kiest wanneer je het aan je werkbegeleider laat zien.',
      ],
    },
  },
  begin: {
    title: 'Een nieuwe zelfreflectie',
    text: 'Drie vragen per leerdoel, ongeveer 5 minuten. Je mag overslaan en later verdergaan.',
    pick: 'Op welk leerdoel kijk je terug?',
    pickHint: 'Kies er één of twee.',
    none: 'Je hebt nog geen leerdoel in de app. Je kunt er straks zelf een opschrijven.',
    tooMany: 'Er passen er twee op het formulier. Haal er eerst één weg.',
    start: 'Beginnen',
    onlyYou: 'Nu alleen jij. Straks kies jij of je het laat zien.',
    help: {
      about: [
        'Kies één of twee leerdoelen.',
        'Je naam, werkplek en datum zijn al ingevuld.',
        'Daarna krijg je één vraag tegelijk.',
      ],
    },
  },
  vraag: {
    above: (nr: number, leerdoel: string) => (leerdoel === '' ? `Leerdoel ${nr}` : `Leerdoel ${nr}: ${leerdoel}`),
    welk: 'Op welk leerdoel kijk je terug?',
    kop: 'Klopt dit?',
    kopHint: 'Dit staat bovenaan het formulier.',
    leerdoelen: 'Leerdoelen kiezen',
    next: 'Verder',
    skip: 'Overslaan',
    later: 'Later verder',
    ready: 'Naar het formulier',
    nowOnlyYou: 'Nu alleen jij.',
    readBy: (names: readonly string[]) => `${joinNames([...names, 'jij'])}.`,
    alsoHere: (names: readonly string[]) => `${joinNames(names)} ${names.length > 1 ? 'kijken' : 'kijkt'} ook mee`,
    lastBy: (name: string, when: string) => `${name} schreef hier het laatst, ${when}`,
    notYours: (name: string) => (name === '' ? 'Dit vult je werkbegeleider in.' : `Dit vult ${name} in.`),
    notYoursKandidaat: (name: string) => (name === '' ? 'Dit vult de kandidaat in.' : `Dit vult ${name} in.`),
    together: 'Jullie kunnen hier allebei schrijven.',
    signedBefore: 'Er is al getekend. Als je iets wijzigt, moeten jullie opnieuw tekenen.',
    help: {
      about: [
        'Schrijf in je eigen woorden. Praten mag ook.',
        'Weet je het nog niet? Kies dan Overslaan.',
        'Met Later verder stop je. Alles blijft staan.',
      ],
    },
  },
  form: {
    check: 'Nakijken',
    header: 'Bovenaan het formulier',
    show: (name: string) => (name === '' ? 'Laten zien' : `Laten zien aan ${name}`),
    whatNext: 'Wat gebeurt er nu?',
    nextDraft: 'Dit staat in je map. Niemand anders ziet het, tot jij het laat zien.',
    nextShown: (name: string) =>
      `${name === '' ? 'Je werkbegeleider' : name} kan dit lezen en een reactie schrijven. Tekenen doen jullie daarna.`,
    writeReaction: 'Reactie schrijven',
    sign: 'Ondertekenen',
    signAgain: 'Opnieuw ondertekenen',
    passPhone: 'Laten tekenen op dit toestel',
    exchange: 'Uitwisselen zonder internet',
    print: 'Afdrukken',
    continue: 'Verder invullen',
    by: (name: string, when: string) => `${name}, ${when}`,
    onPhoneOf: (name: string) => `Op de telefoon van ${name || 'de kandidaat'}`,
    signatures: 'Handtekeningen',
    signedAt: (when: string) => `Getekend, ${when}`,
    confirmedAt: (owner: string, when: string) => `Bevestigd op de telefoon van ${owner}, ${when}`,
    /** whose device a signature was made on */
    device: {
      van: (name: string) => `gezet op een toestel van ${name}`,
      someone: 'deze persoon',
      twijfel: 'gezet op een toestel dat is uitgezet',
      niet: 'van wie het toestel is, weten we niet zeker',
      onbekend: 'het toestel is nog niet nagekeken',
    },
    notSigned: 'Nog niet getekend',
    notThisText: 'Tekende een eerdere tekst',
    remarks: 'Opmerkingen',
    away: 'Zelfreflectie weghalen',
    isAway: 'Zelfreflectie weggehaald.',
    signed: { title: 'Ondertekend', text: 'Jullie tekenden allebei deze tekst. Er is daarna niets veranderd.' },
    waits: (name: string) => `${name} heeft nog niet getekend.`,
    changed: {
      title: 'Gewijzigd na ondertekening',
      text: (name: string, when: string) => `${name} paste dit aan, ${when}. De getekende tekst blijft staan.`,
      textPlain: 'De getekende tekst blijft staan.',
      signedThen: 'Toen jullie tekenden',
      signedThenOne: 'Toen er getekend werd',
      now: 'Nu',
      empty: 'Niet ingevuld',
      again: 'Opnieuw laten ondertekenen',
    },
    versions: {
      title: 'Jullie tekenden verschillende versies',
      text: 'Lees samen wat er anders is. Teken daarna allebei opnieuw.',
      signedBy: (name: string) => `${name} tekende`,
    },
    brokenTitle: 'Klopt niet meer met wat is ondertekend',
    broken: 'Er staat een handtekening die niet klopt met de tekst. Die telt niet mee.',
    noted: (when: string) => `de server noteerde dit ${when}`,
    notNoted: 'nog niet genoteerd door de server',
    receipt: {
      title: 'Het bewijs van de server klopt niet',
      vals: 'Het bewijs hoort niet bij deze handtekening. De handtekeningen zelf gelden nog.',
      teruggedraaid: 'De server zei eerder iets anders. De handtekeningen zelf gelden nog.',
      who: 'Zeg het tegen je coördinator.',
    },
    erase: {
      title: 'Iets uit de getekende tekst halen?',
      text: 'Alleen dat antwoord gaat weg, ook uit eerdere versies. De rest blijft getekend.',
      read: 'Wie het al las of bewaarde, weet het nog.',
      one: (question: string) => `Weghalen: ${question}`,
      done: 'Het antwoord is weggehaald. De rest blijft getekend.',
    },
    signedVersion: 'Getekende versie bekijken',
    countersign: {
      title: (owner: string) => `Je bevestigde dit op de telefoon van ${owner}`,
      text: 'Wil je het ook op je eigen toestel ondertekenen?',
    },
    moved: {
      title: 'Deze zelfreflectie laat je al zien',
      text: 'Je werkbegeleider en jij schrijven er nu samen in.',
      open: 'Formulier openen',
    },
    gone: { title: 'Deze zelfreflectie staat hier niet', text: 'Misschien is ze weggehaald. De rest werkt gewoon.' },
    notHere: { title: 'Dit staat nog niet op je toestel', text: 'Met internet halen we het op. De rest werkt gewoon.' },
    back: 'Naar het begin',
    help: {
      about: [
        'Hier staat het hele formulier, zoals op papier.',
        'Met Wijzigen pas je een antwoord aan.',
        'Bij elk antwoord staat wie het schreef.',
        'Jullie tekenen pas als jullie het eens zijn.',
      ],
    },
  },
  share: {
    title: (name: string) => (name === '' ? 'Laten zien' : `Dit ziet ${name}`),
    readers: 'Wie leest het dan?',
    dateOnly: (names: string) => `Alleen de datum en of er getekend is, zien ook: ${names}.`,
    noName: 'Naam nog niet bekend',
    show: (name: string) => (name === '' ? 'Laten zien' : `Laten zien aan ${name}`),
    dont: 'Niet laten zien',
    next: 'Alleen wat er nu staat, gaat mee. Wat je eerder weghaalde, blijft bij jou. Daarna schrijven jullie er samen in.',
    shown: (name: string) => (name === '' ? 'Je laat dit nu zien.' : `Je laat dit zien aan ${name}.`),
    notYet: {
      'geen-trainer': { title: 'Dit kan nog niet', text: 'Je zelfreflectie staat veilig in je map.' },
      'geen-plaatsing': {
        title: 'Dit kan nog niet',
        text: 'Je hebt nog geen werkplek in de app. Je zelfreflectie staat veilig in je map. Je coördinator kan je werkplek toevoegen.',
      },
      'nog-niet-hier': {
        title: 'Dit kan nog niet',
        text: 'Je werkplek staat nog niet op dit toestel. Je zelfreflectie staat veilig in je map. Met internet komt het vanzelf.',
      },
    },
    help: {
      about: [
        'Dit is precies wat je werkbegeleider te zien krijgt.',
        'Je trainer en je coördinator lezen dit formulier niet.',
        'Wat iemand gelezen heeft, weet die persoon. Dat kun je niet terugdraaien.',
      ],
    },
  },
} as const
