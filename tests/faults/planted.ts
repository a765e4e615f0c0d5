import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Plugin } from 'vite'
import { build } from 'vite'
import { nodePath } from '#tests/server/child-server.ts'

const root = join(import.meta.dirname, '..', '..')

/** A few words of a source file, and what stands there instead. */
export interface Patch {
  /** from the root */
  file: string
  from: string
  to: string
}

/** A bug that a fault must find: one that somebody could really make. */
export interface Plant {
  what: string
  where: 'app' | 'server'
  patches: readonly Patch[]
}

/** What was typed goes to the disk twice a second, as a store that batches by a timer has it. */
export const lateEntries: Plant = {
  what: 'what is typed goes to the disk after a timer of 500 ms',
  where: 'app',
  patches: [
    {
      file: 'src/storage/write-guard.ts',
      from: 'this.#queue.push({ ...put, hasFailed: false, sinceMs: this.#ctx.now(), stopClock, resolve, reject })\n      void this.#run()',
      to: 'this.#queue.push({ ...put, hasFailed: false, sinceMs: this.#ctx.now(), stopClock, resolve, reject })\n      globalThis.late ??= setTimeout(() => ((globalThis.late = undefined), void this.#run()), 500)',
    },
  ],
}

/** Per line the bug that it must not miss. */
export const plants: Readonly<Record<string, Plant>> = {
  R1: {
    what: 'the server answers a tenth of a second before it stores',
    where: 'server',
    patches: [
      {
        file: 'server/sqlite/sqlite-store.ts',
        from: "db.exec('COMMIT')",
        to: "setTimeout(() => db.isTransaction && db.exec('COMMIT'), 100)",
      },
    ],
  },
  R2: lateEntries,
  R4: {
    what: 'what the disk refused is not counted as unsaved',
    where: 'app',
    patches: [
      {
        file: 'src/storage/write-guard.ts',
        from: '.filter((put) => put.hasFailed || put.sinceMs <= slowSince)',
        to: '.filter(() => slowSince < 0)',
      },
    ],
  },
  R5: {
    what: 'the server calls stored what its disk refused',
    where: 'server',
    patches: [
      {
        file: 'server/push-group.ts',
        from: 'for (const push of together) push.answer(allAs(push, code))\n      else',
        to: 'for (const [at, push] of together.entries()) push.answer(answered[at]?.results ?? allAs(push, code))\n      else',
      },
    ],
  },
  R7: {
    what: 'an old tab keeps its database to itself, so that a new release cannot open',
    where: 'app',
    patches: [
      {
        file: 'src/storage/database.ts',
        from: '    const schema = this.version(SCHEMA).stores({',
        to: "    this.on('versionchange', () => false as never)\n    const schema = this.version(SCHEMA).stores({",
      },
    ],
  },
  R8: {
    what: 'a device whose clock is off by more than five minutes is left out',
    where: 'app',
    patches: [
      {
        file: 'src/sync/http-caller.ts',
        from: '    const parsed = schema.safeParse(jsonOf(answer.value.body))',
        to: "    if (Math.abs((answer.value.dateMs ?? Date.now()) - Date.now()) > 300_000) return failure('offline')\n    const parsed = schema.safeParse(jsonOf(answer.value.body))",
      },
    ],
  },
  R9: {
    what: 'a damaged row is thrown away instead of set apart',
    where: 'app',
    patches: [
      {
        file: 'src/storage/row-opening.ts',
        from: 'await db.quarantine.add(quarantined(ctx, doc, row, reason))\n',
        to: 'void [quarantined, reason]\n',
      },
    ],
  },
  'T-tabs': {
    what: 'every tab speaks with the server',
    where: 'app',
    patches: [
      {
        file: 'src/workspace/device/network-turn.ts',
        from: 'if (locks === undefined) return onTurn()',
        to: "if (name !== '') return onTurn()",
      },
    ],
  },
}

/** A source with the patches of its file. @throws Error when the words to change are not there, or not once */
export function patched(file: string, source: string, patches: readonly Patch[]): string {
  return patches
    .filter((patch) => patch.file === file)
    .reduce((text, { from, to }) => {
      if (text.split(from).length !== 2) throw new Error(`${file} does not have these words once: ${from}`)
      return text.replace(from, () => to)
    }, source)
}

/** Every patch finds its place. @throws Error with the one that does not */
export function checkPatches(patches: readonly Patch[]): void {
  for (const patch of patches) patched(patch.file, readFileSync(join(root, patch.file), 'utf8'), [patch])
}

/** Builds the app with some words of its source changed. @param outDir is emptied */
export async function buildWith(patches: readonly Patch[], outDir: string): Promise<void> {
  checkPatches(patches)
  const plugin: Plugin = {
    name: 'planted',
    enforce: 'pre',
    transform(code, id) {
      const file = patches.find((patch) => id.split('?')[0] === join(root, patch.file))?.file
      return file === undefined ? undefined : { code: patched(file, code, patches), map: null }
    },
  }
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [plugin],
    build: { outDir, emptyOutDir: true },
  })
  await promisify(execFile)(nodePath, [join(root, 'sw', 'build.ts')], {
    env: { PATH: process.env['PATH'], DIST_DIR: outDir },
  })
}

/** What a server process needs in its environment to run with some words of its source changed. */
export function serverWith(patches: readonly Patch[]): Record<string, string> {
  checkPatches(patches)
  const hook = join(import.meta.dirname, 'planted-server.ts')
  return { NODE_OPTIONS: `--import ${hook}`, PLANTED: JSON.stringify(patches) }
}

/** The same for a server process that a planted run starts: what this process was given. */
export function serverEnvironment(): Record<string, string> {
  const { NODE_OPTIONS: options, PLANTED: patches } = process.env
  return patches === undefined || options === undefined ? {} : { NODE_OPTIONS: options, PLANTED: patches }
}
