import type { KandidaatStatus } from '#domain/kandidaat.ts'
import type { PlaatsingStatus, WepStatus } from '#domain/plaatsing.ts'

/** Everybody and everything in the voorbeeldregio is made up: names, places, organisations and numbers. */
export const naamRegio = 'Regio Rivierenland'

export const teamNamen = {
  regiocoordinator: 'Hanneke Verbeek',
  trainers: ['Marijn Oosterhof', 'Desi Kolman'],
  jobcoach: 'Bram Hoeksema',
  projectassistent: 'Liesbeth Duinker',
} as const

export interface VoorbeeldOrganisatie {
  naam: string
  plaats: string
  adres: string
  /** a status other than `bezet` has no plaatsing */
  functies: { functie: string; status: WepStatus }[]
}

export const organisaties: readonly VoorbeeldOrganisatie[] = [
  organisatie('Bakkerij De Korenaar', 'Waalburg', 'Molenstraat 3', ['bakkershulp', 'winkelmedewerker']),
  organisatie('Kwekerij Zonneveld', 'Lingerdijk', 'Kasweg 12', ['medewerker kas', 'medewerker inpakken']),
  organisatie('Kringwinkel Rondom', 'Waalburg', 'Havenkade 40', ['winkelmedewerker', 'medewerker sorteren']),
  organisatie('Buurthuis De Brug', 'Rossumerveer', 'Kerkplein 1', ['gastvrouw of gastheer'], {
    'administratief medewerker': 'beschikbaar',
    'medewerker klussen': 'in_gesprek',
  }),
  organisatie('Bibliotheek Waalburg', 'Waalburg', 'Marktplein 8', ['medewerker balie', 'medewerker collectie']),
  organisatie('Fietsenmaker De Ketting', 'Lingerdijk', 'Spoorlaan 5', ['assistent fietsenmaker']),
  organisatie('Lunchroom Onder de Linde', 'Rossumerveer', 'Lindelaan 21', ['medewerker bediening', 'keukenhulp']),
  organisatie('Museum De Oude Sluis', 'Waalburg', 'Sluisweg 2', ['medewerker ontvangst', 'administratief medewerker']),
]

function organisatie(
  naam: string,
  plaats: string,
  adres: string,
  bezet: string[],
  open: Record<string, WepStatus> = {},
): VoorbeeldOrganisatie {
  return {
    naam,
    plaats,
    adres,
    functies: [
      ...bezet.map((functie) => ({ functie, status: 'bezet' as const })),
      ...Object.entries(open).map(([functie, status]) => ({ functie, status })),
    ],
  }
}

/** A row of the list below; `werkbegeleider` with the same name is the same person. */
export interface VoorbeeldPlaatsing {
  organisatie: string
  functie: string
  werkbegeleider: string
  maatje: string
  status: PlaatsingStatus
  /** days a week and hours of a day */
  rooster: readonly [dagen: number, van: string, tot: string]
  werkoverleg: string
  /** days between the second bijeenkomst of the group and the start */
  startNa: number
}

export interface VoorbeeldKandidaat {
  roepnaam: string
  achternaam: string
  /** tells two people of one name apart */
  achter?: string
  woonplaats: string
  status: KandidaatStatus
  plaatsing?: VoorbeeldPlaatsing
}

const uren12 = [3, '09:00', '13:00'] as const
const uren16 = [4, '09:00', '13:00'] as const
const uren18 = [3, '09:00', '15:00'] as const
const uren20 = [4, '10:00', '15:00'] as const
const uren24 = [4, '09:00', '15:00'] as const

type Waar = [organisatie: string, functie: string, werkbegeleider: string, maatje: string]

function wep(
  waar: Waar,
  rooster: VoorbeeldPlaatsing['rooster'],
  startNa = 0,
  status: PlaatsingStatus = 'loopt',
): VoorbeeldPlaatsing {
  const [naam, functie, werkbegeleider, maatje] = waar
  const werkoverleg =
    startNa % 2 === 0 ? 'Elke week, aan het eind van de tweede werkdag' : 'Om de week, op de eerste werkdag'
  return { organisatie: naam, functie, werkbegeleider, maatje, status, rooster, werkoverleg, startNa }
}

function kandidaat(
  [roepnaam, achternaam, achter]: [roepnaam: string, achternaam: string, achter?: string],
  woonplaats: string,
  plaatsing?: VoorbeeldPlaatsing,
  status: KandidaatStatus = 'gestart',
): VoorbeeldKandidaat {
  return {
    roepnaam,
    achternaam,
    woonplaats,
    status,
    ...(achter === undefined ? {} : { achter }),
    ...(plaatsing === undefined ? {} : { plaatsing }),
  }
}

