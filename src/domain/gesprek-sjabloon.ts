import type { Rol } from './rol.ts'

/**
 * One question of a form. Without more it is long text that everybody who takes part writes together.
 *
 * @source docs/begrippen.md#gesprek-sjabloon
 */
export interface GesprekVraag {
  /** stays for ever: stored answers are found by it. No dot in it. */
  readonly id: string
  /** `vinkjes`: some of a few, with words beside them. `keuze`: one of a few. `zones`: points, each in a zone */
  readonly soort?: 'vinkjes' | 'keuze' | 'zones'
  readonly opties?: readonly string[]
  /** one line for each who takes part, that only they write */
  readonly perDeelnemer?: true
  /** only the kandidaat answers, or says rather not to */
  readonly vanDePersoon?: true
  /** kept apart from the other answers: it never goes along when the form is shown. Only in mijn map. */
  readonly apart?: true
  /** the part it belongs to, from 1, where a form has parts */
  readonly deel?: number
}

/** What has to be there before a form can be called complete. */
export interface Slotregel {
  /**
   * `eigen_antwoord`: the kandidaat answered, or said rather not to. `een_toezegging`: somebody wrote an own line.
   * `goed_eerst`: who says what can be better says what goes well too.
   */
  readonly regel: 'eigen_antwoord' | 'een_toezegging' | 'goed_eerst'
  readonly vraag: string
  /** of `goed_eerst`: what can be better */
  readonly na?: string
}

export interface Gespreksjabloon {
  /** `map`: for the kandidaat alone. `gesprek`: for those who take part. */
  readonly plek: 'map' | 'gesprek'
  /** who can take part besides the kandidaat */
  readonly rollen: readonly Rol[]
  readonly vragen: readonly GesprekVraag[]
  /** about how people work together: not the kandidaat's to begin */
  readonly isVanHetTeam?: true
  readonly sluit?: readonly Slotregel[]
}

const team: readonly Rol[] = ['werkbegeleider', 'jobcoach', 'trainer', 'regiocoordinator']
const opWerk: readonly Rol[] = ['werkbegeleider', 'jobcoach', 'trainer']

/**
 * The forms, in the order in which they are offered. What a werkbegeleider reads asks what is needed to work well, and
 * never what somebody has: there is no question about health in a `gesprek`.
 *
 * @source docs/begrippen.md#gesprek-sjabloon
 */
