import { kijkNa, toonOordeel } from './nakijken.ts'
import { leesBewijs, toonDelen } from './nakijken-delen.ts'

/** The script of the page: the functions as they are. What stands on the page is read before anything is shown on it. */
export function nakijkScript(): string {
  const parts = `(${toonDelen.toString()})(${leesBewijs.toString()})`
  return `${parts};(${toonOordeel.toString()})(${kijkNa.toString()})`
}
