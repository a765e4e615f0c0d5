import type { PlantedBug } from '../simulation-result.ts'
import { answerBeforeFsync } from './answer-before-fsync.ts'
import { coversMoreThanApplied, rebuiltDocument } from './bad-snapshot.ts'
import { entryAfterTimer } from './entry-after-timer.ts'
import { feedByTimestamp } from './feed-by-timestamp.ts'
import { headsByLiveTraffic } from './heads-by-live-traffic.ts'
import { nestedText } from './nested-text.ts'
import { oneCounterForTwoTabs } from './one-counter-for-two-tabs.ts'
import { refusalBlocksOthers } from './refusal-blocks-others.ts'
import { statusFromCounter } from './status-from-counter.ts'

/** Every fault this simulation must notice; each is made anew for every run. */
export const plantedBugs = {
  'an answer before fsync': answerBeforeFsync,
  'a snapshot that covers what its maker has not applied': coversMoreThanApplied,
  'an entry stored after a timer': entryAfterTimer,
  'a status from a counter': statusFromCounter,
  'a feed by timestamp': feedByTimestamp,
  'text made lazily inside an item': nestedText,
  'an inner document that is rebuilt': rebuiltDocument,
  '`heads` moved by live traffic': headsByLiveTraffic,
  'one counter for two tabs': oneCounterForTwoTabs,
  'a refused record that blocks those behind it': refusalBlocksOthers,
} as const satisfies Record<string, () => PlantedBug>
