import type { DocumentId } from '#domain/id.ts'
import { canonical, documentOf, dumpTables } from '#tests/fuzz/what-is-there.ts'
import { all } from './facts.ts'
import type { Region } from './region.ts'
import { canaries } from './region.ts'
import type { YearDevice } from './year-device.ts'

/** Everybody has internet; then all hold the same, and nobody holds what is not theirs. */
export async function checkEnd(region: Region): Promise<void> {
  const { year } = region
  for (const device of year.devices) {
    device.awayUntil = ''
    device.sim.line.isCut = false
  }
  await year.exchange()
  await year.exchange()
  await compareAll(region)
  countAll(region)
  await checkCanaries(region)
}

/** The inner documents of all readers of each document are equal, byte for byte. */
async function compareAll({ year }: Region): Promise<void> {
  const seen = new Map<DocumentId, { naam: string; bytes: string }>()
  for (const device of year.devices) {
    for (const { doc, kind, bytes } of await heldBy(device)) {
      const other = seen.get(doc)
      if (other === undefined) seen.set(doc, { naam: device.naam, bytes })
      else if (other.bytes !== bytes) year.note(`${device.naam} and ${other.naam} hold another ${kind}`)
    }
  }
}

/** Everything that somebody wrote down in the year is there: on all devices together each of them once. */
function countAll({ year }: Region): void {
  const facts = new Set(year.devices.flatMap(({ known }) => [...known]))
  const cards = new Map(year.devices.flatMap(({ workspace }) => [...workspace.cards.value]))
  const there = (kind: string, ...collections: string[]): number =>
    [...cards.values()]
      .filter((card) => card.kind === kind)
      .flatMap(({ items }) => collections.flatMap((name) => Object.values(items[name] ?? {})))
      .filter((item) => item['weg'] !== true).length
  const pairs: readonly (readonly [what: string, written: number, kept: number])[] = [
    ['contact', all(facts, 'contact').length, there('plaatsing', 'contacten')],
    ['werkoverleg', all(facts, 'overleg').length, there('werkplek', 'overleggen')],
    ['reflectie', all(facts, 'reflectie').length, there('reflectie', 'reflecties')],
    ['handtekening', all(facts, 'teken').length, there('reflectie', 'handtekeningen')],
    ['dstarr', all(facts, 'dstarr').length, there('map', 'dstarrs')],
    ['activiteit', all(facts, 'activiteit').length, there('regio', 'activiteiten')],
    ['agreement', all(facts, 'getekend').length, there('plaatsing', 'overeenkomsttekens')],
  ]
  for (const [what, written, kept] of pairs) {
    if (written !== kept) year.note(`${what}: ${written} were written down, ${kept} are there`)
  }
}

async function heldBy({ tab }: YearDevice) {
  const held: { doc: DocumentId; kind: string; bytes: string; text: string }[] = []
  for (const { doc, kind, gone } of await tab.store.cards.heads()) {
    if (gone !== undefined) continue
    const { updates } = await tab.store.load(doc)
    if (updates.length === 0) continue
    const inner = documentOf(updates)
    const text = updates.map((update) => Buffer.from(update).toString('latin1')).join('\n')
    held.push({ doc, kind, bytes: canonical(inner, kind), text })
  }
  return held
}

/** Who may read what, of the four things that a maatje never has. */
const readers: Readonly<Record<keyof typeof canaries, readonly string[]>> = {
  reflectie: ['kandidaat', 'werkbegeleider'],
  dstarr: ['kandidaat', 'trainer', 'jobcoach'],
  motivatie: ['kandidaat', 'regiocoordinator', 'trainer', 'jobcoach'],
  contact: ['kandidaat', 'werkbegeleider', 'trainer', 'jobcoach', 'regiocoordinator'],
}

/** What lies on each disk, opened with the device's own keys, and once more as it lies there. */
async function checkCanaries({ year }: Region): Promise<void> {
  const found = new Map<string, number>()
  for (const device of year.devices) {
    const inside = (await heldBy(device)).map(({ text }) => text).join('\n')
    const cards = JSON.stringify(await device.tab.store.cards.read())
    const disk = await dumpTables(device.tab.store.database)
    for (const [what, canary] of Object.entries(canaries)) {
      const isReader = readers[what as keyof typeof canaries].includes(device.rol) // the keys of it
      const holds = inside.includes(canary) || cards.includes(canary)
      if (holds && !isReader) year.note(`the device of a ${device.rol} holds a ${what}`)
      if (disk.includes(canary)) year.note(`the disk of a ${device.rol} shows a ${what} to whoever looks`)
      if (holds) found.set(`${what} ${device.rol}`, (found.get(`${what} ${device.rol}`) ?? 0) + 1)
    }
  }
  // What is looked for nowhere is found nowhere: those who read it have it.
  for (const [what, roles] of Object.entries(readers)) {
    for (const role of roles) if (!found.has(`${what} ${role}`)) year.note(`no ${role} holds a ${what}`)
  }
}
