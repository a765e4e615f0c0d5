import type { Anchor } from '../bench/line.ts'

/** One promise about faults, with what it came to; the R table of the design, and what stands beside it. */
export interface FaultLine {
  /** `R9`, or `R9-restore` where one promise has several faults */
  id: string
  what: string
  figure: number
  /** `lost` counts edits, words or records */
  unit: 'lost' | 's' | 'ms'
  goal: number
  holds: boolean
  anchors: Anchor[]
  /** how much was tried, and how to do it again */
  details: object
}

export interface FaultOptions {
  /** a few rounds: for trying the fault itself */
  isQuick: boolean
  seed: number
  /** where the built app is; one with a planted bug when that is tried */
  distDir: string
  /** what a server process gets besides its own environment; carries a planted bug */
  serverEnv: Record<string, string>
}

/** Ends by itself and leaves nothing behind. */
export type Fault = (options: FaultOptions) => Promise<FaultLine[]>

/** A line, judged. `isEnough`: as much was tried as the promise asks. */
export function faultLine(parts: Omit<FaultLine, 'holds' | 'anchors'> & { anchors?: Anchor[]; isEnough?: boolean }) {
  const { isEnough = true, anchors = [], ...line } = parts
  return { ...line, anchors, holds: isEnough && line.figure <= line.goal } satisfies FaultLine
}

/** Numbers that a seed gives, the same each time: 0 up to, not including, `below`. */
export function numbersOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return (state >>> 8) % below
  }
}
