import { rechtVan } from '#domain/documentsoort.ts'
import type { Scene } from './scene.ts'
import { lie } from './scene.ts'
import type { SimulatedDevice } from './simulated-device.ts'
import type { Tab } from './simulated-tab.ts'
import { canonical, documentOf, dumpTables, sorted, textsOf } from './what-is-there.ts'
import type { SimulatedDocument, Written } from './written.ts'
import { projectDocument } from '#documents/project.ts'

/** A put that takes longer than this is told as not saved. */
const SLOW_MS = 900
/** Two words begin with more letters alike than this in one of 16⁵ pairs. */
const FIRST_LETTERS = 6

/** Everything said on any screen since the last look must have been true when it was said ([S1], [S2], [S3]). */
export async function checkWords(scene: Scene): Promise<void> {
  const { truth, shown, written, devices, world } = scene
  await truth.refresh()
  for (const { device, doc, told, atMs, isLate } of scene.left.splice(0)) {
    if (isLate) lie(scene, `${device.role} lost ${doc} by what was said before it was let in again`)
    const own = written.filter((one) => one.device === device && one.doc === doc && one.state !== 'perhaps')
    const isUntold = (one: Written): boolean =>
      one.state === 'kept' && one.keptAtMs <= atMs && one.reachedAtMs === undefined
    if (told === 0 && own.some(isUntold)) lie(scene, `${device.role} was not told what went with ${doc}`)
    const words = (await device.tabs[0]?.store.leftWords(doc))?.join(' ')
    // Its first letters may be those of the word that stood there: then what was typed begins later.
    const isMissing = (one: Written): boolean =>
      isUntold(one) && words !== undefined && !words.includes(one.token.slice(FIRST_LETTERS))
    if (own.some(isMissing)) lie(scene, `${device.role} has not kept the own words that went with ${doc}`)
    for (const one of own) one.state = 'perhaps'
  }
  for (const { tab, doc, where, atMs } of shown.splice(0)) {
    if (where.unsent > 0 || where.unsaved > 0) continue
    const device = devices.find(({ tabs }) => tabs.includes(tab))
    const isWrong = ({ reachedAtMs = Infinity, ...one }: Written): boolean =>
      one.device === device && one.doc === doc && one.state === 'kept' && one.keptAtMs < atMs && reachedAtMs > atMs
    const wrong = written.find(isWrong)
    if (wrong !== undefined) lie(scene, `${wrong.token} was said to be shared by ${wrong.device.role}`)
  }
  for (const device of devices) {
    for (const tab of device.tabs) {
      const own = written.filter((one) => one.tab === tab && (one.state === 'refused' || one.state === 'memory'))
      for (const one of own) {
        const line = tab.lines.get(one.doc)
        if (line === undefined || line.unsaved > 0) continue
        // Nothing is said to be unsaved: from here on it has to be there.
        if (one.state === 'refused') Object.assign(one, { state: 'kept', keptAtMs: world.nowMs })
        else if (one.keptAtMs > 0 && world.nowMs - one.keptAtMs > SLOW_MS)
          lie(scene, `${one.token} is not kept, untold`)
      }
    }
  }
}

/** Who may read a document holds what the server holds, byte for byte, and shows that; who may not holds nothing. */
export async function compare(scene: Scene): Promise<boolean> {
  const { notes } = scene
  const before = notes.length
  await scene.truth.refresh()
  for (const document of scene.documents) {
    const wanted = canonical(scene.truth.inner(document.doc), document.kind)
    for (const device of scene.devices) {
      if (scene.auditor.mayRead(device, document.doc)) await compareReader(scene, device, document, wanted)
      else await checkEmpty(scene, device, document)
    }
  }
  return notes.length === before
}

