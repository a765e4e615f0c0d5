import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { nodePath } from '#tests/server/child-server.ts'
import { field } from '../e2e/own-map.ts'
import { enter, phones, startChildRegion } from '../e2e/steps-region.ts'
import { atQuestion, errorsOf, openQuestion, patient, QUESTION, sameText, writeAtEnd } from './scene.ts'

export interface OldBackup {
  /** words written after the backup was made */
  words: number
  /** words that somebody who comes in afterwards does not see; must be 0 */
  lost: string[]
  /** whether restoring named from when on something may be missing, and what comes back by itself */
  isGapNamed: boolean
  errors: string[]
}

const root = join(import.meta.dirname, '..', '..')

/**
 * `npm run backup`, a while of work, then `npm run restore`: the devices bring back what the backup has not.
 *
 * @param rounds how often each of two writes a word after the backup
 */
export async function restoreOld(rounds: number, distDir: string): Promise<OldBackup> {
  const people = phones()
  const folder = mkdtempSync(join(tmpdir(), 'opstap-old-'))
  const region = await startChildRegion()
  const env = {
    ...process.env,
    DATA_DIR: region.dataDir,
    KEY_FILE: join(region.dataDir, '..', 'key'),
    DIST_DIR: distDir,
  }
  const command = async (name: string, ...args: string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)(nodePath, [join(root, 'server', name), ...args], { env })
    return stdout
  }
  try {
    const noor = await atQuestion(people, region, 'Noor')
    const ron = await atQuestion(people, region, 'Ron Bakels')
    const boxes = [field(noor.page, QUESTION), field(ron.page, QUESTION)]
    const file = join(folder, 'backup.db')
    await command('backup.ts', file)
    const words: string[] = []
    const isWhole = (text: string): boolean => words.every((word) => text.includes(word))
    for (let round = 0; round < rounds; round++) {
      for (const box of boxes) {
        words.push(`na${words.length}.`)
        await writeAtEnd(box, ` ${words.at(-1)}`)
        await sameText(boxes, isWhole)
      }
    }

    await region.kill()
    const said = await command('restore.ts', file)
    await region.start()
    // Somebody who comes in now has nothing but what the devices brought back.
    const fresh = await patient(enter(people, region, 'Ron Bakels'))
    const box = await openQuestion(fresh.page)
    const { texts } = await sameText([...boxes, box], isWhole, 90_000)
    return {
      words: words.length,
      lost: words.filter((word) => !texts.every((text) => text.includes(word))),
      isGapNamed: /brings back what it has/.test(said) && /of after \d{4}-/.test(said),
      errors: errorsOf(noor, ron, fresh),
    }
  } finally {
    await people.closeAll()
    await region.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
