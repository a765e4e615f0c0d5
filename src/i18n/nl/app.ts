/** What the shell itself says: errors, new versions and Hulp. */
export const appText = {
  error: {
    title: 'Dit scherm ging niet goed open',
    safe: 'Wat je hebt opgeslagen, staat nog op dit toestel.',
    todo: 'Open de app opnieuw. Gaat het weer mis? Vraag dan hulp.',
    again: 'Opnieuw openen',
    home: 'Naar het begin',
    code: (code: string) => `Code voor wie je helpt: ${code}`,
  },
  broken: {
    title: 'We kunnen je werk nu niet openen',
    safe: 'We hebben niets gewist.',
    todo: 'Sluit de app en open hem opnieuw. Gaat het weer mis? Vraag dan hulp.',
  },
  notFound: {
    title: 'Deze pagina is er niet',
    text: 'Misschien is de link oud. Je werk staat er nog gewoon.',
    home: 'Naar het begin',
  },
  update: {
    text: 'Er is een nieuwe versie.',
    now: 'Nu openen',
    later: 'Later',
  },
  help: {
    title: 'Hulp',
    ask: (name: string) => `Vraag het ${name}`,
    askAnyone: 'Vraag het aan wie jou heeft uitgenodigd.',
    message: 'Bericht',
    messageTo: (name: string) => `Bericht aan ${name}`,
    aboutScreen: 'Over dit scherm',
    questions: 'Veelgestelde vragen',
    more: 'Meer weten',
    saved: 'Is alles bewaard?',
    accessibility: 'Toegankelijkheid',
    privacy: 'Wat bewaren we over jou?',
    heavy: 'Heb je het nu heel zwaar? Bel 113 of 0800-0113.',
  },
} as const

/** Questions that may be asked on every screen; a screen adds its own before these. */
export const commonQuestions: readonly { question: string; answer: string }[] = [
  {
    question: 'Werkt de app zonder internet?',
    answer: 'Ja. Wat je doet, wordt eerst op dit toestel opgeslagen. Met internet delen we het met wie jij kiest.',
  },
  {
    question: 'Wie ziet wat ik schrijf?',
    answer: 'Bij elk onderdeel staat wie het ziet. Jij kunt altijd stoppen met delen.',
  },
  {
    question: 'Kan ik iets terugdraaien?',
    answer: 'Ja. Na een keuze zie je even de knop Ongedaan maken. Een tekst kun je altijd weer wijzigen.',
  },
  {
    question: 'Hoe praat ik mijn tekst in?',
    answer: 'Tik op het microfoontje van je toetsenbord.',
  },
]

/** The menu: one word each, the same word everywhere. */
export const navText = {
  map: 'Mijn map',
  toevoegen: 'Toevoegen',
  delen: 'Delen',
  meer: 'Meer',
  werkplek: 'Werkplek',
  maatje: 'Maatje',
  vandaag: 'Vandaag',
  mensen: 'Mensen',
  groepen: 'Groepen',
  overzicht: 'Overzicht',
  organisaties: 'Organisaties',
} as const

/** How a role is called beside a name. */
export const roleText = {
  kandidaat: 'kandidaat',
  werkbegeleider: 'werkbegeleider',
  maatje: 'maatje',
  trainer: 'trainer',
  jobcoach: 'jobcoach',
  regiocoordinator: 'regiocoördinator',
  projectassistent: 'projectassistent',
} as const

/** The one line above everything, when something is not as it should be. */
export const bandText = {
  notSaved: 'Iets is niet opgeslagen. Houd de app open.',
  waitFor: (naam: string) => `We wachten op ${naam}. Je map werkt al.`,
  waitForSomeone: 'We wachten op wie jou uitnodigde. Je map werkt al.',
  refused: 'Je uitnodiging werkt niet meer. Vraag een nieuwe. Je map werkt gewoon.',
  fillIn: 'Invullen',
  progress: (done: number, total: number) => `${done} van ${total} bijgewerkt.`,
  why: 'Bekijken',
  leaseOver: 'Alleen je eigen map is nu te lezen. Met internet staat de rest er weer. Er is niets weg.',
  lease: (dagen: number) =>
    `Maak verbinding met internet. Over ${dagen === 1 ? '1 dag' : `${dagen} dagen`} kun je hier anders niets meer lezen.`,
} as const

/** Na lang zonder internet: wat er veilig is, en wat je kunt doen. */
export const leaseText = {
  title: 'Even internet nodig',
  text: 'Dit toestel had lang geen internet. Daarom kun je hier nu niet lezen. Dat beschermt de kandidaten.',
  safe: (waiting: number) =>
    waiting === 0
      ? 'Er is niets weg. Met internet staat alles er weer.'
      : 'Er is niets weg. Wat je hier schreef, staat op dit toestel. Het wordt met internet verstuurd.',
  how: 'Zet wifi of mobiel internet aan. Dan gaat alles vanzelf weer open. Lukt het niet? Vraag het aan je coördinator.',
  now: 'Nu proberen',
} as const
