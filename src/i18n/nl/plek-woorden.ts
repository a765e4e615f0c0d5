import type {
  Dagdeel,
  Deelbaarheid,
  Functieprofiel,
  JaNeeOnbekend,
  Niveau,
  UrenCode,
  Vereiste,
} from '#domain/functieprofiel.ts'
import type { Oordeel } from '#domain/voorstel.ts'

/** What is said of a plek, the same on every screen. */
export const jaNeeWoorden: Record<JaNeeOnbekend, string> = { ja: 'Ja', nee: 'Nee', onbekend: 'Niet bekend' }

export const niveauWoorden: Record<Niveau, string> = {
  iedereen: 'Voor iedereen',
  praktisch: 'Praktisch',
  mbo: 'Mbo',
  hbo_wo: 'Hbo of universiteit',
}

export const dagdeelWoorden: Record<Dagdeel, string> = { ochtend: 'Ochtend', middag: 'Middag', avond: 'Avond' }

export const deelbaarWoorden: Record<Deelbaarheid, string> = {
  nee: 'Nee',
  duo: 'Ja, met twee',
  trio: 'Ja, met drie',
  onbekend: 'Niet bekend',
}

export const urenWoorden: Record<UrenCode, string> = {
  'min-above-max': 'Het minste is meer dan het meeste. Kijk de uren nog na.',
  'outside-12-24': 'De methode vraagt 12 tot 24 uur in de week. Anders mag ook.',
}

/** What is asked of an organisatie, and what to say when it is not so. */
export const vereisteWoorden: Record<Vereiste, { vraag: string; niet: string }> = {
  e1: { vraag: 'De plek is er voor een jaar', niet: 'De plek is er niet voor een jaar.' },
  e2: {
    vraag: '12 tot 24 uur in de week kan, verdeeld over de week',
    niet: '12 tot 24 uur, verdeeld over de week, kan niet.',
  },
  e3: {
    vraag: 'De organisatie vult vooraf in wat het werk is',
    niet: 'De organisatie vult niet vooraf in wat het werk is.',
  },
  e4: { vraag: 'De organisatie werkt iemand in', niet: 'De organisatie werkt iemand niet in.' },
  e5: {
    vraag: 'Er is een vaste werkbegeleider, met elke week of om de week werkoverleg',
    niet: 'Er is geen vaste werkbegeleider met werkoverleg.',
  },
  e6: { vraag: 'Er is een vast maatje', niet: 'Er is geen vast maatje.' },
  e7: { vraag: 'De kandidaat kan naar de tien bijeenkomsten', niet: 'De kandidaat kan niet naar alle bijeenkomsten.' },
  e8: { vraag: 'De kandidaat is verzekerd', niet: 'De kandidaat is niet verzekerd.' },
  e9: { vraag: 'De organisatie helpt mee naar betaald werk', niet: 'De organisatie helpt niet mee naar betaald werk.' },
}

export const oordeelWoorden: Record<Oordeel, string> = {
  ja: 'Ja, dit wil ik',
  liever_niet: 'Liever niet',
  eerst_kijken: 'Eerst kijken',
}

/** "12 tot 16 uur"; empty when nobody said it. */
export function urenTekst({ urenMin, urenMax }: Pick<Functieprofiel, 'urenMin' | 'urenMax'>): string {
  if (urenMin !== undefined && urenMax !== undefined) {
    return urenMin === urenMax ? `${urenMin} uur in de week` : `${urenMin} tot ${urenMax} uur in de week`
  }
  if (urenMin !== undefined) return `vanaf ${urenMin} uur in de week`
  return urenMax === undefined ? '' : `tot ${urenMax} uur in de week`
}

export function dagdelenTekst(dagdelen: readonly Dagdeel[] | undefined): string {
  return (dagdelen ?? []).map((one) => dagdeelWoorden[one].toLowerCase()).join(', ')
}

/** Sectors to begin with; any other word may be typed. */
export const sectoren = [
  'Bedrijf',
  'Cliëntenorganisatie',
  'Gemeente',
  'GGZ',
  'Groen',
  'Horeca',
  'Kantoor',
  'Museum',
  'Techniek',
  'Vervoer',
  'Welzijn',
  'Winkel',
  'Zorg',
] as const
