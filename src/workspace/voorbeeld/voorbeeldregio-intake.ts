import type { Criterium, CriteriumAntwoord } from '#domain/intake.ts'
import { criteria } from '#domain/intake.ts'
import type { Functieprofiel, Vereiste } from '#domain/functieprofiel.ts'
import type { Op } from '#documents/op.ts'
import type { Fields } from '#workspace/workspace.ts'
import type { Bouw } from './voorbeeldregio-bouw.ts'
import { put } from './voorbeeldregio-bouw.ts'

/** Somebody of the voorbeeldregio, by name. */
interface Genoemd {
  mens: { naam: string }
  achternaam: string
}

/** The plekken of the register, by `<organisatie>/<functie>`. */
type Plekken = ReadonlyMap<string, { plekId: string }>

/** What was talked through with one kandidaat, beyond what everybody has. */
interface Gesprek {
  antwoorden?: Partial<Record<Criterium, CriteriumAntwoord>>
  zinnen?: Partial<Record<Criterium, string>>
  velden?: (bouw: Bouw) => Fields<'intake', 'intake'>
}

const gesprekken: Readonly<Record<string, Gesprek>> = {
  'Noor de Graaf': {
    zinnen: { c5: 'Noor belt zelf met de gemeente. Haar zus gaat mee.' },
    velden: (bouw) => ({
      hoeGevonden: 'via_via',
      neemtIemandMee: 'ja',
      testGedaanOp: bouw.dag(-200),
      motivatieGekregenOp: bouw.dag(-215),
      cvGekregenOp: bouw.dag(-214),
    }),
  },
  'Renée Schuurmans': {
    antwoorden: { c5: 'nog_bespreken' },
    velden: () => ({ hoeGevonden: 'gemeente', neemtIemandMee: 'nog_niet_bekend' }),
  },
  'Yusuf Aydıner': {
    antwoorden: { c3: 'nog_bespreken' },
    zinnen: { c3: 'Yusuf wil eerst weten op welke dag de groep is.' },
    velden: (bouw) => ({
      hoeGevonden: 'internet',
      moment: 'later',
      opnieuwUitnodigenOp: bouw.dag(-1),
    }),
  },
}

/** The conversation with a kandidaat: everybody said yes where nothing else is written. */
export function putIntake(bouw: Bouw, kandidaat: Genoemd): Op[] {
  const { antwoorden = {}, zinnen = {}, velden } = gesprekken[nameOf(kandidaat)] ?? {}
  return [
    ...put('intake', 'intake', 'intake', velden?.(bouw) ?? { hoeGevonden: 'gemeente' }),
    ...criteria.flatMap((one) =>
      put('intake', 'criteria', one, {
        antwoord: antwoorden[one] ?? 'ja',
        ...(zinnen[one] === undefined ? {} : { toelichting: zinnen[one] }),
      }),
    ),
  ]
}

const profielen: Readonly<Record<string, Functieprofiel>> = {
  'Bakkerij De Korenaar/bakkershulp': {
    ...{ sector: 'Winkel', niveau: 'praktisch', urenMin: 12, urenMax: 20, dagdelen: ['ochtend'] },
    taken: 'Brood en taart maken, en de oven klaarzetten.',
  },
  'Buurthuis De Brug/administratief medewerker': {
    ...{ sector: 'Welzijn', niveau: 'mbo', urenMin: 12, urenMax: 24, dagdelen: ['ochtend', 'middag'] },
    taken: 'Post openen, mail beantwoorden en de agenda bijhouden.',
  },
  'Museum De Oude Sluis/medewerker ontvangst': {
    ...{ sector: 'Museum', niveau: 'iedereen', urenMin: 12, urenMax: 16, dagdelen: ['middag'] },
    taken: 'Bezoekers ontvangen en kaartjes verkopen.',
  },
}

const vereistenVan: Readonly<Record<string, Partial<Record<Vereiste, 'ja' | 'nee'>>>> = {
  'Buurthuis De Brug/administratief medewerker': {
    e1: 'ja',
    e2: 'ja',
    e4: 'ja',
    e5: 'ja',
    e6: 'ja',
    e7: 'ja',
    e9: 'nee',
  },
}

