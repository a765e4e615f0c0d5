import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { ChildServer } from '../server/child-server.ts'
import { freePort, nodePath, startChild } from '../server/child-server.ts'
import { aBirth, aRecord, newId, newLane, RawDevice } from '../server/raw-client.ts'

/** The server as a process of its own, with who attacks it and who goes on working meanwhile. */
export interface Scene {
  readonly url: string
  readonly port: number
  readonly pid: number
  readonly database: string
  readonly regio: DocumentId
  /** everybody who attacks, by what they may: a member who writes, one who only reads, one who is in nothing, one who
   *  waits to be let in */
  readonly attackers: { writer: RawDevice; reader: RawDevice; outsider: RawDevice; waiting: RawDevice }
  /** a kaart of the first two attackers, with some records */
  readonly target: DocumentId
  /** lanes in it, of a device that does not attack */
  readonly lanes: readonly string[]
  /** a kaart of two honest people, who keep on writing */
  readonly honest: DocumentId
  /** one link for each of the two */
  readonly links: readonly [string, string]
  /** a link that the server vouches for, for another device of this person */
  link(person: PersoonId): Promise<string>
  isAlive(): boolean
  end(): Promise<void>
}

/** @param rateFactor of the limits: so generous that what is behind them is met as well */
export async function openScene(rateFactor = 1000): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'opstap-protocol-'))
  const port = await freePort()
  const dataDir = join(folder, 'data')
  const env = {
    ...{ PORT: String(port), DATA_DIR: dataDir, KEY_FILE: join(folder, 'key'), RATE_FACTOR: String(rateFactor) },
    DIST_DIR: process.env['DIST_DIR'] ?? 'dist',
  }
  const child = await startChild(env)
  try {
    return await furnish(child, { folder, port, env })
  } catch (error) {
    await child.kill()
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

async function furnish(
  child: ChildServer,
  { folder, port, env }: { folder: string; port: number; env: Record<string, string> },
): Promise<Scene> {
  const url = `http://localhost:${port}`
  const first = /First.*(http\S+)/.exec(child.output())?.[1] ?? ''
  const writer = await RawDevice.join(url, first)
  const regio = (await writer.me()).roles[0]?.regio ?? 'd_'
  const link = async (person: PersoonId): Promise<string> => {
    const args = ['server/invite.ts', '--person', person]
    const { stdout } = await promisify(execFile)(nodePath, args, { env: { ...process.env, ...env } })
    return stdout.trim()
  }
  const register = async (rol: Rol): Promise<PersoonId> => {
    const person = newId('p')
    const answer = await writer.post('/api/roles', { person, regio, rol })
    if (answer.status !== 200) throw new Error(`No ${rol}: ${answer.code}`)
    return person
  }
  const join2 = async (person: PersoonId): Promise<RawDevice> => RawDevice.join(url, await link(person))
  const reader = await join2(await register('jobcoach'))
  const outsider = await join2(await register('trainer'))
  const invited = await writer.invite(regio, 'trainer', { person: reader.person })
  const waiting = await RawDevice.join(url, invited.link)
  const kandidaat = await register('kandidaat')

  const bear = async (...people: [PersoonId, Rol][]): Promise<DocumentId> => {
    const birth = aBirth('kaart', regio, [
      { person: writer.person, role: 'regiocoordinator' },
      ...people.map(([person, role]) => ({ person, role })),
    ])
    const answer = await writer.post('/api/births', birth)
    if (answer.status !== 200) throw new Error(`No kaart: ${answer.code}`)
    return birth.doc
  }
  const target = await bear([reader.person, 'jobcoach'])
  const honest = await bear([kandidaat, 'kandidaat'])
  const other = await join2(writer.person)
  const lanes = Array.from({ length: 5 }, newLane)
  await other.push(...lanes.map((lane) => ({ doc: target, ...aRecord({ lane }) })))
  return {
    ...{ url, port, pid: child.pid, regio, target, honest, lanes, link },
    database: join(env['DATA_DIR'] ?? '', 'opstap.db'),
    attackers: { writer, reader, outsider, waiting },
    links: [await link(writer.person), await link(kandidaat)],
    isAlive() {
      try {
        process.kill(child.pid, 0)
        return true
      } catch {
        return false
      }
    },
    async end() {
      await child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
