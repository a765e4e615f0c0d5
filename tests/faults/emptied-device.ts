import { enter, phones, startRegion } from '../e2e/steps-region.ts'
import { storedRecords } from './damaged-device.ts'
import { atQuestion, errorsOf, openQuestion, patient, sameText, writeAtEnd } from './scene.ts'
import { field } from '../e2e/own-map.ts'
import { QUESTION } from './scene.ts'

export interface EmptiedDevice {
  words: number
  /** words that are not on the other's screen, or did not come back; must be 0 */
  lost: string[]
  /** what should not be; must be none */
  wrong: string[]
  errors: string[]
}

/** A browser that throws its database away while the app is closed: the person is told, and nothing is overwritten. */
export async function emptyDevice(distDir: string): Promise<EmptiedDevice> {
  const people = phones()
  const region = await startRegion({ distDir })
  const wrong: string[] = []
  try {
    const noor = await atQuestion(people, region, 'Noor')
    const ron = await atQuestion(people, region, 'Ron Bakels')
    const boxes = [field(noor.page, QUESTION), field(ron.page, QUESTION)]
    const words = ['eerst-noor.', 'eerst-ron.']
    const isWhole = (text: string): boolean => words.every((word) => text.includes(word))
    for (const [at, box] of boxes.entries()) await writeAtEnd(box, ` ${words[at]}`)
    if (!(await sameText(boxes, isWhole)).isSame) wrong.push('two texts before anything happened')
    const before = storedRecords(region)

    // That somebody was known here stands in localStorage, which browsers write seconds later.
    await ron.page.waitForTimeout(8000)
    await ron.page.goto(`${region.url}/healthz`)
    await ron.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const gone = indexedDB.deleteDatabase('opstap')
          gone.onsuccess = resolve
          gone.onerror = reject
        }),
    )
    await ron.killAndReopen(region.url)
    await ron.page
      .getByText('Dit toestel is leeg')
      .waitFor()
      .catch(() => wrong.push('not told'))
    if (storedRecords(region) < before) wrong.push('records of the server were let go')
    const mine = field(noor.page, QUESTION)
    words.push('daarna-noor.')
    await writeAtEnd(mine, ' daarna-noor.')
    if (!isWhole(await mine.inputValue())) wrong.push('the other lost words')

    const fresh = await patient(enter(people, region, 'Ron Bakels'))
    const box = await openQuestion(fresh.page)
    const { texts } = await sameText([mine, box], isWhole)
    const lost = words.filter((word) => !texts.every((text) => text.includes(word)))
    return { words: words.length, lost, wrong, errors: errorsOf(noor, ron, fresh) }
  } finally {
    await people.closeAll()
    await region.server.stop()
  }
}
