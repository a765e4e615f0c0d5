import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openPhone } from '../e2e/phone.ts'
import { beginMap } from '../e2e/own-map.ts'
import { startTestServer } from '../server/start-server.ts'
import type { Bench, BenchOptions } from './bench-run.ts'
import { msToFirstFrame } from './first-frame.ts'
import type { Line } from './line.ts'
import { anchor, lineOf, spreadOf } from './line.ts'

const GOAL_MS = 800
const GOAL_RATIO = 4

/** P9: from the home screen, without a network, to a screen that can be used; beside an empty page in the same run. */
export const warmStartBench: Bench = { id: 'P9', run: warmStart }

async function warmStart({ isQuick }: BenchOptions): Promise<Line[]> {
  const server = await startTestServer()
  const empty = createServer((_, answer) => answer.end('<!doctype html><title>leeg</title><h1>leeg</h1>'))
  await new Promise<void>((resolve) => void empty.listen(0, '127.0.0.1', resolve))
  const emptyUrl = `http://127.0.0.1:${(empty.address() as AddressInfo).port}/` // an address once it listens
  const phone = await openPhone()
  const timeOf = async (url: string): Promise<number> => {
    const page = await phone.context.newPage()
    const ms = await msToFirstFrame(page, url)
    await page.close()
    return ms
  }
  try {
    await beginMap(phone.page, server.url)
    await phone.page.evaluate(() => navigator.serviceWorker.ready)
    await phone.page.reload()
    await server.pause()
    const own: number[] = []
    const bare: number[] = []
    for (let round = 0; round < (isQuick ? 3 : 15); round++) {
      own.push(await timeOf(server.url))
      bare.push(await timeOf(emptyUrl))
    }
    const spread = spreadOf(own)
    const floor = spreadOf(bare)
    const what = 'warm offline start to a usable screen, 4× throttled, least of n'
    const anchors = [anchor('an empty page', floor.min), anchor('CHT: satisfied, as published', 3000)]
    return [
      lineOf({ ...{ id: 'P9', what, figure: spread.min, unit: 'ms', goal: GOAL_MS }, spread, anchors }),
      lineOf({
        ...{ id: 'P9-ratio', what: `${what}, of an empty page`, figure: spread.min / floor.min, unit: '×' },
        goal: GOAL_RATIO,
      }),
    ]
  } finally {
    await phone.close()
    await server.stop()
    await new Promise((resolve) => empty.close(resolve))
  }
}
