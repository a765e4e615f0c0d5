import type { SimulationOptions, SimulationResult } from './simulation-result.ts'
import { failedRun } from './simulation-result.ts'
import { simulate } from './simulation.ts'

// One process of `fuzz.ts`: simulations borrow the globals of their process, so there is one at a time in each.
process.on('message', (message) => {
  const { seed, options } = message as { seed: number; options: SimulationOptions } // from `fuzz.ts`
  run(seed, options).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ ...failedRun(seed), notes: [String(error)] }),
  )
})

async function run(seed: number, options: SimulationOptions): Promise<SimulationResult> {
  return simulate(seed, options)
}
