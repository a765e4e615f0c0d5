import type { DstarrVraag } from '#domain/dstarr.ts'
import { joinNames } from '#i18n/format.ts'

interface VraagWoorden {
  /** the letter of the method, with what it stands for */
  letter: string
  title: string
  hint: string
  voorbeeld: string
}

/** De zes vragen van DSTARR, in onze eigen woorden. */
export const dstarrWoorden: Readonly<Record<DstarrVraag, VraagWoorden>> = {
  doel: {
    letter: 'D van doel',
    title: 'Aan welk doel werkte je?',
    hint: 'Je leerdoel, of waar je op dat moment op lette.',
    voorbeeld: 'Ik wil om hulp vragen als het druk is.',
  },
  situatie: {
    letter: 'S van situatie',
    title: 'Wat was er aan de hand?',
    hint: 'Waar was het? Wanneer? Wie waren erbij?',
    voorbeeld: 'Dinsdagochtend in de winkel. Er stonden zes klanten en ik was alleen.',
  },
  taak: {
    letter: 'T van taak',
    title: 'Wat was jouw taak?',
    hint: 'Wat moest jij doen? Wat wilde je voor elkaar krijgen?',
    voorbeeld: 'Ik hielp bij de kassa. Ik wilde dat niemand lang wachtte.',
  },
  actie: {
    letter: 'A van actie',
    title: 'Wat deed je?',
    hint: 'Vertel het stap voor stap. Wat zei je?',
    voorbeeld: 'Ik riep Tom en vroeg of hij de tweede kassa wilde doen.',
  },
  resultaat: {
    letter: 'R van resultaat',
    title: 'Wat kwam eruit?',
    hint: 'Wat gebeurde er daarna? Hoe reageerden anderen?',
    voorbeeld: 'Na vijf minuten was de rij weg. Tom vond het fijn dat ik het vroeg.',
  },
  reflectie: {
    letter: 'R van reflectie',
    title: 'Wat leerde je hiervan?',
    hint: 'Wat doe je een volgende keer weer zo? Wat doe je anders?',
    voorbeeld: 'Ik vraag het voortaan eerder, al bij drie klanten.',
  },
}

