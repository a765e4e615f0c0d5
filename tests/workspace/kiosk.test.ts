import { beforeEach, expect, test } from 'vitest'
import type { TabletBox, TabletTijd } from '#domain/tablet.ts'
import { TABLET_HIDDEN_MS, TABLET_IDLE_MS, tabletQrText } from '#domain/tablet.ts'
import { newTabletCode, tabletKeys, tabletPlaces } from '#identity/tablet-code.ts'
import type { TabletKeys } from '#identity/tablet-code.ts'
import type { Outcome } from '#sync/outcome.ts'
import type { TabletApi } from '#sync/join.ts'
import type { Kiosk } from '#workspace/tablet/kiosk.ts'
import { makeKiosk } from '#workspace/tablet/kiosk.ts'
import { newId } from '#tests/sync/bare-client.ts'
import { persoonVan } from '#tests/builders/trainers.ts'

const DAY_LEFT_MS = 3 * 60 * 60_000
const id = newId('t')
const code = newTabletCode()

/** The server as a tablet meets it: there, away, or done with it. */
class Server {
  state: 'here' | 'away' | 'ended' = 'here'
  keys: TabletKeys | undefined
  box = ''
  heard: { melding: string; sealed: string }[] = []
  byes: boolean[] = []
  /** the answer is lost, what was said is not */
  isLosing = false

  readonly api: TabletApi = {
    openTablet: async ({ door }) =>
      this.answer(() =>
        door === this.keys?.door
          ? { ok: true, value: { id, box: this.box, leftMs: DAY_LEFT_MS } }
          : { ok: false, code: 'unknown' },
      ),
    tabletAlive: async () => this.answer(() => ({ ok: true, value: DAY_LEFT_MS })),
    meldOnTablet: async ({ melding, sealed }) =>
      this.answer(() => {
        if (!this.heard.some((one) => one.melding === melding)) this.heard.push({ melding, sealed })
        return { ok: true, value: undefined }
      }),
    tabletBye: async ({ wipe }) =>
      this.answer(() => {
        this.byes.push(wipe)
        return { ok: true, value: undefined }
      }),
  }

  answer<T>(work: () => Outcome<T>): Outcome<T> {
    if (this.state === 'away') return { ok: false, code: 'offline' }
    if (this.state === 'ended') return { ok: false, code: 'gone' }
    const answer = work()
    return this.isLosing ? { ok: false, code: 'offline' } : answer
  }

  /** who is in the sealed messages */
  async said(): Promise<unknown[]> {
    return Promise.all(
      this.heard.map(async ({ melding, sealed }) => this.keys?.open(tabletPlaces.melding(id, melding), sealed)),
    )
  }
}

let server: Server
let now: TabletTijd
let left: number
let kiosk: Kiosk

beforeEach(async () => {
  server = new Server()
  now = { steadyMs: 1000, wallMs: Date.UTC(2026, 10, 17, 9) }
  left = 0
  server.keys = await tabletKeys(code)
  const pas = await server.keys?.pas(persoonVan(6))
  const mensen = [
    { id: 'n1', naam: 'Noor', voornaam: 'Noor', ...(pas === undefined ? {} : { pas }) },
    { id: 'n2', naam: 'Bo', voornaam: 'Bo' },
  ]
  const box: TabletBox = { v: 1, titel: 'Training', dag: '2026-11-17', dagcode: '1234', mensen }
  server.box = (await server.keys?.seal(tabletPlaces.box(id), box)) ?? ''
  kiosk = makeKiosk({
    ...{ api: server.api, origin: 'https://opstap.test', now: () => now },
    ...{ mayWipe: async () => true, leave: () => (left += 1) },
  })
})

/** Time goes by, as a page sees it that looks every three seconds. */
async function pass(ms: number, isTouched = false): Promise<void> {
  for (let gone = 0; gone < ms; gone += 3000) {
    now = { steadyMs: now.steadyMs + 3000, wallMs: now.wallMs + 3000 }
    if (isTouched) kiosk.touched()
    await kiosk.tick()
  }
}

