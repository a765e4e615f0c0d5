import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { field } from '../e2e/own-map.ts'
import { enter, phones, startRegion } from '../e2e/steps-region.ts'
import { storedRecords } from './damaged-device.ts'
import {
  atQuestion,
  errorsOf,
  openQuestion,
  patient,
  QUESTION,
  reasonOf,
  sameText,
  UNREADABLE,
  writeAtEnd,
} from './scene.ts'

/** What happens to rows of a stopped server's database. */
export const serverDamages = [
  'flipped bit',
  'truncated',
  'foreign document',
  'future header',
  'swapped',
  'deleted',
] as const
export type ServerDamage = (typeof serverDamages)[number]

export interface DamagedServer {
  damages: number
  words: number
  /** what should not be, per damage; must be none */
  wrong: string[]
  errors: string[]
}

interface Row {
  doc: number
  seq: number
  header: Uint8Array
  body: Uint8Array
}

/**
 * Damages the newest record of a text in the server's database, and lets somebody come in who has nothing else. Their
 * app opens and says that something could not be read, the words before it are there, and they write on; who wrote the
 * record still has it.
 */
export async function damageServer(
  distDir: string,
  which: readonly ServerDamage[] = serverDamages,
): Promise<DamagedServer> {
  const found: DamagedServer = { damages: which.length, words: 0, wrong: [], errors: [] }
  for (const damage of which) {
    const people = phones()
    const region = await startRegion({ distDir })
    const check = (isRight: boolean, what: string): void => void (isRight || found.wrong.push(`${damage}: ${what}`))
    try {
      const noor = await atQuestion(people, region, 'Noor')
      const ron = await atQuestion(people, region, 'Ron Bakels')
      const [mine, theirs] = [field(noor.page, QUESTION), field(ron.page, QUESTION)]
      const before = await mine.inputValue()
      for (const [box, word] of [
        [theirs, 'van-ron.'],
        [mine, 'van-noor.'],
      ] as const) {
        await writeAtEnd(box, ` ${word}`)
        check((await sameText([mine, theirs], (text) => text.includes(word))).isSame, `${word} came not to both`)
      }
      await ron.context.close()
      await region.server.pause()
      damageDatabase(join(region.dataDir, 'opstap.db'), damage)
      await region.server.restart()
      const count = storedRecords(region)

      const fresh = await patient(enter(people, region, 'Ron Bakels'))
      const box = await openQuestion(fresh.page)
      const read = await sameText([box], (text) => text.startsWith(before), 20_000)
      check(read.isSame, 'the words before it are not there')
      check(damage === 'swapped' || (read.texts[0] ?? '').includes('van-ron.'), 'the words of another record are gone')
      const address = box.page().url()
      await fresh.page.goto(`${region.url}/bewaard`)
      if (damage !== 'deleted') {
        await fresh.page
          .getByText(UNREADABLE)
          .first()
          .waitFor({ timeout: 20_000 })
          .catch(() => check(false, 'not told'))
      }
      await fresh.page.goto(address)
      await writeAtEnd(field(fresh.page, QUESTION), ' daarna-ron.')
      check(
        (await sameText([mine], (text) => text.includes('daarna-ron.'))).isSame,
        'what is written next does not come',
      )
      check((await mine.inputValue()).includes('van-noor.'), 'who wrote it lost it')
      check(storedRecords(region) > count, 'records of the server were let go')
      found.words += 3
      found.errors.push(...errorsOf(noor, ron, fresh))
    } catch (error) {
      check(false, reasonOf(error))
    } finally {
      await people.closeAll()
      await region.server.stop()
    }
  }
  return found
}

function damageDatabase(file: string, damage: ServerDamage): void {
  const db = new DatabaseSync(file)
  try {
    const newest = `SELECT records.doc, seq, header, body FROM records JOIN documents ON n = records.doc
      WHERE kind = 'werkplek' AND body IS NOT NULL ORDER BY seq DESC LIMIT 2`
    const [last, before] = db.prepare(newest).all() as unknown as [Row, Row] // the columns asked for
    const other = db
      .prepare("SELECT header, body FROM records JOIN documents ON n = records.doc WHERE kind = 'groep' LIMIT 1")
      .get() as unknown as Row // as above
    const set = db.prepare('UPDATE records SET header = ?, body = ? WHERE doc = ? AND seq = ?')
    const put = (row: Row, { header = row.header, body = row.body }: Partial<Row>): void =>
      void set.run(header, body, row.doc, row.seq)
    if (damage === 'flipped bit') put(last, { body: last.body.map((byte, at) => (at === 5 ? byte ^ 4 : byte)) })
    else if (damage === 'truncated') put(last, { body: last.body.slice(0, 20) })
    else if (damage === 'foreign document') put(last, other)
    else if (damage === 'future header') put(last, { header: last.header.map((byte, at) => (at === 0 ? 9 : byte)) })
    else if (damage === 'swapped') {
      put(last, { body: before.body })
      put(before, { body: last.body })
    } else db.prepare('DELETE FROM records WHERE doc = ? AND seq = ?').run(last.doc, last.seq)
  } finally {
    db.close()
  }
}
