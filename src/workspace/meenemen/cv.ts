import type { Cv, CvScholing, CvWerk } from '#domain/cv.ts'
import { cvTeksten } from '#domain/cv.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import type { Certificaat } from '#workspace/groep/certificaten.ts'
import { useCertificaten } from '#workspace/groep/certificaten.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

type Velden = Readonly<Record<string, unknown>>

/**
 * The cv of a kandidaat out of what stands on this device: own texts, own list of work, the places of the programme, what was
 * followed. Nothing of it is kept: it says what the map says now.
 */
export function cvVan(cards: Iterable<Card>, naam: string, certificaten: readonly Certificaat[]): Cv {
  const own = [...cards].filter(({ role }) => role === 'kandidaat')
  const all = (kind: Card['kind'], name: string): Velden[] =>
    own
      .filter((card) => card.kind === kind)
      .flatMap((card) => Object.values(card.items[name] ?? {}))
      .filter((item) => item['weg'] !== true)
  const profiel = all('map', 'profiel')[0] ?? {}
  const kaart = all('kaart', 'kaart')[0] ?? {}
  const start = all('map', 'start')[0] ?? {}
  return {
    roepnaam: words(profiel['roepnaam']) || words(kaart['roepnaam']) || naam,
    achternaam: words(kaart['achternaam']),
    telefoon: words(kaart['telefoon']) || words(start['telefoon']),
    email: words(kaart['email']),
    woonplaats: words(kaart['woonplaats']),
    overMij: words(profiel['pitch']) || words(profiel['ditBenIk']),
    teksten: cvTeksten.map((id) => ({ id, tekst: words(profiel[id]) })).filter(({ tekst }) => tekst !== ''),
    werk: [...all('map', 'werkervaringen').map(eigenWerk), ...all('plaatsing', 'plaatsing').flatMap(plaats)],
    scholing: certificaten.map(({ inhoud }): CvScholing => ({
      titel: inhoud.programma,
      gever: inhoud.namens || inhoud.gever,
      van: inhoud.van,
      tot: inhoud.tot,
      onderdelen: inhoud.bijeenkomsten.map(({ titel }) => titel).filter((titel) => titel !== ''),
    })),
  }
}

/** A line of the own list of work, as the map keeps it: named things in free words. */
function eigenWerk({ titel, waar, wanneer, leuk, energie }: Velden): CvWerk {
  return {
    functie: words(titel),
    organisatie: words(waar),
    wanneer: words(wanneer),
    tekst: [words(leuk), words(energie)].filter(Boolean).join('\n'),
  }
}

/** A place of the programme, once it began. */
function plaats({ functie, organisatie, start, eindePlan, vervolgVan, status }: Velden): CvWerk[] {
  const isBegun = typeof start === 'string' && status !== 'voorbereiding'
  // Where another werkbegeleider came it goes on: one place, not two.
  if (!isBegun || typeof vervolgVan === 'string') return []
  const isOver = status === 'afgerond' || status === 'voortijdig_gestopt'
  const tot = isOver && typeof eindePlan === 'string' ? { tot: eindePlan } : {}
  return [{ functie: words(functie), organisatie: words(organisatie), wanneer: '', van: start, ...tot, tekst: '' }]
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** The own cv; `undefined` while it is looked which certificaten are right. */
export function useCv(): Cv | undefined {
  const { cards, ik } = useWorkspace()
  const { persoon, naam } = ik.value
  const certificaten = useCertificaten(persoon)
  const known = cards.value
  return useMemo(
    () => (certificaten === undefined ? undefined : cvVan(known.values(), naam, certificaten)),
    [known, naam, certificaten],
  )
}
