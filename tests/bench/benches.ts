import type { Bench } from './bench-run.ts'
import { openingBench, startBench } from './p1-start.ts'
import { fullMapBench } from './p1-map.ts'
import { listsBench } from './p10-lists.ts'
import { reconnectBench } from './p2-reconnect.ts'
import { firstSyncBench } from './p3-first-sync.ts'
import { keystrokesBench } from './p4-keystrokes.ts'
import { typingBench } from './p5-typing.ts'
import { serverLoadBench } from './p6-server-load.ts'
import { firstLoadBench } from './p8-first-load.ts'
import { warmStartBench } from './p9-warm-start.ts'

/** Every P line; P7 does not exist. Loads the anchors' packages: install them first. */
export const benches: readonly Bench[] = [
  startBench,
  openingBench,
  fullMapBench,
  reconnectBench,
  firstSyncBench,
  keystrokesBench,
  typingBench,
  serverLoadBench,
  firstLoadBench,
  warmStartBench,
  listsBench,
]
