import type { Fields } from '#workspace/workspace.ts'

type Rij = 'actie' | 'goed' | 'beter' | 'reactie' | 'verbeteractie'
type Antwoorden = Fields<'reflectie', 'reflecties'>

/** A filled-in *Format zelfreflectie*: which leerdoel stands in which block, by the writer's own list. */
export interface ReflectieTekst {
  /** days from today */
  dag: number
  /** what the kandidaat wrote */
  eigen: Pick<Antwoorden, `${Exclude<Rij, 'reactie'>}1` | `${Exclude<Rij, 'reactie'>}2`>
  /** what the werkbegeleider wrote; absent while the kandidaat waits for it */
  reactie?: Pick<Antwoorden, 'reactie1' | 'reactie2'>
}

/** Talked through, improvement agreed, not signed: a signature needs a device. */
export const eersteReflectie: ReflectieTekst = {
  dag: -45,
  eigen: {
    actie1: 'Ik heb Truus gevraagd mee te helpen toen er 3 bestellingen tegelijk kwamen.',
    goed1: 'Ik vroeg het meteen. We waren op tijd klaar.',
    beter1: 'Bij Ron vroeg ik het nog niet, want hij was druk.',
    verbeteractie1: 'Volgende keer vraag ik eerst: heb je 1 minuut?',
    actie2: 'Ik heb elke ochtend een lijst gemaakt.',
    goed2: 'Ik vergat niets meer.',
    beter2: 'De lijst was te lang. Er bleef werk over.',
    verbeteractie2: 'Ik zet 5 taken op de lijst en niet 10.',
  },
  reactie: {
    reactie1: 'Fijn dat je Truus riep. Bij mij mag het ook, ook als ik druk ben.',
    reactie2: 'Goede stap. Begin met het brood, dan de bestellingen.',
  },
}

/** Shown two days ago; the werkbegeleider has not reacted yet. */
export const wachtendeReflectie: ReflectieTekst = {
  dag: -2,
  eigen: {
    actie1: 'Ik heb Ron gevraagd of hij 1 minuut had. Toen hebben we samen de planning bekeken.',
    goed1: 'Ron nam de tijd. Ik wist daarna wat ik eerst moest doen.',
    beter1: 'Ik wachtte nog een kwartier voor ik het vroeg.',
    actie2: 'Ik heb 5 taken opgeschreven en er een tijd bij gezet.',
    goed2: 'Op 3 van de 4 dagen was alles af.',
    beter2: 'Op vrijdag liep het anders. Toen paste ik de lijst niet aan.',
  },
}

/** Still a draft in the own map. */
export const conceptReflectie: ReflectieTekst = {
  dag: -1,
  eigen: {
    actie1: 'Ik heb een nieuwe collega laten zien waar alles staat.',
    goed1: 'Ze zei dat ze het meteen begreep.',
  },
}

export const besprokenReflectie: ReflectieTekst = {
  dag: -21,
  eigen: {
    actie1: 'Ik heb voor elke rij gevraagd welke planten eruit moeten.',
    goed1: 'Ik hoefde niets over te doen.',
    beter1: 'Ik durfde het aan het eind van de dag niet meer te vragen.',
  },
  reactie: { reactie1: 'Je werkt nauwkeurig. Vragen mag ook om 5 voor 3.' },
}

export const korteReflectie: ReflectieTekst = {
  dag: -4,
  eigen: {
    actie1: 'Ik heb 6 banden geplakt zonder hulp.',
    goed1: 'Een klant kwam terug om te zeggen dat de band goed bleef.',
    beter1: 'Ik wil sneller zien of ook de buitenband stuk is.',
  },
}