test('a code that is typed, scanned, or wrong', async () => {
  expect(await kiosk.open('ABCD')).toBe('geen-code')
  expect(await kiosk.open(newTabletCode())).toBe('onbekend')
  server.state = 'away'
  expect(await kiosk.open(code)).toBe('offline')
  server.state = 'here'
  expect(await kiosk.open(tabletQrText(code).toLowerCase().replace('opstap-tablet/1/', 'OPSTAP-TABLET/1/'))).toBe(
    undefined,
  )

  expect(kiosk.stand.value).toMatchObject({ op: 'open', box: { dagcode: '1234' } })
  expect((await kiosk.ofPas(persoonVan(6)))?.naam).toBe('Noor')
  expect(await kiosk.ofPas(persoonVan(5))).toBe(undefined)
})

test('[S1] what the server does not have is never called aangemeld, and is tried on, after the end too', async () => {
  await kiosk.open(code)
  expect(await kiosk.meld('n1')).toBe('verstuurd')
  server.state = 'away'
  expect(await kiosk.meld('n2')).toBe('wacht')
  kiosk.end()
  await kiosk.tick()
  expect(kiosk.stand.value).toEqual({ op: 'klaar', wacht: 1, verloren: 0 })
  expect(left).toBe(0)

  server.state = 'here'
  await kiosk.tick()

  expect(await server.said()).toEqual([
    { v: 1, deelnemer: 'n1' },
    { v: 1, deelnemer: 'n2' },
  ])
  expect([kiosk.stand.value, server.byes, left]).toEqual([{ op: 'klaar', wacht: 0, verloren: 0 }, [true], 1])
})

test('[S6] a lost answer: the same melding is said again, and is one', async () => {
  await kiosk.open(code)
  server.isLosing = true
  expect(await kiosk.meld('n1')).toBe('wacht')
  await kiosk.tick()
  server.isLosing = false
  await kiosk.tick()

  expect(await server.said()).toEqual([{ v: 1, deelnemer: 'n1' }])
})

test('ended from the phone it knows nothing more within half a minute; what nobody got is told as a number', async () => {
  await kiosk.open(code)
  server.state = 'away'
  await kiosk.meld('n1')
  server.state = 'ended'
  await pass(18_000, true)

  expect(kiosk.stand.value).toEqual({ op: 'klaar', wacht: 0, verloren: 1 })
  // It stays on the screen until somebody read it.
  expect(left).toBe(0)
  expect(await kiosk.ofPas(persoonVan(6))).toBe(undefined)
})

test('it is over after ten quiet minutes, when hidden or asleep, and at the end of the day whatever the clock says', async () => {
  const isOpen = (): boolean => kiosk.stand.value.op === 'open'
  await kiosk.open(code)
  await pass(TABLET_IDLE_MS - 3000)
  expect(isOpen()).toBe(true)
  await pass(3000)
  expect(isOpen()).toBe(false)

  const again = async (): Promise<void> => {
    kiosk = makeKiosk({
      ...{ api: server.api, origin: 'https://opstap.test', now: () => now },
      ...{ mayWipe: async () => true, leave: () => undefined },
    })
    expect(await kiosk.open(code)).toBe(undefined)
  }
  await again()
  kiosk.hidden(true)
  await pass(TABLET_HIDDEN_MS, true)
  expect(isOpen()).toBe(false)

  // Asleep: the steady clock may stand still, the one on the wall does not.
  await again()
  now = { ...now, wallMs: now.wallMs + TABLET_HIDDEN_MS }
  await kiosk.tick()
  expect(isOpen()).toBe(false)

  // Somebody sets the clock back: the day does not get longer by it, offline either.
  await again()
  server.state = 'away'
  now = { ...now, wallMs: now.wallMs - 24 * 60 * 60_000 }
  await pass(DAY_LEFT_MS - 3000, true)
  expect(isOpen()).toBe(true)
  await pass(3000, true)
  expect(isOpen()).toBe(false)
})

test('where somebody began in another tab nothing is thrown away', async () => {
  kiosk = makeKiosk({
    ...{ api: server.api, origin: 'https://opstap.test', now: () => now },
    ...{ mayWipe: async () => false, leave: () => (left += 1) },
  })
  await kiosk.open(code)
  kiosk.end()
  await kiosk.tick()

  expect([server.byes, left]).toEqual([[false], 1])
})
