import { joinNames } from '#i18n/format.ts'

/** Opdrachten: wat je deed, en wat het opleverde. */
export const doOpdrachtText = {
  list: {
    title: 'Opdrachten',
    todo: 'Te doen',
    done: 'Gedaan',
    empty: {
      title: 'Nog geen opdrachten',
      text: 'Na een bijeenkomst staan de opdrachten hier. Je kunt er ook zelf een maken.',
    },
    before: (day: string) => `Voor ${day}`,
    noDay: 'Zonder datum',
    doneOn: (day: string) => `Gedaan op ${day}`,
    fromGroup: 'Uit de bijeenkomst',
    agreed: 'Samen afgesproken',
    brought: { title: 'Wat het opleverde', below: 'Alles wat je opschreef, bij elkaar' },
    add: 'Eigen opdracht',
    help: {
      about: [
        'Hier staan de opdrachten van je groep en je eigen opdrachten.',
        'Een opdracht overslaan mag. Niemand telt mee.',
        'Wat het opleverde, staat eerst alleen in jouw map.',
      ],
    },
  },
  one: {
    title: 'Opdracht',
    isDone: 'Dit heb ik gedaan',
    ticked: 'Gedaan.',
    unticked: 'Staat weer bij te doen.',
    question: 'Wat leverde dit op?',
    hint: 'Een paar woorden is genoeg. Het mag ook niets zijn.',
    done: 'Klaar',
    nowOnlyYou: 'Nu alleen jij.',
    onlyTick: (names: readonly string[]) =>
      names.length === 0 ? 'Het vinkje zien jullie samen.' : `Het vinkje zien ook ${joinNames(names)}.`,
    readBy: (names: readonly string[]) => `${joinNames([...names, 'jij'])}.`,
    show: 'Laten zien aan mijn trainer',
    preview: (names: readonly string[]) => `Dan lezen ${joinNames(names)} je antwoord.`,
    previewOne: (name: string) => `Dan leest ${name} je antwoord.`,
    shown: 'Je laat je antwoord zien.',
    stop: 'Stop delen',
    stopped: 'Gestopt. Je antwoord staat weer alleen in je map.',
    honest: 'Wat iemand al gelezen heeft, weet diegene nog.',
    someone: 'je trainer',
    someoneElse: 'deze kandidaat',
    gone: { title: 'Deze opdracht staat hier niet', back: 'Naar mijn opdrachten' },
    help: {
      about: [
        'Zet een vinkje als je het gedaan hebt.',
        'Bij Wat leverde dit op schrijf je wat je eraan had.',
        'Jij kiest of iemand anders dat leest.',
      ],
    },
  },
  make: {
    title: 'Eigen opdracht',
    below: 'Iets wat je afsprak bij de coaching of in het werkoverleg.',
    titleFor: (naam: string) => `Opdracht voor ${naam}`,
    whatFor: (naam: string) => `Wat gaat ${naam} doen?`,
    madeFor: 'Staat bij de opdrachten.',
    helpFor: {
      about: ['De kandidaat ziet deze opdracht meteen in de lijst.', 'De groep en de werkplek zien hem niet.'],
    },
    what: 'Wat ga je doen?',
    day: 'Voor welke dag?',
    done: 'Klaar',
    empty: 'Schrijf eerst op wat de opdracht is.',
    made: 'Staat bij je opdrachten.',
    readers: (names: readonly string[]) => `${joinNames([...names, 'jij'])}.`,
    notYet: {
      title: 'Dit kan nog niet',
      text: 'Je hebt nog geen trainer in de app. Je coördinator kan je trainer toevoegen.',
    },
    help: { about: ['Een eigen opdracht zie jij, en je trainer en je jobcoach.', 'De groep ziet hem niet.'] },
  },
  brought: {
    title: 'Wat het opleverde',
    below: 'Een jaar aan kleine stappen.',
    empty: {
      title: 'Nog niets opgeschreven',
      text: 'Schrijf bij een opdracht op wat die opleverde. Dan staat het hier bij elkaar.',
      open: 'Naar mijn opdrachten',
    },
    help: { about: ['Hier staat wat je opdrachten opleverden.', 'Alleen jij ziet deze lijst.'] },
  },
} as const
