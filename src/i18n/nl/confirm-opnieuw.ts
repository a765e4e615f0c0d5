type HerstartFoutWoord = 'offline' | 'geen-code' | 'onbekend' | 'te-veel' | 'passkey' | 'andere-woorden'

/** Somebody begins anew after everything was lost, and a second person confirms it. */
export const confirmOpnieuwText = {
  title: 'Opnieuw beginnen',
  headline: (naam: string) => `Begint ${naam} opnieuw?`,
  someone: 'iemand',
  asks: (wie: string, naam: string) =>
    `${wie} zegt dat ${naam} alles kwijt is. Jij bent de tweede die dat nakijkt. Spreek ${naam} zelf.`,
  whatTitle: 'Dit gebeurt er als je ja zegt',
  what: (naam: string) => `Het nieuwe toestel van ${naam} komt binnen. Alle oude toestellen gaan uit, voorgoed.`,
  map: 'De oude map kan niemand meer openen, ook wij niet. Alleen met een herstelkaart kan dat nog.',
  wordsTitle: (naam: string) => `Bel ${naam} en lees deze woorden voor`,
  words: (naam: string) => `Hoor je de stem van ${naam}, en staan daar dezelfde drie woorden? Dan is het goed.`,
  life: 'De woorden veranderen elke tien minuten.',
  yes: 'Ja, dit klopt',
  no: 'Nee, dit klopt niet',
  busy: 'We zetten het over.',
  done: (naam: string) => `${naam} is weer binnen`,
  refused: 'Er is niemand binnengelaten',
  nothing: 'Er is niets te bevestigen',
  nothingText: 'Het is al gedaan, of het is niet meer nodig.',
  errors: {
    offline: 'We hoorden geen antwoord. Probeer het opnieuw als er internet is. Twee keer kan geen kwaad.',
    'geen-code': 'Dit lukt nu niet. Er is niets veranderd.',
    onbekend: 'Dit lukt nu niet. Er is niets veranderd. Bel je collega.',
    'te-veel': 'Dat is nu te vaak gedaan. Probeer het over een kwartier opnieuw.',
    passkey: 'Laat eerst even zien dat jij het bent. Er is niets veranderd.',
    'andere-woorden': 'De woorden zijn net veranderd. Lees ze nog een keer voor.',
  } satisfies Record<HerstartFoutWoord, string>,
  ask: (wie: string, naam: string) => `${wie} vraagt: begint ${naam} opnieuw? Kijk jij het na.`,
  look: 'Bekijken',
  told: (naam: string, wie: string) => `${naam} begon opnieuw op een ander toestel. ${wie} bevestigden dat.`,
  and: ' en ',
  seen: 'Gezien',
  help: {
    about: [
      'Iemand is alle toestellen kwijt en begint opnieuw.',
      'Twee mensen van de organisatie kijken dat na. Zo komt niemand anders binnen.',
      'Twijfel je? Zeg nee en bel je collega.',
    ],
  },
} as const
