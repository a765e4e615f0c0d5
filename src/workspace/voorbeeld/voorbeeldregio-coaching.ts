import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Op } from '#documents/op.ts'
import { eersteOpdracht } from './voorbeeldregio-sessies.ts'
import type { Bouw, VoorbeeldDocument } from './voorbeeldregio-bouw.ts'
import { put } from './voorbeeldregio-bouw.ts'
import type { Groep } from './voorbeeldregio-groep.ts'
import type { Kandidaat, Plaatsing } from './voorbeeldregio-kandidaat.ts'
import type { Leerdoel } from './voorbeeldregio-leerdoelen.ts'

/** Around whom the coaching of the voorbeeldregio is made up. */
export interface CoachingRond {
  groep: Groep
  kandidaat: Kandidaat
  plaatsing: Plaatsing
  opWerkplek: readonly Leerdoel[]
  bijTrainer: readonly Leerdoel[]
}

/**
 * What happens around a coaching, written into documents that are there: a story that was told, with tips and the goal
 * that was adapted after it, a story in the making, and opdrachten with what they brought.
 */
export function addCoaching(bouw: Bouw, documenten: readonly VoorbeeldDocument[], rond: CoachingRond): void {
  const { groep, kandidaat, plaatsing } = rond
  const trainer = kandidaat.trainer.persoon
  const write = (found: VoorbeeldDocument | undefined, by: PersoonId, ops: Op[]) => found?.writes.push({ by, ops })
  const withId = (doc: DocumentId) => documenten.find((one) => one.doc === doc)
  const map = documenten.find(({ kind }) => kind === 'map')
  const own = kandidaat.mens.persoon

  const told = bouw.newItem()
  const tip = bouw.newItem()
  const [hulpVragen] = rond.opWerkplek
  write(withId(kandidaat.leren), own, [
    ...put('leren', 'dstarrs', told, {
      doel: hulpVragen?.tekst.titel,
      situatie: 'Vrijdagochtend om 8 uur. Er stonden 40 broodjes op de lijst en de oven was nog vol.',
      taak: 'Ik moest de broodjes inpakken. Ik wilde dat alles om 9 uur klaar was.',
      actie: 'Ik keek op de lijst. Ik liep naar Ron en vroeg: kun je 10 minuten meehelpen?',
      resultaat: 'We waren om 5 voor 9 klaar. Ron zei dat hij het fijn vond dat ik het vroeg.',
      reflectie: 'Ik vroeg het pas laat. De volgende keer vraag ik het al als de oven nog vol is.',
      leerdoelId: hulpVragen?.id,
      datum: bouw.dag(-40),
      klaarOpMs: bouw.ms(-39),
      gemaaktOpMs: bouw.ms(-41),
    }),
    ...put('leren', 'tips', tip, {
      bij: told,
      tekst: 'Spreek met Ron een kort teken af. Dan hoef je niet naar hem toe.',
      van: 'Guusje',
      door: own,
      opMs: bouw.ms(-38),
    }),
  ])
  write(withId(kandidaat.leren), trainer, [
    ...put('leren', 'tips', bouw.newItem(), {
      bij: told,
      tekst: 'Je vertelde precies wat je zei. Zo kun je het ook in een gesprek vertellen.',
      van: kandidaat.trainer.naam,
      door: trainer,
      opMs: bouw.ms(-38),
    }),
    ...put('leren', 'opdrachten', bouw.newItem(), {
      tekst: 'Ron vragen hoe hij merkt dat ik hulp nodig heb.',
      dag: bouw.dag(9),
      door: trainer,
      opMs: bouw.ms(-38),
    }),
  ])
  if (hulpVragen !== undefined) {
    write(
      withId(plaatsing.werkplek),
      own,
      put('werkplek', 'versies', bouw.newItem(), {
        leerdoelId: hulpVragen.id,
        titel: hulpVragen.tekst.titel,
        wat: 'Ik vraag om hulp als het niet lukt.',
        wanneer: 'Als het druk is.',
        waar: hulpVragen.tekst.waar,
        waarom: hulpVragen.tekst.waarom,
        waartoe: hulpVragen.tekst.waartoe,
        hoe: hulpVragen.tekst.hoe,
        uiterlijk: bouw.dag(hulpVragen.tekst.uiterlijk),
        maat: hulpVragen.tekst.maat,
        haalbaar: 'ja',
        toelichting: hulpVragen.tekst.toelichting,
        stappen: hulpVragen.tekst.stappen.map(([stap]) => stap),
        aanleiding: 'tip',
        aanleidingId: tip,
        reden: 'In de groep zeiden ze dat ik te laat om hulp vraag. Nu staat er precies wanneer.',
        door: own,
        dag: bouw.dag(-38),
        opMs: bouw.ms(-38),
      }),
    )
  }

  const begun = bouw.newItem()
  const last = groep.bijeenkomsten.findLast(({ dag }) => dag < bouw.today)
  const asked = last === undefined ? undefined : eersteOpdracht(last)
  write(map, own, [
    ...put('map', 'dstarrs', begun, {
      doel: rond.bijTrainer[0]?.tekst.titel,
      situatie: 'Woensdag in de bibliotheek. Ik had 3 vacatures bij me en wist niet waar ik moest beginnen.',
      leerdoelId: rond.bijTrainer[0]?.id,
      datum: bouw.dag(-5),
      gemaaktOpMs: bouw.ms(-4),
    }),
    // The one that was told is kept as a story, and only here.
    ...put('map', 'dstarrs', bouw.newItem(), { verhaal: true, verhuisdNaar: kandidaat.leren, verhuisdId: told }),
    ...(last === undefined || asked === undefined
      ? []
      : put('map', 'opbrengsten', asked.id, {
          opdracht: asked.tekst,
          bijeenkomst: last.id,
          gedaanOp: bouw.dag(-3),
          opbrengst: 'Ron zei dat mijn doel nu veel duidelijker is. Dat gaf me rust.',
          opMs: bouw.ms(-3),
        })),
  ])
}
