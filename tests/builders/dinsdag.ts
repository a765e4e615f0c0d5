import 'fake-indexeddb/auto'
import type { Rol } from '#domain/rol.ts'
import type { Keeping } from '#workspace/device/keeping.ts'
import { makeWorkspace } from '#workspace/make-workspace.ts'
import type { ProefEngine } from '#workspace/voorbeeld/proef-engine.ts'
import { openProefEngine } from '#workspace/voorbeeld/proef-engine.ts'
import type { Workspace } from '#workspace/workspace.ts'

/** The made-up region on a day full of visits. The test that opens it stops it. */
export interface Dinsdag {
  engine: ProefEngine
  workspace: Workspace
}

/** 24 November 2026, 9:50 on this machine: ten minutes before the first visit. */
export const tuesday = new Date(2026, 10, 24, 9, 50).getTime()

export async function openDinsdag(rol: Rol): Promise<Dinsdag> {
  const kept = new Map<string, string>()
  const keeping: Keeping = {
    get: (name) => kept.get(name),
    set: (name, value) => void kept.set(name, value),
    remove: (name) => void kept.delete(name),
  }
  const engine = await openProefEngine(keeping, () => tuesday)
  engine.switchTo(rol)
  return { engine, workspace: makeWorkspace(engine) }
}
