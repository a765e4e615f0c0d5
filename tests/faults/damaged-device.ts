import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { field } from '../e2e/own-map.ts'
import type { Phone } from '../e2e/phone.ts'
import type { Region } from '../e2e/steps-region.ts'
import { phones, startRegion } from '../e2e/steps-region.ts'
import type { Damage } from './device-rows.ts'
import { countApart, damageDevice, damages } from './device-rows.ts'
import { atQuestion, errorsOf, PATIENCE_MS, QUESTION, reasonOf, sameText, UNREADABLE, writeAtEnd } from './scene.ts'

export interface DamagedDevice {
  damages: number
  words: number
  /** what should not be, per damage: words gone, not told, not opened; must be none */
  wrong: string[]
  errors: string[]
}

/** These are told as something that could not be read; the others come back without a word. */
const told = new Set<Damage>([
  ...(['flipped bit', 'truncated', 'empty', 'no bytes', 'foreign document'] as const),
  ...(['future header', 'future kind', 'swapped', 'unsent truncated', 'head broken'] as const),
])

/**
 * Damages rows of a kandidaat's closed phone, opens it without a network and then with one, again and again in one text
 * that a werkbegeleider writes too.
 *
 * @param which the damages, in this order
 */
export async function damageRows(distDir: string, which: readonly Damage[] = damages): Promise<DamagedDevice> {
  const people = phones()
  const region = await startRegion({ distDir })
  const found: DamagedDevice = { damages: which.length, words: 0, wrong: [], errors: [] }
  try {
    const noor = await atQuestion(people, region, 'Noor')
    const ron = await atQuestion(people, region, 'Ron Bakels')
    const words: string[] = []
    for (const [nr, damage] of which.entries()) {
      const wrong = await oneDamage({ region, noor, ron, damage, nr, words }).catch((error: unknown) => [
        reasonOf(error),
      ])
      found.wrong.push(...wrong.map((what) => `${damage}: ${what}`))
      // A browser that is gone was told above.
      await noor.goOnline().catch(() => undefined)
    }
    return { ...found, words: words.length, errors: errorsOf(noor, ron) }
  } finally {
    await people.closeAll()
    await region.server.stop()
  }
}

type Open = Phone & { address: string }
interface Round {
  region: Region
  noor: Open
  ron: Open
  damage: Damage
  nr: number
  /** everything that was written so far; grows */
  words: string[]
}

async function oneDamage({ region, noor, ron, damage, nr, words }: Round): Promise<string[]> {
  const wrong: string[] = []
  const check = (isRight: boolean, what: string): void => void (isRight || wrong.push(what))
  const [mine, theirs] = [noor, ron].map((phone) => () => field(phone.page, QUESTION))
  if (mine === undefined || theirs === undefined) throw new Error('There are two')
  const isWhole = (text: string): boolean => words.every((word) => text.includes(word))
  const safe = words.slice()
  for (const [box, word] of [
    [mine(), `noor${nr}.`],
    [theirs(), `ron${nr}.`],
  ] as const) {
    words.push(word)
    await writeAtEnd(box, ` ${word}`)
    check((await sameText([mine(), theirs()], isWhole)).isSame, `${word} came not to both`)
  }
  const unsent = `alleen${nr}.`
  if (damage === 'unsent truncated') {
    await noor.goOffline()
    await writeAtEnd(mine(), ` ${unsent}`)
    await noor.page.waitForTimeout(1500) // its window ends: a record that waits
  }
  const recordsBefore = storedRecords(region)
  await noor.page.goto('about:blank')
  await noor.goOnline()
  await noor.page.goto(`${region.url}/healthz`)
  await noor.goOffline()
  const changed = await damageDevice(noor.page, damage)

  await noor.killAndReopen(noor.address)
  noor.context.setDefaultTimeout(PATIENCE_MS)
  await mine().waitFor()
  const shown = await mine().inputValue()
  const gone = safe.filter((word) => !shown.includes(word))
  check(gone.length === 0, `gone without a network: ${gone.join(' ')}`)
  await noor.page.goto(`${region.url}/bewaard`)
  if (told.has(damage)) {
    const isTold = await noor.page
      .getByText(UNREADABLE)
      .first()
      .waitFor({ timeout: 10_000 })
      .then(
        () => true,
        () => false,
      )
    check(isTold, 'not told')
    check((await countApart(noor.page)) >= changed, 'not kept apart')
  } else await noor.page.getByRole('heading', { level: 1 }).waitFor()

  await noor.goOnline()
  await noor.page.goto(noor.address)
  await mine().waitFor()
  const healed = await sameText([mine(), theirs()], isWhole, 30_000)
  const [here = '', there = ''] = healed.texts
  check(isWhole(there), `gone at the other: ${words.filter((word) => !there.includes(word)).join(' ')}`)
  check(isWhole(here), `not back with a network: ${words.filter((word) => !here.includes(word)).join(' ')}`)
  check(healed.isSame || !isWhole(here) || !isWhole(there), 'two texts')
  check(storedRecords(region) >= recordsBefore, 'records of the server were let go')
  return wrong
}

/** Records of the server that are still whole. */
export function storedRecords(region: Region): number {
  const db = new DatabaseSync(join(region.dataDir, 'opstap.db'), { readOnly: true })
  const count = db.prepare('SELECT count(*) AS n FROM records WHERE body IS NOT NULL').get()?.['n']
  db.close()
  return Number(count)
}
