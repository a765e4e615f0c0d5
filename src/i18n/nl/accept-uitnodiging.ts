import type { Rol } from '#domain/rol.ts'

/** Een uitnodiging openen: link, code of camera. */
export const uitnodigingText = {
  title: 'Ik heb een uitnodiging',
  below: 'Je kreeg een link, een code of een vierkant met blokjes.',
  fieldLabel: 'Plak de link of typ de code',
  fieldHint: 'Een code lijkt op A1B2-C3D4-E5F6-G7H8.',
  look: 'Verder',
  scan: 'Scan met de camera',
  scanHint: 'Je kunt ook de gewone camera van je telefoon gebruiken.',
  scanning: 'Houd het vierkant voor de camera.',
  scanStop: 'Stoppen met scannen',
  scanWhy: 'We gebruiken de camera alleen om de code te lezen. We maken geen foto.',
  scanFailed: 'De camera werkt hier niet. Typ de code die onder het vierkant staat.',
  busy: 'We kijken waar de uitnodiging voor is.',
  correct: 'Klopt dit?',
  youAre: (rol: Rol): string => `Je bent ${roles[rol]}`,
  inRegion: (regio: string): string => `bij ${regio}`,
  named: 'Naam',
  role: 'Rol',
  region: 'Bij',
  place: 'Plek',
  invitedBy: 'Uitgenodigd door',
  first: 'Je begint een regio, of je gaat verder in een regio.',
  yes: 'Ja, dat klopt',
  no: 'Nee',
  noText: 'Goed dat je het zegt. Vraag een nieuwe uitnodiging aan wie je dit gaf. Deze is niet gebruikt.',
  mapStays: 'Je eigen map blijft van jou. Niemand ziet iets tot jij het laat zien.',
  joining: 'We maken je toestel klaar.',
  errors: {
    'not-an-invitation': 'Dit is geen uitnodiging. Kijk of je alles hebt overgenomen. Er is niets veranderd.',
    offline: 'Geen internet. Je uitnodiging is niet gebruikt. Probeer het opnieuw als er internet is.',
    unknown: 'Deze uitnodiging kennen we niet. Vraag een nieuwe aan wie je uitnodigde.',
    used: 'Deze uitnodiging is al gebruikt. Was jij dat niet? Bel dan wie je uitnodigde.',
    expired: 'Deze uitnodiging is te oud. Bel wie je uitnodigde en vraag een nieuwe.',
    'too-many': 'De code was te vaak niet goed. Vraag een nieuwe aan wie je uitnodigde.',
    'other-person': 'Op dit toestel werkt al iemand. Gebruik je eigen telefoon. De uitnodiging is niet gebruikt.',
    'no-keys':
      'Deze browser is te oud voor Opstap. Werk hem bij of gebruik een andere. De uitnodiging is niet gebruikt.',
    full: 'Je toestel is vol. Maak ruimte en probeer het opnieuw. De uitnodiging is niet gebruikt.',
    server: 'Het lukt nu niet. Je uitnodiging blijft geldig. Probeer het straks opnieuw.',
  },
  help: {
    about: [
      'Met een uitnodiging hoor je bij een groep, een plek of een regio.',
      'Je ziet eerst waar de uitnodiging voor is. Pas na Ja wordt hij gebruikt.',
      'Werkt de link niet? Typ dan de code die eronder staat.',
    ],
  },
} as const

const roles: Record<Rol, string> = {
  kandidaat: 'kandidaat',
  werkbegeleider: 'werkbegeleider',
  maatje: 'maatje',
  trainer: 'trainer',
  jobcoach: 'jobcoach',
  regiocoordinator: 'regiocoördinator',
  projectassistent: 'projectassistent',
}
