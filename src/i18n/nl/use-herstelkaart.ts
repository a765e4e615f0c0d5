import type { HerstelError } from '#domain/herstelkaart.ts'

/** *Ik heb een herstelkaart*: on a device where nobody is known. */
export const gebruikHerstelkaartText = {
  title: 'Ik heb een herstelkaart',
  below: 'Scan de code op je kaart, of typ de 24 tekens.',
  label: 'De 24 tekens op je kaart',
  hint: 'Hoofdletters en spaties maken niet uit.',
  go: 'Haal mijn map terug',
  busy: 'Je map wordt opgehaald.',
  scan: 'Scan de code',
  scanHint: 'Houd de kaart voor de camera.',
  scanWhy: 'We gebruiken de camera alleen om de code te lezen. We maken geen foto.',
  scanning: 'Houd de kaart voor de camera.',
  stop: 'Stoppen',
  scanFailed: 'Geen camera? Typ de 24 tekens.',
  taken: 'Op dit toestel werkt al iemand',
  takenText: 'Gebruik je kaart op een toestel waar nog niemand in Opstap werkt.',
  errors: {
    'geen-code': 'Dit zijn geen 24 tekens. Kijk ze nog een keer na.',
    onbekend: 'Deze kaart werkt niet. Kijk de tekens na. Heb je later een nieuwe kaart gemaakt? Gebruik die.',
    'te-vaak': 'Je hebt het vaak geprobeerd. Wacht even, of probeer het morgen weer.',
    offline: 'Dit kan alleen met internet. Je kaart werkt straks nog steeds.',
    vol: 'Er is geen ruimte op dit toestel. Je kaart werkt nog steeds.',
    'kan-niet': 'Deze browser is te oud. Probeer een ander toestel. Je kaart werkt nog steeds.',
    stuk: 'Dit is niet gelukt. Vraag het aan je trainer of aan de regiocoördinator.',
  } satisfies Record<HerstelError, string>,
  noCard: 'Geen kaart meer? Vraag een nieuwe uitnodiging. Je eigen map komt dan alleen terug uit een kopie.',
  help: {
    about: [
      'Met je kaart wordt dit toestel weer van jou.',
      'Je map en je andere dingen komen terug. Foto’s en papieren niet, die staan in een kopie.',
      'Je krijgt meteen een nieuwe kaart. De oude werkt dan niet meer.',
    ],
  },
} as const
