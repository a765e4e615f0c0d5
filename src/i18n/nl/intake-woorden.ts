import type {
  Criterium,
  CriteriumAntwoord,
  Deelname,
  EigenAntwoord,
  HoeGevonden,
  Meenemer,
  Moment,
  Toestemming,
} from '#domain/intake.ts'

/** What is talked through, as somebody else says it and as the person does; the same order everywhere. */
export const criteriumWoorden: Record<Criterium, { ander: string; ik: string; uitleg?: string }> = {
  c1: {
    ander: 'Is psychisch kwetsbaar',
    ik: 'Ik ben psychisch kwetsbaar',
    uitleg: 'Alleen ja of nee, van de persoon zelf. Wat het is, vragen we nooit.',
  },
  c2: { ander: 'Wil werken en zoekt daar hulp bij', ik: 'Ik wil werken, en alleen lukt dat nog niet' },
  c3: {
    ander: 'Wil een jaar meedoen met training en coaching',
    ik: 'Ik wil een jaar meedoen met training en coaching',
    uitleg: 'Dat zijn tien bijeenkomsten en een werkplek.',
  },
  c4: { ander: 'Is tussen de 18 en 60 jaar', ik: 'Ik ben tussen de 18 en 60 jaar' },
  c5: {
    ander: 'Kan zelf afspraken maken over de uitkering',
    ik: 'Ik kan zelf afspraken maken over mijn uitkering',
    uitleg: 'Bijvoorbeeld met de gemeente of het UWV. Iemand mag meegaan.',
  },
  c6: { ander: 'Wil zelf naar werk zoeken', ik: 'Ik wil zelf naar werk zoeken', uitleg: 'Nu al, of na een jaar.' },
}

export const criteriumAntwoordWoorden: Record<CriteriumAntwoord, string> = {
  ja: 'Ja',
  nee: 'Nee',
  nog_bespreken: 'Nog open',
}

export const eigenAntwoordWoorden: Record<EigenAntwoord, string> = { ja: 'Dat klopt', vraag: 'Ik heb een vraag' }

export const hoeGevondenWoorden: Record<HoeGevonden, string> = {
  internet: 'Internet',
  via_via: 'Via via',
  gemeente: 'Gemeente',
  uwv: 'UWV',
  ggz: 'GGZ',
  clientenorganisatie: 'Cliëntenorganisatie',
  anders: 'Anders',
}

export const deelnameWoorden: Record<Deelname, string> = { ja: 'Ja', nee: 'Nee', bedenktijd: 'Denkt nog na' }

export const eigenDeelnameWoorden: Record<Deelname, string> = {
  ja: 'Ja, ik doe mee',
  nee: 'Nee, nu niet',
  bedenktijd: 'Ik denk er nog over na',
}

export const meenemerWoorden: Record<Meenemer, string> = { ja: 'Ja', nee: 'Nee', nog_niet_bekend: 'Nog niet bekend' }

export const momentWoorden: Record<Moment, string> = {
  nu: 'Nu',
  later: 'Liever later',
  nog_bespreken: 'Nog open',
}

export const toestemmingWoorden: Record<Toestemming, string> = {
  ja: 'Ja',
  nee: 'Nee',
  weet_niet: 'Weet ik nog niet',
}