async function compareReader(
  scene: Scene,
  device: SimulatedDevice,
  { doc, kind }: SimulatedDocument,
  wanted: string,
): Promise<void> {
  const { notes, server, badSnapshots } = scene
  for (const tab of device.tabs) {
    const { updates, quarantined } = await tab.store.load(doc)
    await checkSnapshots(scene, device, tab)
    const inner = documentOf(updates)
    const here = canonical(inner, kind)
    const head = await tab.store.database.heads.get(doc)
    // Of a sealed document only the owner's own device has the key ([R4]); another phone of theirs shows nothing of it.
    if (kind === 'map' && head?.keys.length === 0) {
      if (updates.length > 0) notes.push(`${device.role} reads a ${kind} without its key`)
      continue
    }
    const state = JSON.stringify(head, (key, value: unknown) =>
      ['keys', 'members', 'signers'].includes(key) ? undefined : value,
    )
    const holdsBack =
      head?.refused !== undefined && head.role !== undefined && rechtVan(kind, head.role) !== 'schrijven'
    const both = holdsBack ? documentOf([...updates, scene.truth.whole(doc)]) : undefined
    // Who may not write any more keeps what was refused, beside all that the others have.
    if (both !== undefined) {
      if (canonical(both, kind) !== here) notes.push(`${device.role} lacks what the server has in ${kind}`)
    } else if (here !== wanted) notes.push(`${device.role} differs from the server in ${kind}: ${state}`)
    // After a restore the key of a row may be nowhere but with its writer, who pushes it again.
    else if (quarantined > 0 && server.restores === 0 && badSnapshots === 0) {
      notes.push(`${device.role} set ${quarantined} rows apart`)
    }
    const session = tab.sessions.get(doc)
    if (session !== undefined && sorted(session.items()) !== sorted(projectDocument(inner, kind))) {
      notes.push(`${device.role} shows something else than it stores`)
    }
  }
}

/** No snapshot is kept that was not made by the device it names, and that device was let in. */
async function checkSnapshots(
  { unbelievable, notes }: Scene,
  { role }: SimulatedDevice,
  { store }: Tab,
): Promise<void> {
  const kept = await store.database.records.filter(({ id }) => unbelievable.has(id)).count()
  if (kept > 0) notes.push(`${role} keeps a snapshot that nobody signed`)
}

async function checkEmpty(scene: Scene, device: SimulatedDevice, { doc, kind }: SimulatedDocument): Promise<void> {
  const [tab] = device.tabs
  if (tab === undefined) return
  const { records, cards, heads } = tab.store.database
  const head = await heads.get(doc)
  const rows = await records.filter((row) => row.doc === doc).count()
  const isClean = rows === 0 && (await cards.get(doc)) === undefined && (head?.keys.length ?? 0) === 0
  if (!isClean) scene.auditor.leaks.push(`${device.role} still has ${rows} rows of a ${kind} it may not read`)
}

/** An invitation lets one device in, and tells the other that it does not; one that expired tells both. */
export function checkArrivals(scene: Scene): void {
  const { people, invites } = scene.server.tables
  for (const { kept, phones } of scene.invitations) {
    if (phones.length === 0) continue
    const invite = invites.get(kept.id)
    const isOver = invite?.state === 'open' && invite.expiresAtMs < scene.world.nowMs
    if (isOver && phones.every(({ state }) => state === 'refused')) continue
    const told = phones.filter(({ state }) => state === 'in').map(({ device }) => device.device)
    const letIn = phones.filter(({ device }) => people.device(device.device)?.status === 'active')
    const isRight = told.length === 1 && letIn.length === 1 && letIn[0]?.device.device === told[0]
    if (!isRight) lie(scene, `${told.length} phones were told that they are in, ${letIn.length} are`)
  }
}

/** What was said to be kept, or reached the server, and is not there in the end. */
export function countLost(scene: Scene): number {
  const { server, truth, documents, written, notes } = scene
  let lost = 0
  for (const { doc, kind } of documents) {
    const texts = textsOf(truth.inner(doc), kind)
    const seen = new Set<string>(texts.match(/w[0-9a-f]{16}/g))
    for (const one of written) {
      const isThere = one.reachedAtMs !== undefined && one.reachedRestores === server.restores
      if (one.doc !== doc || (one.state === 'perhaps' && !isThere) || seen.has(one.token)) continue
      // A right to write that was taken away holds it back, and the person is told.
      const role = server.tables.documents.membership(doc, one.device.person)
      if (!isThere && (role === undefined || rechtVan(kind, role.role) !== 'schrijven')) continue
      lost += 1
      notes.push(`${one.token} of ${one.device.role} (${one.state}) is lost`)
    }
    const twice = [...seen].filter((token) => texts.split(token).length > 2 && kind === 'plaatsing')
    // A fact is in its item and nowhere else, a word in one place of the text.
    if (twice.length > 0) lie(scene, `${twice.length} words stand there twice`)
  }
  return lost
}

/** Words that can be read on a disk without a key. */
export async function countLeaked(scene: Scene): Promise<number> {
  const dumps = [scene.truth.dump()]
  for (const { tabs } of scene.devices) {
    const [tab] = tabs
    if (tab !== undefined) dumps.push(await dumpTables(tab.store.database))
  }
  const all = dumps.join('\n')
  const readable = scene.written.filter(({ token }) => all.includes(token)).length
  scene.notes.push(...scene.auditor.leaks.slice(0, 5))
  if (readable > 0) scene.notes.push(`${readable} words can be read on a disk`)
  return readable + scene.auditor.leaks.length
}
