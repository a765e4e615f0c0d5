import { anchor } from '../bench/line.ts'
import { killBrowser } from './browser-kills.ts'
import { damageRows } from './damaged-device.ts'
import { damageServer } from './damaged-server.ts'
import { CARDS, damages } from './device-rows.ts'
import { emptyDevice } from './emptied-device.ts'
import type { Fault } from './fault.ts'
import { faultLine } from './fault.ts'
import { fillDisk } from './full-disk.ts'
import { restoreOld } from './old-backup.ts'
import { peerKilled } from './peer-kills.ts'
import { fillPlainDisk } from './plain-disk.ts'
import { killServer } from './server-kills.ts'
import { failStore } from './store-failing.ts'
import { updateUnderWay } from './two-releases.ts'
import { twoTabs } from './two-tabs.ts'
import { clockOff } from './wrong-clock.ts'

/** Every fault with the lines it makes, in the order of the design's R table. */
export const faults: Readonly<Record<string, Fault>> = {
  async R1({ isQuick, seed, serverEnv }) {
    const details = await killServer(isQuick ? 10 : 300, seed, serverEnv)
    return [
      faultLine({
        ...{ id: 'R1', what: 'acknowledged records gone after kill -9 of the server' },
        ...{ figure: details.lost + details.gaps, unit: 'lost', goal: 0, details },
        isEnough: isQuick || details.acknowledged >= 10_000,
        anchors: await peerKilled(isQuick ? 2 : 10),
      }),
    ]
  },
  async R2({ isQuick, seed, distDir }) {
    const details = await killBrowser(isQuick ? 8 : 200, seed, distDir)
    return [
      faultLine({
        ...{ id: 'R2', what: 'runs with a key older than a write gone after leaving while typing' },
        ...{ figure: details.lost, unit: 'lost', goal: 0, details },
        anchors: [anchor('500 ms batching alone, of 18 runs (as published)', 1)],
      }),
    ]
  },
  async R4({ isQuick, distDir }) {
    const { toldWithinMs, ...details } = await fillDisk(isQuick ? 2 : 6, distDir)
    const plain = await fillPlainDisk(isQuick ? 20 : 60)
    const lost = details.lost + details.errors.length
    return [
      faultLine({
        ...{ id: 'R4', what: 'edits on a full disk gone and not shown as not saved' },
        ...{ figure: lost, unit: 'lost', goal: 0, details, isEnough: details.told > 0 },
        anchors: [plain],
      }),
      faultLine({
        ...{ id: 'R4-told', what: 'from a key on a full disk until "Niet opgeslagen", the longest' },
        ...{ figure: toldWithinMs, unit: 'ms', goal: 1000, details: {} },
      }),
    ]
  },
  async R5({ isQuick, serverEnv }) {
    const { shutdownS, ...details } = await failStore(isQuick ? 5 : 600, serverEnv)
    return [
      faultLine({
        ...{ id: 'R5', what: 'edits gone after the server could not write' },
        ...{ figure: details.lost, unit: 'lost', goal: 0, details },
        anchors: [anchor('plain Hocuspocus, documents (as published)', 1)],
      }),
      faultLine({
        ...{ id: 'R5-shutdown', what: 'shutdown while the store fails', figure: shutdownS, unit: 's', goal: 10 },
        details: {},
      }),
    ]
  },
  async R7({ isQuick, distDir }) {
    const newer = isQuick ? (['other tables'] as const) : (['other code', 'other tables'] as const)
    const details = []
    for (const one of newer) details.push(await updateUnderWay(one, isQuick ? 1 : 4, distDir))
    const figure = sum(details.map(({ lost, errors }) => lost.length + errors.length))
    const what = 'words gone, or exceptions, with an old and a new release in two tabs'
    return [faultLine({ id: 'R7', what, figure, unit: 'lost', goal: 0, details })]
  },
  async R8({ isQuick, distDir }) {
    const details = []
    for (const direction of ['ahead', 'behind'] as const)
      details.push(await clockOff(direction, isQuick ? 1 : 6, distDir))
    const figure = sum(details.map(({ lost, broken, errors }) => lost.length + broken.length + errors.length))
    const what = 'words gone, or things that do not work, with a clock a year off'
    const anchors = [anchor('Actual Budget beyond 5 minutes: synchronises nothing (as published)', 1)]
    return [faultLine({ id: 'R8', what, figure, unit: 'lost', goal: 0, details, anchors })]
  },
  async R9({ isQuick, distDir }) {
    const which = isQuick ? (['truncated', 'unsent truncated', 'deleted'] as const) : damages
    const device = await damageRows(distDir, which)
    const cards = await damageRows(distDir, [CARDS])
    const server = await damageServer(distDir, isQuick ? ['truncated'] : undefined)
    const emptied = await emptyDevice(distDir)
    const old = await restoreOld(isQuick ? 1 : 4, distDir)
    const line = (id: string, what: string, wrong: readonly string[], details: object) =>
      faultLine({ id, what, figure: wrong.length, unit: 'lost', goal: 0, details })
    return [
      line('R9', 'wrong with damaged rows on a device', [...device.wrong, ...device.errors], device),
      line('R9-cards', 'wrong with damaged cards on a device', [...cards.wrong, ...cards.errors], cards),
      line('R9-server', 'wrong with damaged rows on the server', [...server.wrong, ...server.errors], server),
      line(
        'R9-emptied',
        'wrong after a database was emptied',
        [...emptied.lost, ...emptied.wrong, ...emptied.errors],
        emptied,
      ),
      line(
        'R9-restore',
        'gone after an old backup was restored',
        [...old.lost, ...old.errors, ...(old.isGapNamed ? [] : ['the gap is not named'])],
        old,
      ),
    ]
  },
  async 'T-tabs'({ isQuick, distDir }) {
    const details = await twoTabs(isQuick ? 10 : 60, distDir)
    const figure = Math.max(details.online.p95, details.offline.p95)
    const isRight = details.sockets === 1 && details.lost === 0 && details.errors.length === 0
    const what = 'from an edit in one tab until it is in the other, p95, with and without a network'
    return [
      faultLine({
        id: 'T-tabs',
        what,
        figure,
        unit: 'ms',
        goal: 100,
        details,
        isEnough: isRight,
        anchors: [anchor('a plain strict write told by BroadcastChannel', details.floor.p95)],
      }),
    ]
  },
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0)
}
