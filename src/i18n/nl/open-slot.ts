/** The lock screen: what is said before anything of a person may be shown. */
export const openSlotText = {
  title: 'Opstap zit op slot',
  below: 'Alles wat je schreef, staat er nog.',
  pin: 'Je PIN',
  pinHint: 'Plakken mag ook.',
  show: 'Laat zien wat ik typ',
  open: 'Openen',
  passkey: 'Openen met je vinger, gezicht of schermslot',
  busy: 'We kijken je PIN na. Dat duurt even.',
  empty: 'Typ eerst je PIN.',
  refusals: {
    wrong: 'Dit is een andere PIN. Probeer het nog een keer.',
    waits: 'Dit was een paar keer een andere PIN.',
    over: 'Dit was tien keer een andere PIN. De PIN opent nu niets meer. Er is niets gewist.',
    broken: 'Het slot gaat zo niet open. Er is niets gewist. Vraag hulp.',
    full: 'Je toestel is vol. Maak ruimte en probeer het opnieuw. Er is niets gewist.',
    stopped: 'Je telefoon heeft niet geopend. Probeer het nog een keer of typ je PIN.',
  },
  wait: (seconds: number) =>
    seconds < 60
      ? 'Wacht nog minder dan een minuut. Houd dit scherm open.'
      : `Wacht nog ongeveer ${Math.ceil(seconds / 60)} ${Math.ceil(seconds / 60) === 1 ? 'minuut' : 'minuten'}. Houd dit scherm open.`,
  forgotten: 'Ben je je PIN vergeten?',
  forgottenText: [
    'Niemand anders kent je PIN. Wij kunnen hem ook niet opzoeken.',
    'Heb je een kopie gemaakt? Daarmee kom je er weer in, zonder PIN.',
    'Geen kopie? Bel wie jou heeft uitgenodigd. Wis niets: wat nog niet is gedeeld, staat alleen hier.',
  ],
  copy: 'Kopie terugzetten',
  help: {
    about: [
      'Dit toestel heeft een eigen slot voor Opstap.',
      'Na vijf keer een andere PIN moet je even wachten.',
      'Er wordt nooit iets gewist.',
    ],
  },
} as const
