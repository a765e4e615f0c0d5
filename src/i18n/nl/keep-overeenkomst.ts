import type { OvereenkomstKop, OvereenkomstPartij, OvereenkomstSoort, OvereenkomstStand } from '#domain/overeenkomst.ts'

export const overeenkomstStandWoorden: Record<OvereenkomstStand, string> = {
  nog_niet: 'Nog niet begonnen',
  in_voorbereiding: 'Nog niet door iedereen getekend',
  getekend: 'Getekend',
}

export const overeenkomstKopWoorden: Record<OvereenkomstKop, string> = {
  werkzaamheden: 'Werkzaamheden',
  periode: 'Periode, werkdagen en tijden',
  verantwoordelijkheden: 'Verantwoordelijkheden',
  training: 'Training en coaching volgen',
  contactpersonen: 'Contactpersonen',
  geschillen: 'Conflicten en geschillen',
  verzekering: 'Verzekering',
  overig: 'Overig',
  mensen: 'Werkbegeleider en maatje',
  calamiteiten: 'Overleg bij calamiteiten',
  beeindiging: 'Beëindiging van de overeenkomst',
}

const partijen: Record<OvereenkomstPartij, string> = {
  kandidaat: 'Kandidaat',
  organisatie: 'Organisatie',
  stichting: 'Stichting',
}

const soorten: Record<OvereenkomstSoort, { title: string; below: string }> = {
  a: { title: 'Overeenkomst A', below: 'Kandidaat en organisatie' },
  b: { title: 'Overeenkomst B', below: 'Stichting en organisatie' },
}

/** The two agreements of a werkplek: headings, who signed, and a copy of the paper. */
export const keepOvereenkomstText = {
  title: 'Overeenkomsten',
  kinds: soorten,
  parties: partijen,
  missing: 'Bij de start horen twee getekende overeenkomsten.',
  missingText: 'Er kan gewoon gewerkt worden. Regel ze wel snel.',
  honest: 'De tekst van een overeenkomst maken de organisaties zelf. Hier staan alleen de kopjes.',
  words: 'Wat is afgesproken?',
  wordsBelow: 'Per kopje een paar woorden. Leeg laten mag.',
  date: 'Datum op het papier',
  signed: 'Wie heeft getekend?',
  signedBy: (partij: string, naam: string) => (naam === '' ? partij : `${partij}: ${naam}`),
  signedOn: (day: string) => `Getekend op papier, ${day}`,
  notSigned: 'Nog niet getekend',
  copy: 'Kopie van het papier',
  copyText: 'De foto blijft op dit toestel. Anderen zien alleen dat er een kopie is.',
  camera: 'Foto maken',
  pick: 'Bestand kiezen',
  again: 'Andere foto',
  elsewhere: (naam: string) => `De kopie staat op het toestel van ${naam}. Vraag daar om de kopie.`,
  openCopy: 'Kopie openen',
  alt: 'Foto van de getekende overeenkomst',
  kept: 'De kopie is bewaard op dit toestel.',
  busy: 'Even bezig met de foto',
  print: 'Invulblad afdrukken',
  printTitle: 'Invulblad',
  printText: 'Op dit blad staan alleen de kopjes. Schrijf er zelf bij wat jullie afspreken.',
  doPrint: 'Afdrukken',
  sheet: {
    kandidaat: 'Naam kandidaat',
    organisatie: 'Organisatie',
    functie: 'Werk',
    stichting: 'Stichting',
    date: 'Datum',
    signature: (partij: string) => `Handtekening ${partij.toLowerCase()}`,
    foot: (soort: string, day: string) => `${soort} · ${day} · zonder juridische tekst`,
  },
  someone: 'iemand',
  help: {
    about: [
      'Er zijn er twee. Eén van de kandidaat en één van de stichting, elk met de organisatie.',
      'Zet een vinkje als iemand op papier heeft getekend.',
      'Maak een foto van het papier. Die blijft op jouw toestel.',
    ],
  },
} as const
