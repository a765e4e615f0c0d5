import type { VerslagDeel } from '#domain/verslag.ts'
import { maakVerslag } from '#domain/verslag.ts'
import { coachingVraagt } from '#domain/dstarr.ts'
import { checkGroepSize } from '#domain/groep.ts'
import { checkJaarplan } from '#domain/jaarplan.ts'
import { checkPlaatsing } from '#domain/plaatsing.ts'
import { groepenIn } from '#workspace/groep/groepen.ts'
import { dstarrsVan } from '#workspace/leren/dstarr.ts'
import { mijnCoachingen } from '#workspace/leren/coaching-stand.ts'
import { opnieuwUitTeNodigen } from '#workspace/mensen/intake.ts'
import { kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import { puntenVan } from '#workspace/plaatsing/jaarpunten.ts'
import { plaatsingenIn } from '#workspace/plaatsing/plaatsingen.ts'
import { dagTaken, plekTaken, profielTaak, wachtOpHandtekening } from '#workspace/regio/overzicht.ts'
import { registerOf } from '#workspace/regio/register.ts'
import { regioVan } from '#workspace/regio/regio.ts'
import { verslagInvoer } from '#workspace/regio/verslag.ts'
import { wachtOpTrainer } from '#workspace/vandaag/wacht-op-trainer.ts'
import type { Workspace } from '#workspace/workspace.ts'
import type { Tally } from './tally.ts'
import type { YearDevice } from './year-device.ts'

/** Who is meant by the ids of the app, in the script's own names. */
export interface Names {
  kandidaat(persoon: string): number
  groep(doc: string): number
}

/** What the screens of this person say today, as `rule|about whom`. */
export function shownWarnings({ workspace, rol }: YearDevice, names: Names): Set<string> {
  switch (rol) {
    case 'regiocoordinator':
      return new Set([
        ...officeWords(workspace, names),
        ...groepWords(workspace, names),
        ...werkWords(workspace, names, rol),
      ])
    case 'werkbegeleider':
      return new Set(werkWords(workspace, names, rol))
    case 'trainer':
      return new Set([...werkWords(workspace, names, rol), ...listWords(workspace, names)])
    case 'kandidaat':
      return new Set(dstarrWords(workspace, names))
    default:
      return new Set()
  }
}

const plaatsingWords: Partial<Record<string, string>> = {
  'below-12-hours': 'minder dan 12 uur',
  'above-24-hours': 'meer dan 24 uur',
  'all-on-one-day': 'op één dag',
  'not-one-year': 'niet een jaar',
}

function* officeWords(workspace: Workspace, names: Names): Iterable<string> {
  const cards = [...workspace.cards.value.values()]
  const [kandidaten, plaatsingen] = [kandidatenIn(cards), plaatsingenIn(cards)]
  for (const taak of plekTaken(kandidaten, plaatsingen)) {
    if ('kandidaat' in taak) yield `${taak.soort.replace('-', ' ')}|${names.kandidaat(taak.kandidaat.persoon)}`
  }
  for (const { velden, dagen, card } of plaatsingen) {
    const k = names.kandidaat(velden.kandidaat ?? '')
    for (const code of checkPlaatsing(velden, dagen)) yield `${plaatsingWords[code] ?? code}|${k}`
    const open = wachtOpHandtekening({ card } as Parameters<typeof wachtOpHandtekening>[0])
    if (open > 0) yield `wacht op handtekening|${k}|${open}`
  }
  const intakes = cards.filter(({ kind }) => kind === 'intake')
  for (const { kandidaat } of opnieuwUitTeNodigen(kandidaten, intakes, workspace.today())) {
    yield `opnieuw uitnodigen|${names.kandidaat(kandidaat.persoon)}`
  }
  const region = regioVan(workspace)?.card
  if (region === undefined) return
  const { dubbelen, plekken } = registerOf(region)
  if (dubbelen.length > 0) yield `dubbele functie|${dubbelen.length}`
  for (const taak of profielTaak(plekken))
    if (taak.soort === 'geen-profiel') yield `geen profiel|${taak.plekken.length}`
}

const planWords: Partial<Record<string, string>> = {
  'in-summer': 'in de zomer',
  'on-feestdag': 'op een feestdag',
  'same-dag': 'zelfde dag',
  'after-later-nr': 'na een latere',
  'before-previous-nr': 'voor de vorige',
}
const sizeWords: Partial<Record<string, string>> = {
  'below-five': 'groep onder vijf',
  'above-twelve': 'groep boven twaalf',
}

function* groepWords(workspace: Workspace, names: Names): Iterable<string> {
  const groepen = groepenIn(workspace)
  for (const { doc, deelnemers, bijeenkomsten } of groepen) {
    const g = names.groep(doc)
    const size = checkGroepSize(deelnemers.length)
    if (size !== undefined) yield `${sizeWords[size.code] ?? size.code}|${g}`
    for (const { code, bijeenkomst } of checkJaarplan(bijeenkomsten)) {
      yield `${planWords[code] ?? code}|${g}|${bijeenkomsten.find(({ id }) => id === bijeenkomst)?.nr ?? 0}`
    }
  }
  for (const taak of dagTaken(groepen, workspace.today())) {
    if (taak.soort === 'zelfde-dag') yield `taak zelfde dag|${names.groep(taak.groep.doc)}|${taak.dag}`
  }
}

function* werkWords(workspace: Workspace, names: Names, rol: string): Iterable<string> {
  const cards = workspace.cards.value
  for (const { card } of plaatsingenIn(cards.values())) {
    if (card.role !== rol) continue
    for (const { kandidaat, punt } of puntenVan(cards, card, workspace.today())) {
      const k = names.kandidaat(kandidaat)
      if (punt.soort === 'overeenkomst')
        for (const soort of punt.ontbreekt) yield `overeenkomst ${soort.toUpperCase()}|${k}`
      else if (punt.soort === 'contact') yield `contact ${punt.signaal.replace('_', ' ')}|${k}`
      else if (punt.soort !== 'introductie' || rol === 'werkbegeleider') yield `${punt.soort}|${k}`
    }
  }
}

function* listWords(workspace: Workspace, names: Names): Iterable<string> {
  const own = groepenIn(workspace).filter(({ beheer }) => beheer?.role === 'trainer')
  for (const taak of wachtOpTrainer(own, workspace.today())) {
    const where = `${names.groep(taak.lijst.groep.doc)}|${taak.lijst.bijeenkomst.nr ?? 0}`
    if (taak.soort === 'twee_antwoorden') yield `twee antwoorden|${where}|${taak.aantal}`
    else yield `${taak.soort.replace('_', ' ')}|${where}`
  }
}

function* dstarrWords(workspace: Workspace, names: Names): Iterable<string> {
  const { persoon } = workspace.ik.value
  const own = dstarrsVan(workspace.cards.value, persoon, ['map', 'leren']).map(({ velden }) => velden)
  const asked = coachingVraagt(mijnCoachingen(workspace), own, workspace.today())
  // Counted among its own kind: the first coaching is the third bijeenkomst.
  if (asked !== undefined) yield `dstarr|${names.kandidaat(persoon)}|${asked.nr * 2 + 1}`
}

/** The report of a period as it is on this device, without rows of nothing. */
export function shownReport({ workspace }: YearDevice, van: string, tot: string): Tally {
  const delen = maakVerslag(verslagInvoer(workspace), { van, tot })
  return Object.fromEntries(delen.map((deel) => [deel.naam, rowsOf(deel)]))
}

function rowsOf({ rijen }: VerslagDeel): Record<string, number | 'klein'> {
  return Object.fromEntries(
    rijen.flatMap(({ sleutel, aantal, deelnemers }): [string, number | 'klein'][] => [
      [sleutel, aantal],
      ...(deelnemers === undefined ? [] : [[`${sleutel} deelnemers`, deelnemers] as [string, number | 'klein']]),
    ]),
  )
}
