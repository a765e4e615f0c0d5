import type { Bouw, VoorbeeldDocument } from './voorbeeldregio-bouw.ts'
import { membersOf, put } from './voorbeeldregio-bouw.ts'
import { putDroom } from './voorbeeldregio-droom.ts'
import { putInterview } from './voorbeeldregio-gesprekken.ts'
import { putStart } from './voorbeeldregio-intake.ts'
import type { Kandidaat, Plaatsing } from './voorbeeldregio-kandidaat.ts'
import type { Leerdoel } from './voorbeeldregio-leerdoelen.ts'
import { putLeerdoel, putVerhuisd } from './voorbeeldregio-leerdoelen.ts'
import type { Reflectie } from './voorbeeldregio-plaatsing.ts'
import { pitchEnCv, putLatenZien } from './voorbeeldregio-laten-zien.ts'
import { reflectieHead } from './voorbeeldregio-plaatsing.ts'
import { conceptReflectie } from './voorbeeldregio-reflecties.ts'
import { putStukken } from './voorbeeldregio-stukken.ts'

const zoWerkIkHetBest = 'Ik werk het best als ik ’s ochtends weet wat er af moet. Een korte pauze om 11 uur helpt mij.'

const profiel = {
  ditBenIk: 'Ik ben Noor. Ik bak al sinds ik klein was met mijn oma. Ik woon in Waalburg met mijn kat Pip.',
  ditWilIk: 'Ik wil weer betaald werk. Het liefst in een bakkerij of een kleine keuken.',
  zoWerkIkHetBest,
  ikKanDitGoed: 'Ik werk netjes. Ik onthoud recepten. Ik ben altijd op tijd.',
  ikDoeDitGraag: 'Taarten versieren, nieuwe broden proberen en met mijn handen werken.',
  ditHebIkNodig: 'Eén ding tegelijk. Iemand die rustig uitlegt. Een vaste plek voor mijn spullen.',
  hierGeloofIkIn: 'Wat je met aandacht maakt, wordt goed.',
  hierinWilIkGroeien: 'Eerder hulp vragen en zelf mijn ochtend indelen.',
  ...pitchEnCv,
}

const terugblikken = [
  { dag: -9, hoe: 'goed', onthouden: 'Ron zei dat mijn broodjes er mooi uitzagen.', gebruikt: ['Doorzetten'] },
  { dag: -6, hoe: 'gewoon', onthouden: 'Het was druk, maar ik had mijn lijst.', gebruikt: ['Pauze nemen'] },
  {
    dag: -2,
    hoe: 'goed',
    onthouden: 'Ik heb Ron gevraagd om 1 minuut. Dat werkte.',
    gebruikt: ['Hulp vragen', 'Doorzetten'],
  },
] as const

/** For when it does not go: written in a good week. What was skipped is simply not there. */
const plan = {
  signalen: 'Ik sla de pauze van 11 uur over. Ik slaap slecht. Ik zeg niets meer in het werkoverleg.',
  watHelpt: 'Een rondje langs de dijk. Bellen met mijn zus. Eén ding tegelijk doen.',
  watNiet: 'Veel vragen achter elkaar. Horen dat het wel meevalt.',
  uren: 'Een week niet. Daarna eerst twee ochtenden.',
  taken: 'Wel broodjes smeren en inpakken. Niet aan de kassa.',
  contact: 'Ron belt op maandag en donderdag, na 10 uur. Ik hoef niet terug te bellen.',
  herstart: 'Eerst een kop koffie in de bakkerij, zonder schort.',
}

/** What the kandidaat to try keeps in the own map, and what was shown from it. */
export interface MapInhoud {
  draft: Leerdoel
  opWerkplek: readonly Leerdoel[]
  bijTrainer: readonly Leerdoel[]
  reflecties: readonly Reflectie[]
}

/** The own `map` of the kandidaat to try, and a `deel` with one thing shown to the werkbegeleider. */
export function makeMap(
  bouw: Bouw,
  kandidaat: Kandidaat,
  plaatsing: Plaatsing,
  inhoud: MapInhoud,
): VoorbeeldDocument[] {
  const { mens } = kandidaat
  const ops = [
    ...put('map', 'profiel', 'ik', { roepnaam: mens.naam, ...profiel }),
    ...putStart(bouw),
    ...putLeerdoel(bouw, 'map', inhoud.draft),
    ...inhoud.opWerkplek.flatMap(({ id }) =>
      putVerhuisd('leerdoelen', id, plaatsing.werkplek, { delenMet: 'trainer_en_werkplek' }),
    ),
    ...inhoud.bijTrainer.flatMap(({ id }) => putVerhuisd('leerdoelen', id, kandidaat.leren, { delenMet: 'trainer' })),
    ...inhoud.reflecties.flatMap(({ id }) =>
      putVerhuisd('reflecties', id, plaatsing.reflectie, { plaatsing: plaatsing.plaatsing }),
    ),
    ...put('map', 'reflecties', bouw.newItem(), {
      ...reflectieHead(bouw, kandidaat, plaatsing, conceptReflectie.dag, inhoud.opWerkplek.slice(0, 1)),
      ...conceptReflectie.eigen,
      plaatsing: plaatsing.plaatsing,
    }),
    ...terugblikken.flatMap(({ dag, hoe, onthouden, gebruikt }) =>
      put('map', 'terugblikken', bouw.newItem(), {
        dag: bouw.dag(dag),
        hoe,
        onthouden,
        gebruikt: [...gebruikt],
        klaarOpMs: bouw.ms(dag),
      }),
    ),
  ]
  const { werkbegeleider } = plaatsing
  ops.push(...putLatenZien(bouw), ...putDroom(bouw), ...putStukken(bouw), ...putInterview(bouw))
  ops.push(
    ...put('map', 'terugvalplan', 'plan', { ...plan, nagekekenOp: bouw.dag(-30) }),
    ...put('map', 'terugvalmensen', werkbegeleider.persoon, {
      ...{ persoonId: werkbegeleider.persoon, naam: werkbegeleider.naam, metAfspraken: true, opMs: bouw.ms(-30) },
      bericht: 'Ron, het gaat even niet. Ik kom deze week niet. Bel me maandag maar, zoals afgesproken.',
    }),
    ...put('map', 'terugvalmensen', bouw.newItem(), {
      ...{ naam: 'Mijn zus Fleur', telefoon: '06 00 00 00 99', opMs: bouw.ms(-29) },
    }),
  )
  const shown = put('deel', 'delen', bouw.newItem(), {
    titel: 'Zo werk ik het best',
    tekst: zoWerkIkHetBest,
    opMs: bouw.ms(-12),
  })
  return [
    { doc: bouw.newDoc(), kind: 'map', members: membersOf([mens]), writes: [{ by: mens.persoon, ops }] },
    {
      doc: bouw.newDoc(),
      kind: 'deel',
      members: membersOf([mens, plaatsing.werkbegeleider]),
      writes: [{ by: mens.persoon, ops: shown }],
    },
  ]
}
