import { rechtVan } from '#domain/documentsoort.ts'
import { randomBytes } from '#documents/bytes.ts'
import type { Change } from '#documents/document-store.ts'
import { StoreFullError, StoreLostError } from '#documents/document-store.ts'
import type { Scene } from './scene.ts'
import type { SimulatedDevice } from './simulated-device.ts'
import type { Tab } from './simulated-tab.ts'
import type { SimulatedDocument, Written } from './written.ts'
import { places } from './written.ts'

/** Somebody writes something: in one document, or one action in two. */
export async function write(scene: Scene, device: SimulatedDevice, tab: Tab): Promise<void> {
  const { random, documents } = scene
  const first = random.pick(documents)
  const asked = random.chance(0.15) ? documents : [first]
  const changes: { change: Change; written: Written }[] = []
  for (const document of asked) {
    if (!(await mayWriteIn(tab, document))) continue
    const made = await change(scene, device, tab, document)
    if (made !== undefined) changes.push(made)
  }
  const [one] = changes
  if (one === undefined) return
  const all = changes.map(({ written }) => written)
  scene.written.push(...all)
  const put = tab.store.append({ id: one.written.token, changes: changes.map((made) => made.change) }).then(
    () => mark(all, 'kept', scene.world.nowMs),
    (error: unknown) => {
      const isTold = error instanceof StoreFullError || error instanceof StoreLostError
      mark(all, isTold ? 'refused' : 'perhaps', scene.world.nowMs)
    },
  )
  if (random.chance(0.5)) await put
}

/** Whether the screen of this tab would let the person type here. */
async function mayWriteIn(tab: Tab, { doc }: SimulatedDocument): Promise<boolean> {
  const head = (await tab.store.cards.heads()).find((one) => one.doc === doc)
  if (head?.role === undefined || head.gone !== undefined || !head.hasKey) return false
  // Who may only read has no field to type in; a moment later that may be otherwise.
  return rechtVan(head.kind, head.role) === 'schrijven'
}

async function change(
  { random, planted }: Scene,
  device: SimulatedDevice,
  tab: Tab,
  document: SimulatedDocument,
): Promise<{ change: Change; written: Written } | undefined> {
  const { doc, kind } = document
  const session = await device.session(tab, document)
  const token = `w${Buffer.from(randomBytes(8)).toString('hex')}`
  const { text, fact, choice } = places[kind]
  const author = { person: device.person, nowMs: device.nowMs() }
  const isWord = random.chance(0.7) && text !== undefined
  const before = text === undefined ? '' : session.text(text.item, text.field).toString()
  const words = before === '' ? [] : before.split(' ')
  words.splice(random.below(words.length + 1), 0, token)
  const lane = planted.type === undefined ? undefined : tab.lanes.get(session.inner.clientID)
  const made =
    planted.type !== undefined && lane !== undefined
      ? planted.type(session, lane, token, author)
      : isWord
        ? session.type(text, before, words.join(' '), author)
        : session.edit([fact(token.slice(0, 8), token), choice(token)], author)?.change
  if (made === undefined) return undefined
  const far = { state: 'memory', keptAtMs: 0, reachedAtMs: undefined, reachedRestores: 0 } as const
  return { change: made, written: { token, doc, device, tab, ...far } }
}

function mark(all: readonly Written[], state: Written['state'], nowMs: number): void {
  for (const one of all) {
    if (one.state === 'perhaps') continue
    one.state = state
    one.keptAtMs = nowMs
  }
}