export const gespreksjablonen = {
  gedeelde_visie: {
    plek: 'gesprek',
    rollen: team,
    vragen: [
      { id: 'verhaal' },
      { id: 'mogelijkheden' },
      { id: 'nodig' },
      { id: 'oplossingen' },
      { id: 'eigen', vanDePersoon: true },
    ],
    sluit: [{ regel: 'eigen_antwoord', vraag: 'eigen' }],
  },
  gedeelde_doelen: {
    plek: 'gesprek',
    rollen: team,
    vragen: [
      { id: 'droom' },
      { id: 'eindbeeld' },
      { id: 'zin' },
      { id: 'precies' },
      { id: 'mijlpalen' },
      { id: 'toezegging', perDeelnemer: true },
    ],
    sluit: [{ regel: 'een_toezegging', vraag: 'toezegging' }],
  },
  interview: {
    plek: 'map',
    rollen: [],
    vragen: [
      { id: 'overJou', deel: 1 },
      { id: 'plezier', deel: 1 },
      { id: 'werk', deel: 1 },
      { id: 'uren', deel: 1 },
      { id: 'leuk', deel: 1 },
      { id: 'verwacht', deel: 1 },
      { id: 'past', deel: 2 },
      { id: 'droom', deel: 2 },
      { id: 'eerder', deel: 2 },
      { id: 'omgeving', deel: 2 },
      { id: 'gekomen', deel: 2 },
      { id: 'start', deel: 2 },
      // After twelve questions about work and energy, as the work book has it.
      { id: 'kwetsbaar', deel: 3, apart: true },
      { id: 'hinder', deel: 3, apart: true },
      {
        id: 'volhouden',
        deel: 3,
        soort: 'vinkjes',
        opties: ['leiding', 'collegas', 'uren', 'rust', 'steun', 'sfeer', 'buiten'],
      },
      { id: 'zelf', deel: 3 },
      { id: 'geholpen', deel: 3 },
      { id: 'ondersteuning', deel: 3 },
      { id: 'werkgevers', deel: 3 },
      { id: 'toekomst', deel: 3 },
      { id: 'nogIets', deel: 3 },
      { id: 'hoeWasHet', deel: 3 },
    ],
  },
  driegesprek: {
    plek: 'gesprek',
    rollen: opWerk,
    vragen: [
      { id: 'goed', perDeelnemer: true },
      { id: 'beter', perDeelnemer: true },
      { id: 'oplossing' },
      { id: 'doen', perDeelnemer: true },
      { id: 'weer' },
    ],
  },
  casuskaart: {
    plek: 'gesprek',
    rollen: team,
    vragen: [
      { id: 'waarover', vanDePersoon: true },
      { id: 'goed' },
      { id: 'nodig', vanDePersoon: true },
      { id: 'weten', vanDePersoon: true },
      { id: 'afspraken' },
      { id: 'doen', perDeelnemer: true },
      { id: 'eigen', vanDePersoon: true },
    ],
    sluit: [{ regel: 'eigen_antwoord', vraag: 'eigen' }],
  },
  rollen: {
    plek: 'gesprek',
    rollen: team,
    isVanHetTeam: true,
    vragen: [
      { id: 'rol', perDeelnemer: true },
      { id: 'meebrengen', perDeelnemer: true },
      { id: 'verbinden' },
      { id: 'missen' },
    ],
  },
  samenwerking: {
    plek: 'gesprek',
    rollen: team,
    isVanHetTeam: true,
    vragen: [
      { id: 'taal' },
      { id: 'feedbackGoed' },
      { id: 'feedbackBeter' },
      { id: 'pratenGoed' },
      { id: 'pratenBeter' },
      { id: 'houding' },
    ],
    sluit: [
      { regel: 'goed_eerst', vraag: 'feedbackGoed', na: 'feedbackBeter' },
      { regel: 'goed_eerst', vraag: 'pratenGoed', na: 'pratenBeter' },
    ],
  },
  context: {
    plek: 'gesprek',
    rollen: team,
    isVanHetTeam: true,
    vragen: [
      { id: 'samen' },
      { id: 'leiding' },
      { id: 'geld' },
      { id: 'teams' },
      { id: 'taken' },
      { id: 'scholing' },
      { id: 'ervaring' },
      { id: 'benutten' },
      { id: 'binnen' },
    ],
  },
  feedback: {
    plek: 'gesprek',
    rollen: opWerk,
    vragen: [
      { id: 'goed' },
      { id: 'zag' },
      { id: 'betekenis' },
      { id: 'anders' },
      { id: 'meenemen', perDeelnemer: true },
    ],
    sluit: [{ regel: 'goed_eerst', vraag: 'goed', na: 'anders' }],
  },
  verbeelden: {
    plek: 'map',
    rollen: [],
    vragen: [{ id: 'zie' }, { id: 'doe' }, { id: 'samen' }, { id: 'trots' }, { id: 'kracht' }, { id: 'waarvoor' }],
  },
  vormgeven: {
    plek: 'map',
    rollen: [],
    vragen: [
      { id: 'heen' },
      { id: 'zichtbaar' },
      { id: 'gedrag' },
      { id: 'mijlpalen' },
      { id: 'acties' },
      { id: 'zin' },
    ],
  },
  cirkel: {
    plek: 'map',
    rollen: [],
    vragen: [{ id: 'punten', soort: 'zones', opties: ['invloed', 'betrokken', 'buiten'] }, { id: 'eerst' }],
  },
  leerstap: {
    plek: 'map',
    rollen: [],
    vragen: [
      { id: 'leren' },
      { id: 'stap', soort: 'keuze', opties: ['nieuw', 'bezig', 'opletten', 'vanzelf'] },
      { id: 'volgende' },
    ],
  },
} as const satisfies Readonly<Record<string, Gespreksjabloon>>

export type SjabloonNaam = keyof typeof gespreksjablonen
export type VraagNaam<S extends SjabloonNaam> = (typeof gespreksjablonen)[S]['vragen'][number]['id']

export const sjabloonNamen = Object.keys(gespreksjablonen) as SjabloonNaam[] // the keys of the constant above

/** A form by its stored name; `undefined` for one that this version does not know. */
export function sjabloonVan(naam: string | undefined): Gespreksjabloon | undefined {
  return isSjabloon(naam) ? gespreksjablonen[naam] : undefined
}

export function isSjabloon(naam: string | undefined): naam is SjabloonNaam {
  return naam !== undefined && Object.hasOwn(gespreksjablonen, naam)
}