/** What some organisations said of their work; of the others nobody asked yet. */
export function putProfielen(bouw: Bouw, plekken: Plekken): Op[] {
  const ops: Op[] = []
  for (const [name, { dagdelen, ...profiel }] of Object.entries(profielen)) {
    const plek = plekken.get(name)?.plekId
    if (plek === undefined) throw new Error('A profile belongs to a plek')
    ops.push(
      ...put('regio', 'plekken', plek, {
        ...profiel,
        dagdelen: [...(dagdelen ?? [])],
        vogNodig: 'nee',
        profielOp: bouw.dag(-40),
      }),
    )
    for (const [vereiste, antwoord] of Object.entries(vereistenVan[name] ?? {})) {
      ops.push(...put('regio', 'eisen', `${plek}.${vereiste}`, { plek, antwoord }))
    }
  }
  return ops
}

/** A plek that was proposed, with what the kandidaat said of it. */
export interface VoorbeeldVoorstel {
  voorgesteld: Op[]
  oordeel: Op[]
}

/** Plekken that were proposed to two kandidaten: one works there now, the other still thinks. */
export function makeVoorstellen(bouw: Bouw, kandidaat: Genoemd, door: string, plekken: Plekken): VoorbeeldVoorstel {
  const made: VoorbeeldVoorstel = { voorgesteld: [], oordeel: [] }
  const propose = (organisatie: string, functie: string, plaats: string, dag: number, said: Verdict) => {
    const name = `${organisatie}/${functie}`
    const plekId = plekken.get(name)?.plekId
    const { taken, urenMin, urenMax, dagdelen } = profielen[name] ?? {}
    const id = bouw.newItem()
    made.voorgesteld.push(
      ...put('kaart', 'voorstellen', id, {
        ...{ plekId, organisatie, functie, plaats, taken, urenMin, urenMax, door, opMs: bouw.ms(dag) },
        ...(dagdelen === undefined ? {} : { dagdelen: [...dagdelen] }),
      }),
    )
    made.oordeel.push(...put('kaart', 'voorstellen', id, said))
  }
  if (nameOf(kandidaat) === 'Renée Schuurmans') {
    const words = { oordeel: 'eerst_kijken', woorden: 'Ik wil eerst zien hoe druk het is.' } as const
    propose('Buurthuis De Brug', 'administratief medewerker', 'Rossumerveer', -5, words)
    propose('Buurthuis De Brug', 'medewerker klussen', 'Rossumerveer', -5, {})
  }
  if (nameOf(kandidaat) === 'Noor de Graaf') {
    const words = { oordeel: 'ja', woorden: 'Bakken vind ik fijn.' } as const
    propose('Bakkerij De Korenaar', 'bakkershulp', 'Waalburg', -190, words)
  }
  return made
}

type Verdict = Pick<Fields<'kaart', 'voorstellen'>, 'oordeel' | 'woorden'>

/** What the kandidaat to try wrote before there was an organisation. */
export function putStart(bouw: Bouw): Op[] {
  return [
    ...put('map', 'start', 'start', {
      wensFunctie: 'Iets met bakken',
      wensSector: 'Een kleine winkel',
      motivatie: 'Ik wil weer een ritme in mijn week.',
      deelname: 'ja',
    }),
    ...put('map', 'criteria', 'c2', { antwoord: 'ja' }),
    ...put('map', 'criteria', 'c5', { antwoord: 'vraag', vraag: 'Mag mijn zus mee naar de gemeente?' }),
    ...put('map', 'uitkeringsafspraken', bouw.newItem(), {
      ...{ dag: bouw.dag(-205), tijd: '10:00', opMs: bouw.ms(-210) },
      onderwerp: 'Toestemming voor de werkplek',
      uitkomst: 'Het mag voor een jaar. Ik krijg nog een brief.',
    }),
  ]
}

function nameOf({ mens, achternaam }: Genoemd): string {
  return `${mens.naam} ${achternaam}`
}
