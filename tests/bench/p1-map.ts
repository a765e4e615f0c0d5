import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addDays } from '#domain/dag.ts'
import { dagVan } from '#domain/deeltermijn.ts'
import { appIsHere, beginMap, field, openInMap } from '../e2e/own-map.ts'
import { openPhone } from '../e2e/phone.ts'
import { startTestServer } from '../server/start-server.ts'
import type { Bench, BenchOptions } from './bench-run.ts'
import { msToFirstFrame } from './first-frame.ts'
import { aFullMapCopy } from './full-map.ts'
import type { Line } from './line.ts'
import { anchor, lineOf, spreadOf } from './line.ts'

const GOAL_MS = 1000
/** As of a warm start, where 800 ms is four empty pages. */
const GOAL_RATIO = 5
/** The one card that is made of what stands in the map: before that the page says nothing of it. */
const NOW = '.card-warm h2'
const FULL = { items: 500, photos: 200, sittings: 156 }
const FEW = { items: 50, photos: 20, sittings: 16 }

/** P1-map: mijn map of three years, opened warm without a network; beside a map of one text, and an empty page. */
export const fullMapBench: Bench = { id: 'P1-map', run: fullMap }

async function fullMap({ isQuick }: BenchOptions): Promise<Line[]> {
  const of = isQuick ? FEW : FULL
  const server = await startTestServer()
  const empty = createServer((_, answer) => answer.end('<!doctype html><title>leeg</title><h1>leeg</h1>'))
  await new Promise<void>((resolve) => void empty.listen(0, '127.0.0.1', resolve))
  const emptyUrl = `http://127.0.0.1:${(empty.address() as AddressInfo).port}/` // an address once it listens
  const [full, small] = [await openPhone(), await openPhone()]
  const timeOf = async (phone: typeof full, url: string, selector?: string): Promise<number> => {
    const page = await phone.context.newPage()
    const ms = await msToFirstFrame(page, url, selector)
    await page.close()
    return ms
  }
  try {
    const { file, code } = await aFullMapCopy(of, addDays(dagVan(Date.now()), -1))
    await full.page.goto(`${server.url}/kopie/terugzetten`)
    await full.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'kopie.opstap', mimeType: 'application/octet-stream', buffer: file })
    await field(full.page, 'De code van je kopie').fill(code)
    await full.page.getByRole('button', { name: 'Kopie terugzetten' }).click()
    await full.page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor({ timeout: 120_000 })
    await full.page.locator(NOW).waitFor({ timeout: 120_000 })
    await appIsHere(full.page)
    await full.page.goto(`${server.url}/papieren`)
    await full.page.waitForFunction((count) => document.querySelectorAll('.papier-tile').length >= count, of.photos)
    await full.page.goto('about:blank')

    await beginMap(small.page, server.url, 'Noor')
    await appIsHere(small.page)
    await openInMap(small.page, 'Dit ben ik')
    await field(small.page, 'Wie ben ik?').fill('Ik werk graag buiten.')
    await small.page.goto(server.url)
    await small.page.locator(NOW).waitFor()
    await small.page.goto('about:blank')

    await server.pause()
    const own: number[] = []
    const light: number[] = []
    const bare: number[] = []
    for (let round = 0; round < (isQuick ? 3 : 11); round++) {
      own.push(await timeOf(full, server.url, NOW))
      light.push(await timeOf(small, server.url, NOW))
      bare.push(await timeOf(full, emptyUrl))
    }
    const spread = spreadOf(own)
    const floor = spreadOf(bare)
    const what = `mijn map of ${of.items} items, ${of.photos} photos and three years, warm and offline, 4× throttled, least of n`
    const anchors = [anchor('a map with one text', spreadOf(light).min), anchor('an empty page', floor.min)]
    return [
      lineOf({ ...{ id: 'P1-map', what, figure: spread.min, unit: 'ms', goal: GOAL_MS }, spread, anchors }),
      lineOf({
        ...{ id: 'P1-map-ratio', what: `${what}, of an empty page`, figure: spread.min / floor.min, unit: '×' },
        goal: GOAL_RATIO,
        anchors: [anchor('a map with one text', spreadOf(light).min / floor.min)],
      }),
    ]
  } finally {
    await full.close()
    await small.close()
    await server.stop()
    await new Promise((resolve) => empty.close(resolve))
  }
}
