import type { Dagdeel, Functieprofiel, Niveau } from './functieprofiel.ts'
import { MAX_UREN, readUren } from './functieprofiel.ts'
import { foldName, foldText } from './zoeken.ts'

/** What somebody looks for; an empty text asks nothing. */
export interface PlekVraag {
  woorden: string
  sector: string
  niveau: Niveau | ''
  /** hours a week, as typed */
  uren: string
  dagdeel: Dagdeel | ''
}

export const everyPlek: PlekVraag = { woorden: '', sector: '', niveau: '', uren: '', dagdeel: '' }

/** A plek as it is looked for. */
export interface ZoekbaarProfiel {
  readonly organisatie: string
  readonly functie: string
  readonly profiel: Functieprofiel
}

/** `past`: what is asked is known and fits. `onbekend`: nothing speaks against it, and something asked is not known. */
export interface GevondenPlekken<P> {
  past: P[]
  onbekend: P[]
}

type Fit = 'past' | 'niet' | 'onbekend'

/**
 * A search over the plekken of a register, by words and by what their profile says. Texts are folded once, here; accents
 * and capitals do not count. A plek whose profile says nothing about what is asked is not left out: it may fit.
 */
export function makePlekZoeker<P extends ZoekbaarProfiel>(
  plekken: readonly P[],
): (vraag: PlekVraag) => GevondenPlekken<P> {
  const folded = plekken.map((plek) => ({
    plek,
    text: foldText([plek.organisatie, plek.functie, plek.profiel.sector ?? '', plek.profiel.taken ?? ''].join(' ')),
    sector: foldName(plek.profiel.sector ?? ''),
  }))
  return (vraag) => {
    const words = foldText(vraag.woorden).split(' ')
    const sector = foldName(vraag.sector)
    const found: GevondenPlekken<P> = { past: [], onbekend: [] }
    for (const one of folded) {
      if (!words.every((word) => one.text.includes(word))) continue
      const fits = [
        fitOf(sector === '', one.sector === '' ? undefined : one.sector === sector),
        fitNiveau(vraag.niveau, one.plek.profiel.niveau),
        fitUren(readUren(vraag.uren), one.plek.profiel),
        fitDagdeel(vraag.dagdeel, one.plek.profiel.dagdelen),
      ]
      if (fits.includes('niet')) continue
      found[fits.includes('onbekend') ? 'onbekend' : 'past'].push(one.plek)
    }
    return found
  }
}

/** Sectors that stand in the register, each once, by name. */
export function sectorenIn(plekken: readonly ZoekbaarProfiel[]): string[] {
  const byFold = new Map<string, string>()
  for (const { profiel } of plekken) {
    const sector = profiel.sector?.trim() ?? ''
    if (sector !== '' && !byFold.has(foldName(sector))) byFold.set(foldName(sector), sector)
  }
  return [...byFold.values()].toSorted((a, b) => a.localeCompare(b, 'nl'))
}

function fitOf(isNotAsked: boolean, isSo: boolean | undefined): Fit {
  if (isNotAsked || isSo === true) return 'past'
  return isSo === undefined ? 'onbekend' : 'niet'
}

function fitNiveau(asked: Niveau | '', own: Niveau | undefined): Fit {
  return fitOf(asked === '', own === undefined ? undefined : own === 'iedereen' || own === asked)
}

function fitUren(asked: number | undefined, { urenMin, urenMax }: Functieprofiel): Fit {
  if (asked === undefined) return 'past'
  if (urenMin === undefined && urenMax === undefined) return 'onbekend'
  return fitOf(false, asked >= (urenMin ?? 0) && asked <= (urenMax ?? MAX_UREN))
}

function fitDagdeel(asked: Dagdeel | '', own: readonly Dagdeel[] | undefined): Fit {
  return fitOf(asked === '', own === undefined || own.length === 0 ? undefined : own.some((one) => one === asked))
}
