/** *Dit ben ik* en *Wat ik kan en wil*. */
export const profielText = {
  onlyYou: 'Nu alleen jij.',
  whoExplain: 'Jij kiest later zelf wat je laat zien, en aan wie.',
  ditBenIk: {
    title: 'Dit ben ik',
    below: 'Schrijf wat je kwijt wilt. Een paar woorden is genoeg.',
    fields: {
      ditBenIk: { label: 'Wie ben ik?', hint: 'Waar word je blij van? Wat is belangrijk voor je?' },
      ditWilIk: { label: 'Wat wil ik?', hint: 'Welk werk lijkt je leuk? Het mag ook een droom zijn.' },
      zoWerkIkHetBest: { label: 'Zo werk ik het best', hint: 'Bijvoorbeeld: rustig beginnen, of samen met iemand.' },
    },
    help: {
      about: [
        'Hier schrijf je over jezelf, in je eigen woorden.',
        'Wat je typt, wordt meteen bewaard.',
        'Alleen jij ziet dit, tot jij het laat zien.',
      ],
    },
  },
  watIkKan: {
    title: 'Wat ik kan en wil',
    below: 'Zes korte zinnen over jou. Begin waar je wilt.',
    fields: {
      ikKanDitGoed: { label: 'Ik kan dit goed', hint: 'Denk aan werk, thuis of een hobby.' },
      ikDoeDitGraag: { label: 'Ik doe dit graag', hint: 'Waar krijg je energie van?' },
      ditHebIkNodig: { label: 'Dit heb ik nodig', hint: 'Wat helpt je om goed te werken?' },
      hierGeloofIkIn: { label: 'Hier geloof ik in, hier doe ik het voor', hint: 'Wat is voor jou belangrijk?' },
      hierinWilIkGroeien: { label: 'Hierin wil ik groeien', hint: 'Wat wil je leren of vaker doen?' },
      vanuitDieOvertuiging: {
        label: 'Vanuit die overtuiging doe ik wat ik doe',
        hint: 'Vul aan: omdat ik hierin geloof, doe ik …',
      },
    },
    help: {
      about: [
        'Zes zinnen die over jou gaan. Je mag er zoveel overslaan als je wilt.',
        'Je kunt ze later gebruiken voor een gesprek of je cv.',
        'Alleen jij ziet dit, tot jij het laat zien.',
      ],
    },
  },
  pitchEnCv: {
    title: 'Mijn pitch en cv',
    below: 'Om te laten zien aan iemand die je aan het werk helpt.',
    fields: {
      pitch: { label: 'Mijn pitch', hint: 'Wie ben je, wat kun je, wat zoek je? Drie zinnen is genoeg.' },
      cv: { label: 'Mijn cv', hint: 'Wat heb je gedaan en geleerd? Jaartallen hoeven niet.' },
    },
    help: {
      about: [
        'Een pitch vertel je in een halve minuut.',
        'In je cv mag alles staan wat je deed. Ook thuis of als vrijwilliger.',
        'Alleen jij ziet dit, tot jij het laat zien.',
      ],
    },
  },
  ready: 'Klaar',
} as const
