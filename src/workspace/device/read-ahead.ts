import { readFirstRowsAhead, takeFirstRows } from '#storage/first-rows.ts'
import { DATABASE } from './database-name.ts'
import { deviceKeeping, KNOWN, PROEF_OPEN } from './keeping.ts'

// Runs by being imported, before all other code of the start: on an old phone the disk and the service worker then work
// while the page still evaluates that code. Nothing depends on it, and a first visit, which no service worker serves,
// reads nothing.
const isReading = Boolean(navigator.serviceWorker?.controller) && !/^\/tablet(\/|$)/.test(location.pathname)
// Before the small choices are asked: their first answer waits for the disk as well.
if (isReading) readFirstRowsAhead(DATABASE)
if (deviceKeeping.get(PROEF_OPEN) === 'ja') {
  // Read for nothing; what is opened after the Proefversie has to be read then.
  if (isReading) void takeFirstRows(DATABASE)
} else if (deviceKeeping.get(KNOWN) === 'ja') {
  // What does not load fails again where somebody waits for it, and is told there.
  import('./device-engine.ts').catch(() => undefined)
}