/** The first one is the kandidaat to try. */
export const groepA: readonly VoorbeeldKandidaat[] = [
  kandidaat(
    ['Noor', 'de Graaf'],
    'Waalburg',
    wep(['Bakkerij De Korenaar', 'bakkershulp', 'Ron Bakels', 'Truus'], uren16, 4),
  ),
  kandidaat(
    ['Fatima', 'El Idrani', 'E.'],
    'Lingerdijk',
    wep(['Kwekerij Zonneveld', 'medewerker kas', 'Ineke Tuinman', 'Mo'], uren18, 6),
  ),
  kandidaat(
    ['Fatima', 'Yıldırgan', 'Y.'],
    'Waalburg',
    wep(['Museum De Oude Sluis', 'medewerker ontvangst', 'Peter-Jan Wessels', 'Elin'], uren12, 9),
  ),
  kandidaat(
    ['Anne-Wilhelmina Charlotta Josephina', 'van Oud-Heukelom'],
    'Rossumerveer',
    wep(['Bibliotheek Waalburg', 'medewerker balie', 'Tineke Schaap', 'Joris'], uren12, 11),
  ),
  kandidaat(
    ['Zoë', 'Brouwers'],
    'Rossumerveer',
    wep(['Buurthuis De Brug', 'gastvrouw of gastheer', 'Saskia Blom', 'Fenna'], uren12, 14, 'opbouw'),
  ),
  kandidaat(
    ['Jürgen', 'Kamphof'],
    'Lingerdijk',
    wep(['Kwekerij Zonneveld', 'medewerker inpakken', 'Ineke Tuinman', 'Wim'], uren24, 6),
  ),
  kandidaat(
    ['Sander', 'Polderman'],
    'Waalburg',
    wep(['Kringwinkel Rondom', 'winkelmedewerker', 'Gerda Pels', 'Sjoerd'], uren16, 13, 'pauze'),
    'pauze',
  ),
  kandidaat(
    ['Thi Mai', 'Nguyễn Vân'],
    'Rossumerveer',
    wep(['Lunchroom Onder de Linde', 'keukenhulp', 'Carla Vinken', 'Lan'], uren18, 8),
  ),
  kandidaat(
    ['Dwight', 'Landvoort'],
    'Lingerdijk',
    wep(['Fietsenmaker De Ketting', 'assistent fietsenmaker', 'Hamid Rezvani', 'Kofi'], uren20, 5),
  ),
  kandidaat(['Renée', 'Schuurmans'], 'Waalburg', undefined, 'zoekt_wep'),
]

export const groepB: readonly VoorbeeldKandidaat[] = [
  kandidaat(
    ['Łukasz', 'Nowakowicz'],
    'Waalburg',
    wep(['Bakkerij De Korenaar', 'winkelmedewerker', 'Ron Bakels', 'Dirk'], uren16, 3),
  ),
  kandidaat(
    ['Amira', 'Haddadi'],
    'Rossumerveer',
    wep(['Lunchroom Onder de Linde', 'medewerker bediening', 'Carla Vinken', 'Merve'], uren12, 7),
  ),
  kandidaat(
    ['Ayşe', 'Demirtaş'],
    'Waalburg',
    wep(['Kringwinkel Rondom', 'medewerker sorteren', 'Rachid Benhali', 'Anouk'], uren20, 6),
  ),
  kandidaat(
    ['Wouter', 'Dijkgraaf'],
    'Lingerdijk',
    wep(['Bibliotheek Waalburg', 'medewerker collectie', 'Tineke Schaap', 'Sven'], uren12, 10),
  ),
  kandidaat(
    ['Kees', 'Vermaten'],
    'Waalburg',
    wep(
      ['Museum De Oude Sluis', 'administratief medewerker', 'Peter-Jan Wessels', 'Riet'],
      uren16,
      90,
      'voorbereiding',
    ),
    'zoekt_wep',
  ),
  kandidaat(['Björn', 'Tolsema'], 'Lingerdijk', undefined, 'zoekt_wep'),
  kandidaat(['Shanice', 'Wongso'], 'Waalburg', undefined, 'zoekt_wep'),
  kandidaat(['Guusje', 'Raap'], 'Rossumerveer', undefined, 'zoekt_wep'),
  kandidaat(['Yusuf', 'Aydıner'], 'Lingerdijk', undefined, 'voorlichting_gehad'),
  kandidaat(['Mirthe', 'Kosters'], 'Waalburg', undefined, 'zoekt_wep'),
]

/** `dagen` from today. */
export const activiteiten = [
  { soort: 'workshop', titel: 'De bluf-cv', dagen: -40, plaats: 'Bibliotheek', deelnemers: 7 },
  { soort: 'workshop', titel: 'De bluf-cv', dagen: -12, plaats: 'Buurthuis De Brink', deelnemers: 6 },
  { soort: 'workshop', titel: 'Van ervaring naar kwaliteiten', dagen: -26, plaats: 'Bibliotheek', deelnemers: 9 },
  { soort: 'spreekuur', titel: '', dagen: -5, plaats: 'Buurthuis De Brink', deelnemers: 3 },
  { soort: 'informatieavond', titel: 'Werken met een uitkering', dagen: 9, plaats: 'Stadhuis' },
] as const
