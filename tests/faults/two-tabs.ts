import type { Locator, Page, WebSocketRoute } from 'playwright-core'
import { until } from '#tests/sync/until.ts'
import type { Spread } from '../bench/line.ts'
import { spreadOf } from '../bench/line.ts'
import { field } from '../e2e/own-map.ts'
import { enter, phones, startRegion } from '../e2e/steps-region.ts'
import { errorsOf, openQuestion, patient, QUESTION, sameText, writeAtEnd } from './scene.ts'

export interface TwoTabs {
  /** from an edit in one tab until it stands in the other, ms */
  online: Spread
  offline: Spread
  /** a plain strict write of IndexedDB in the one tab, told by BroadcastChannel and read in the other, ms */
  floor: Spread
  /** the most sockets that were open at once; must be 1 */
  sockets: number
  /** how long the other tab took to have the network, and a word with somebody else, after the first was killed, ms */
  takenOverMs: number
  /** words that are not in every tab at the end; must be 0 */
  lost: number
  errors: string[]
}

/**
 * Two tabs of one profile at one text, with and without a network; then the one that talks to the server is killed.
 *
 * @param edits how many with a network, and as many without
 */
export async function twoTabs(edits: number, distDir: string): Promise<TwoTabs> {
  const people = phones()
  const region = await startRegion({ distDir })
  try {
    const noor = await patient(enter(people, region, 'Noor'))
    const first = await openQuestion(noor.page)
    const address = first.page().url()
    const ron = await patient(enter(people, region, 'Ron Bakels'))
    const there = await openQuestion(ron.page)
    const wires = new Wires()
    const tabs: Locator[] = []
    for (const page of [noor.page, await noor.context.newPage()]) {
      await wires.follow(page)
      await page.goto(address)
      tabs.push(field(page, QUESTION))
      await tabs.at(-1)?.waitFor()
    }
    const [one, other] = tabs
    if (one === undefined || other === undefined) throw new Error('Two were opened')
    await until('one tab has the network', () => wires.open.length > 0, 60_000)

    const floor = await plainBetween(one.page(), other.page(), edits)
    const online = await editsBetween(one, other, edits, 'aan')
    await noor.goOffline()
    await wires.cut()
    const offline = await editsBetween(one, other, edits, 'uit')
    await noor.goOnline()
    wires.join()
    await until('one tab has the network again', () => wires.open.length > 0, 60_000)

    const holder = wires.open[0]
    const survivor = holder === one.page() ? other : one
    const killedMs = Date.now()
    await killTab(holder)
    await survivor.page().bringToFront()
    await writeAtEnd(survivor, ' overgenomen')
    const taken = await sameText([there], (text) => text.includes('overgenomen'))
    const takenOverMs = taken.isSame ? Date.now() - killedMs : Infinity

    const words = ['aan', 'uit'].flatMap((word) => Array.from({ length: edits }, (_, nr) => `${word}${nr}.`))
    const { texts } = await sameText([survivor, there], (text) => words.every((word) => text.includes(word)))
    const lost = words.filter((word) => !texts.every((text) => text.includes(word))).length + (taken.isSame ? 0 : 1)
    return { online, offline, floor, sockets: wires.most, takenOverMs, lost, errors: errorsOf(noor, ron) }
  } finally {
    await people.closeAll()
    await region.server.stop()
  }
}

/** Writes in the two tabs by turns, and measures by the clock that both share. */
async function editsBetween(one: Locator, other: Locator, count: number, word: string): Promise<Spread> {
  const tookMs: number[] = []
  for (let nr = 0; nr < count; nr++) {
    const [from, to] = nr % 2 === 0 ? [one, other] : [other, one]
    const arriving = timeOf(to, `${word}${nr}.`)
    await from.evaluate((box) => {
      box.addEventListener(
        'input',
        () => Object.assign(window, { inputAtMs: performance.timeOrigin + performance.now() }),
        {
          capture: true,
          once: true,
        },
      )
    })
    await writeAtEnd(from, ` ${word}${nr}.`)
    const atMs = await from.evaluate(() => (window as unknown as { inputAtMs: number }).inputAtMs) // set above
    tookMs.push((await arriving) - atMs)
  }
  return spreadOf(tookMs)
}