/** Een praktijkverhaal in zes stappen, voor de coaching. */
export const writeDstarrText = {
  list: {
    title: 'Verhalen voor de coaching',
    make: 'Nieuw verhaal',
    drafts: 'Alleen in mijn map',
    shown: 'Laat ik zien',
    empty: {
      title: 'Nog geen verhaal',
      text: 'Bij de coaching vertel je iets wat je meemaakte op je werk. Hier maak je het klaar, in zes stappen.',
    },
    next: (nr: number, day: string) => `Coaching ${nr} is op ${day}.`,
    asks: (nr: number, day: string) => `Coaching ${nr} is op ${day}. Je kunt nu je verhaal klaarmaken.`,
    noName: 'Verhaal zonder naam',
    onlyYou: 'Alleen jij leest dit',
    with: (names: readonly string[]) => (names.length === 0 ? 'Laat ik zien' : `Met ${joinNames(names)}`),
    stories: { title: 'Voor een sollicitatie', below: 'Verhalen die je later nog eens vertelt' },
    help: {
      about: [
        'Bij de coaching vertel je over iets van je werk.',
        'Dat doe je in zes stappen. De methode noemt dat DSTARR.',
        'Wat je schrijft, staat eerst alleen in jouw map.',
      ],
      questions: [
        {
          question: 'Moet alles ingevuld zijn?',
          answer: 'Nee. Je mag stappen overslaan. Vertellen kan ook met een half verhaal.',
        },
      ],
    },
  },
  begin: {
    title: 'Een nieuw verhaal',
    text: 'Zes korte vragen. Je mag ze over een paar dagen verdelen.',
    source: 'Waar begin je mee?',
    scratch: { text: 'Met een leeg verhaal', hint: 'Je schrijft alles zelf.' },
    reflectie: (day: string) => `Zelfreflectie van ${day}`,
    terugblik: (day: string) => `Terugkijken op ${day}`,
    copies: 'Wat je koos, staat straks al in je verhaal. Je kunt alles veranderen.',
    doel: 'Over welk leerdoel gaat het?',
    noDoel: 'Geen leerdoel',
    coaching: 'Voor welke coaching?',
    noCoaching: 'Weet ik nog niet',
    coachingNr: (nr: number, day: string) => (day === '' ? `Coaching ${nr}` : `Coaching ${nr}, ${day}`),
    start: 'Beginnen',
    onlyYou: 'Nu alleen jij. Straks kies jij wie het mag lezen.',
    help: {
      about: [
        'Begin met een leeg verhaal, of met iets wat je al opschreef.',
        'Daarna krijg je één vraag tegelijk.',
        'Je hoeft niets te bewaren. Dat gaat vanzelf.',
      ],
    },
  },
  step: {
    above: (nr: number, letter: string) => `Stap ${nr} van 6 · ${letter}`,
    next: 'Verder',
    skip: 'Overslaan',
    later: 'Later verder',
    check: 'Nakijken',
    example: 'Voorbeeld',
    help: {
      about: [
        'Schrijf het op zoals je het zou vertellen.',
        'Weet je het nog niet? Kies dan Overslaan.',
        'Met Later verder stop je. Alles blijft staan.',
      ],
    },
  },
  check: {
    title: 'Mijn verhaal nakijken',
    titleReady: 'Mijn verhaal',
    titleOf: (name: string) => `Verhaal van ${name}`,
    goOn: 'Verder schrijven',
    ready: 'Klaar om te vertellen',
    notReady: 'Toch nog niet klaar',
    isReady: 'Klaar om te vertellen.',
    isNotReady: 'Staat weer op nog niet klaar.',
    readyChip: 'Klaar om te vertellen',
    tell: 'Vertellen',
    about: 'Waar het bij hoort',
    doel: 'Leerdoel',
    coaching: 'Coaching',
    date: 'Datum',
    change: 'Leerdoel, coaching en datum wijzigen',
    tips: 'Tips die je kreeg',
    tipsOf: (name: string) => `Tips voor ${name}`,
    tipBy: (van: string) => `Van ${van}`,
    noTips: 'Nog geen tips.',
    addTips: 'Tips opschrijven',
    adapt: 'Doel aanpassen',
    adapted: (day: string) => `Doel aangepast op ${day}`,
    story: 'Verhaal voor een sollicitatie',
    storyHint: 'Dan staat het ook bij je verhalen voor later. Alleen jij weet dat.',
    storyOn: 'Staat bij je verhalen voor een sollicitatie.',
    storyOff: 'Staat er niet meer bij.',
    whoMay: 'Wie mag dit lezen?',
    stop: 'Stop delen',
    stopped: 'Gestopt. Je verhaal staat weer alleen in je map.',
    honest: 'Wat iemand al gelezen heeft, weet diegene nog.',
    away: 'Verhaal weghalen',
    isAway: 'Verhaal weggehaald.',
    already: 'Dit verhaal laat je niet meer zien.',
    nowTitle: 'Wat gebeurt er nu?',
    nowDraft: 'Dit staat in je map. Niemand anders ziet het, tot jij het laat zien.',
    nowShown: 'Jullie kunnen dit nu samen bekijken bij de coaching.',
    help: {
      about: [
        'Hier zie je je hele verhaal.',
        'Met Wijzigen pas je een stap aan.',
        'Met Vertellen staat het rustig onder elkaar.',
      ],
    },
  },
  read: {
    title: 'Vertellen',
    tips: 'Tips opschrijven',
    back: 'Terug',
    notFilled: 'Niet opgeschreven. Vertel het gewoon.',
    help: {
      about: ['Hier staat het verhaal om te vertellen.', 'Neem de tijd. Je hoeft niets voor te lezen.'],
    },
  },
  tips: {
    title: 'Tips opschrijven',
    below: 'Schrijf op wat anderen zeiden. Een paar woorden is genoeg.',
    tip: (nr: number) => `Tip ${nr}`,
    van: 'Van wie?',
    vanHint: 'Een voornaam is genoeg.',
    add: 'Nog een tip',
    first: 'Eerste tip',
    remove: 'Weghalen',
    removeOf: (nr: number) => `Weghalen: tip ${nr}`,
    removed: 'Tip weggehaald.',
    done: 'Klaar',
    help: {
      about: [
        'Hier staan de tips uit de groep en van de trainer.',
        'Gebruik je een tip? Dan kun je daarna je doel aanpassen.',
      ],
    },
  },
  about: {
    title: 'Waar hoort je verhaal bij?',
    date: 'Wanneer was het?',
    done: 'Klaar',
  },
  share: {
    title: 'Wie mag dit lezen?',
    below: 'Alleen je trainer en je jobcoach kunnen dit lezen. Je werkplek niet.',
    readers: 'Wie leest het dan?',
    noName: 'Naam nog niet bekend',
    text: 'Dit lezen zij',
    show: 'Laten zien',
    dont: 'Niet laten zien',
    shown: (names: readonly string[]) =>
      names.length === 0 ? 'Je laat dit nu zien.' : `Je laat dit zien aan ${joinNames(names)}.`,
    next: 'Alleen wat er nu staat, gaat mee. Wat je eerder weghaalde, blijft bij jou.',
    already: 'Dit verhaal laat je al zien.',
    noTrainer: {
      title: 'Dit kan nog niet',
      text: 'Je hebt nog geen trainer in de app. Je verhaal staat veilig in je map.',
    },
    help: {
      about: [
        'Jij kiest of iemand je verhaal leest.',
        'Je ziet eerst alle namen. Pas daarna laat je het zien.',
        'Wat iemand gelezen heeft, weet die persoon. Dat kun je niet terugdraaien.',
      ],
    },
  },
  stories: {
    title: 'Voor een sollicitatie',
    below: 'Vertel in een gesprek wat je deed en wat eruit kwam.',
    empty: {
      title: 'Nog geen verhalen',
      text: 'Zet bij een verhaal een vinkje bij Verhaal voor een sollicitatie. Dan staat het hier.',
      open: 'Naar mijn verhalen',
    },
    onlyYou: 'Alleen jij ziet deze lijst.',
    help: {
      about: [
        'Hier staan verhalen die je in een gesprek kunt vertellen.',
        'Je kiest ze zelf uit je verhalen voor de coaching.',
      ],
    },
  },
  gone: {
    title: 'Dit verhaal staat hier niet',
    text: 'Misschien is het verplaatst. De rest werkt gewoon.',
    back: 'Naar mijn verhalen',
    home: 'Naar het begin',
    moved: { title: 'Dit verhaal is verhuisd', text: 'Je laat het nu zien.', open: 'Verhaal openen' },
    stopped: (name: string) => `${name === '' ? 'De kandidaat' : name} laat dit verhaal niet meer zien.`,
  },
  someone: 'iemand',
} as const
