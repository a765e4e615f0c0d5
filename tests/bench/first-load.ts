import { openPhone } from '../e2e/phone.ts'
import { followNetwork, precached, sizeOf } from '../e2e/first-visit.ts'
import { startTestServer } from '../server/start-server.ts'
import type { Line } from './throttled.ts'

const KB = 1024

/** P8: what a first visit weighs, compressed by gzip as the oldest phones get it. */
export async function firstLoad(): Promise<Line[]> {
  const server = await startTestServer()
  const phone = await openPhone()
  try {
    const seen = await followNetwork(phone.page)
    await phone.page.goto(server.url, { waitUntil: 'networkidle' })
    await phone.page.getByRole('heading', { name: 'Welkom' }).waitFor()
    const fetched = seen()
    const all = precached('dist').reduce((sum, { bytesGz }) => sum + bytesGz, 0)
    return [
      line('P8', 'first load, all bytes', sizeOf(fetched), 150, [
        { name: 'Phanpy', figure: 363 },
        { name: 'Actual', figure: 1427 },
      ]),
      line('P8-js', 'JavaScript on the start route', sizeOf(fetched, 'Script'), 90),
      line('P8-css', 'CSS', sizeOf(fetched, 'Stylesheet'), 26),
      line('P8-precache', 'whole precache', all, 500),
    ]
  } finally {
    await phone.close()
    await server.stop()
  }
}

function line(id: string, what: string, bytes: number, goal: number, anchors: Line['anchors'] = []): Line {
  const figure = Math.round((bytes / KB) * 10) / 10
  return { id, what, figure, unit: 'kB gz', goal, holds: figure <= goal, anchors }
}
