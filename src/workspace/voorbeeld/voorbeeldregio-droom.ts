import type { Fields } from '#workspace/workspace.ts'
import type { Bouw } from './voorbeeldregio-bouw.ts'
import { put } from './voorbeeldregio-bouw.ts'

const droom = {
  doe: 'Ik sta om zes uur in de bakkerij en maak het deeg voor de dag.',
  anderen: 'Klanten vragen naar mijn notenbrood.',
  trots: 'Dat ik het volhoud, en dat mijn naam op het rooster staat.',
  waarvoor: 'Voor mezelf, en om mijn zus te laten zien dat het kan.',
  statement: 'Ik bak drie ochtenden in de week in een bakkerij waar ik mezelf ben.',
}

/** The dream, the way there and the network of the kandidaat to try. */
export function putDroom(bouw: Bouw): ReturnType<typeof put> {
  const [rooster, deeg, zaterdag] = [bouw.newItem(), bouw.newItem(), bouw.newItem()]
  return [
    ...put('map', 'droom', 'droom', droom),
    ...put('map', 'mijlpalen', rooster, {
      ...{ resultaat: 'Ik heb vaste dagen in de bakkerij.', wanneer: 'periode', periode: 'voor de zomer' },
      ...{ vieren: 'Taart met Ron, van mijn eigen taart.', gevierd: 'We aten mijn appeltaart in de pauze.' },
      ...{ gevierdOp: bouw.dag(-21), volgorde: 1, opMs: bouw.ms(-90) },
    }),
    ...put('map', 'mijlpalen', deeg, {
      ...{ resultaat: 'Ik maak zelf het brooddeeg.', wanneer: 'periode', periode: 'in de winter' },
      ...{ vieren: 'Een brood voor mijn zus.', volgorde: 2, opMs: bouw.ms(-60) },
    }),
    ...put('map', 'mijlpalen', zaterdag, {
      ...{ resultaat: 'Ik durf een zaterdag te werken.', wanneer: 'open', volgorde: 3, opMs: bouw.ms(-59) },
    }),
    ...put('map', 'acties', bouw.newItem(), {
      ...{ tekst: 'Ron vragen of ik een keer mag meekijken bij het deeg.', bij: deeg, eind: bouw.dag(9) },
      ...{ hulp: 'Fatma kan met me oefenen wat ik zeg.', steun: 'Ron legt graag uit.' },
      ...{ tegenwind: 'In december is het druk.', volgorde: 1, opMs: bouw.ms(-14) },
    }),
    ...put('map', 'acties', bouw.newItem(), {
      ...{ tekst: 'Een boek over brood zoeken bij de bibliotheek.', bij: deeg, eigenaar: 'Mijn zus Fleur' },
      ...{ begin: bouw.dag(-3), volgorde: 2, opMs: bouw.ms(-14) },
    }),
    ...put('map', 'acties', bouw.newItem(), {
      ...{ tekst: 'Mijn werkkleren op een vaste plek leggen.', klaarOp: bouw.dag(-5), volgorde: 3, opMs: bouw.ms(-20) },
    }),
    ...netwerk(bouw),
  ]
}

function netwerk(bouw: Bouw): ReturnType<typeof put> {
  const mensen: readonly Fields<'map', 'netwerk'>[] = [
    {
      ...{ naam: 'Fleur', rol: 'familie', telefoon: '06 00 00 00 99', betrokken: 'dichtbij', kracht: 'geeft' },
      ...{ bijdrage: 'Mijn zus. Ik bel haar als het druk is in mijn hoofd.', magBenaderd: 'eerst_vragen' },
      magWeten: ['plan', 'nodig', 'signalen'],
    },
    {
      ...{ naam: 'Ron Bakels', rol: 'werkbegeleider', betrokken: 'dichtbij', isVast: true, magBenaderd: 'ja' },
      ...{ bijdrage: 'Legt me het werk uit.', magWeten: ['leerdoelen', 'nodig', 'rooster'] },
    },
    {
      ...{ naam: 'Mevrouw De Wit', rol: 'klantmanager', betrokken: 'op_afstand', magBenaderd: 'nee' },
      ...{ bijdrage: 'Gaat over mijn uitkering.', magWeten: ['plan', 'rooster'] },
    },
  ]
  return [
    ...mensen.flatMap((mens, at) => put('map', 'netwerk', bouw.newItem(), { ...mens, opMs: bouw.ms(-40 + at) })),
    ...put('map', 'netwerkgemis', 'gemis', {
      wie: 'Iemand die ook in een bakkerij werkt en het zelf heeft meegemaakt.',
    }),
  ]
}
