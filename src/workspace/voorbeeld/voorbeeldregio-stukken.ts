import type { Bouw } from './voorbeeldregio-bouw.ts'
import { put } from './voorbeeldregio-bouw.ts'

/** What the kandidaat to try keeps in the sections of the own map; what was skipped is simply not there. */
export function putStukken(bouw: Bouw): ReturnType<typeof put> {
  const klaar = (dag: number) => ({ opMs: bouw.ms(dag), klaarOpMs: bouw.ms(dag) })
  return [
    ...put('map', 'krachtigeMomenten', bouw.newItem(), {
      titel: 'De taart van de buurvrouw',
      gebeurd: 'In maart bakte ik een taart voor tachtig mensen in het buurthuis.',
      sterk: 'Ik had het plan zelf gemaakt en het klopte.',
      ikDeed: 'Ik begon twee dagen eerder en vroeg mijn zus om de room te kloppen.',
      samen: 'Mijn zus en ik hoefden bijna niets te zeggen.',
      kern: 'Met een plan kan ik veel aan.',
      meenemen: 'Op tijd beginnen, en iemand vragen.',
      energie: ['Iets maken', 'Samenwerken'],
      ...klaar(-40),
    }),
    ...put('map', 'verhaalversies', bouw.newItem(), {
      titel: 'Voor een werkgever',
      verhaal:
        'Ik heb twee jaar niet gewerkt. In die tijd bakte ik voor de buurt. Nu wil ik weer in een bakkerij werken.',
      ...klaar(-32),
    }),
    ...put('map', 'behoeften', bouw.newItem(), {
      titel: 'Als het druk is',
      zelf: 'Ik kijk op mijn lijst en doe één ding tegelijk.',
      vanAnderen: 'Dat iemand zegt wat het eerst moet.',
      aanpassingen: ['Een lijst op papier', 'Pauzes die doorgaan'],
      ...klaar(-28),
    }),
    ...put('map', 'signaalkaarten', bouw.newItem(), {
      titel: 'Op mijn werk',
      ikMerk: 'Ik ga sneller praten en sla mijn pauze over.',
      anderenMerken: 'Ik word stil en maak geen grapjes meer.',
      woord: 'Code rood',
      aanWie: 'Ron',
      zijDoen: 'Even samen naar buiten, zonder vragen.',
      liefstNiet: 'Zeggen dat het wel meevalt.',
      ...klaar(-27),
    }),
    ...put('map', 'werkervaringen', bouw.newItem(), {
      titel: 'Broodbakker',
      waar: 'Bakkerij De Molen',
      wanneer: 'Een jaar of vijf geleden',
      leuk: 'De geur van vers brood, en dat het om zeven uur klaar lag.',
      past: 'goed',
      ...klaar(-24),
    }),
    ...put('map', 'sollicitaties', bouw.newItem(), {
      titel: 'Hulp in de keuken',
      organisatie: 'Lunchroom Vlier',
      vacature: 'Drie ochtenden in de week, vanaf januari.',
      stand: 'schrijven',
      opMs: bouw.ms(-3),
    }),
    ...put('map', 'ontvangenFeedback', bouw.newItem(), {
      vanWie: 'Ron',
      dag: bouw.dag(-9),
      gaatGoed: 'De broodjes zien er mooi uit en alles is op tijd.',
      kanBeter: 'Eerder zeggen dat het te veel is.',
      ...klaar(-9),
    }),
  ]
}