/** The least that two tabs can do: what it costs on this machine at this moment. */
async function plainBetween(one: Page, other: Page, count: number): Promise<Spread> {
  const tookMs: number[] = []
  for (const page of [one, other]) {
    await page.evaluate(async () => {
      const opening = indexedDB.open('a-plain-write')
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
      await new Promise((resolve) => (opening.onsuccess = resolve))
      Object.assign(window, { plainRows: opening.result, plainChannel: new BroadcastChannel('a-plain-write') })
    })
  }
  for (let nr = 0; nr < count; nr++) {
    const arriving = other.evaluate(() => {
      const { plainRows, plainChannel } = window as unknown as PlainTab // set above
      return new Promise<number>((resolve) => {
        plainChannel.onmessage = () => {
          const reading = plainRows.transaction('rows').objectStore('rows').get(1)
          reading.onsuccess = () => resolve(performance.timeOrigin + performance.now())
        }
      })
    })
    // The other tab listens when it has answered once more.
    await other.evaluate(() => undefined)
    const atMs = await one.evaluate(() => {
      const { plainRows, plainChannel } = window as unknown as PlainTab // set above
      const beganMs = performance.timeOrigin + performance.now()
      const writing = plainRows.transaction('rows', 'readwrite', { durability: 'strict' })
      writing.objectStore('rows').put(new Uint8Array(200), 1)
      writing.oncomplete = () => plainChannel.postMessage('')
      return beganMs
    })
    tookMs.push((await arriving) - atMs)
  }
  return spreadOf(tookMs)
}

interface PlainTab {
  plainRows: IDBDatabase
  plainChannel: BroadcastChannel
}

/** When a word first stands in a box, looked at between any two tasks of that tab; ms since 1970. */
function timeOf(box: Locator, word: string): Promise<number> {
  return box.evaluate(
    (element, wanted) =>
      new Promise<number>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          if ((element as HTMLTextAreaElement).value.includes(wanted)) {
            port1.close()
            resolve(performance.timeOrigin + performance.now())
          } else setTimeout(() => port2.postMessage(''), 2)
        }
        port2.postMessage('')
      }),
    word,
  )
}

/** Ends a tab's process, as a phone does that is short of memory. */
async function killTab(page: Page | undefined): Promise<void> {
  if (page === undefined) return
  const session = await page.context().newCDPSession(page)
  const crashed = new Promise((resolve) => page.once('crash', resolve))
  void session.send('Page.crash').catch(() => undefined) // there is nobody left to answer
  await crashed
  await page.close().catch(() => undefined)
}

/** The sockets of some tabs, counted. */
class Wires {
  most = 0
  readonly #sockets = new Map<WebSocketRoute, Page>()
  #isCut = false

  /** The tabs that have one now. */
  get open(): Page[] {
    return [...this.#sockets.values()]
  }

  async follow(page: Page): Promise<void> {
    await page.routeWebSocket(/\/ws/, (socket) => {
      if (this.#isCut) return void socket.close()
      const server = socket.connectToServer()
      this.#sockets.set(socket, page)
      this.most = Math.max(this.most, this.#sockets.size)
      // Listening takes over the passing on, so both ends are closed by hand.
      socket.onClose(() => {
        this.#sockets.delete(socket)
        void server.close().catch(() => undefined)
      })
      server.onClose(() => {
        this.#sockets.delete(socket)
        void socket.close().catch(() => undefined)
      })
    })
    page.on('crash', () => this.#forget(page))
    page.on('close', () => this.#forget(page))
  }

  async cut(): Promise<void> {
    this.#isCut = true
    const all = [...this.#sockets.keys()]
    this.#sockets.clear()
    await Promise.all(all.map((socket) => socket.close().catch(() => undefined)))
  }

  join(): void {
    this.#isCut = false
  }

  #forget(page: Page): void {
    for (const [socket, of] of this.#sockets) if (of === page) this.#sockets.delete(socket)
  }
}
