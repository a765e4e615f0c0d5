import 'fake-indexeddb/auto'
import { onTestFinished } from 'vitest'
import type { Rol } from '#domain/rol.ts'
import type { Keeping } from '#workspace/device/keeping.ts'
import { makeWorkspace } from '#workspace/make-workspace.ts'
import type { ProefEngine } from '#workspace/voorbeeld/proef-engine.ts'
import { openProefEngine } from '#workspace/voorbeeld/proef-engine.ts'
import type { Card, Workspace } from '#workspace/workspace.ts'

export function memoryKeeping(): Keeping {
  const kept = new Map<string, string>()
  return {
    get: (name) => kept.get(name),
    set: (name, value) => void kept.set(name, value),
    remove: (name) => void kept.delete(name),
  }
}

/** 23 November 2026, 9:00 on this machine. */
export const monday = new Date(2026, 10, 23, 9, 0).getTime()

/** The made-up region as one role sees it; wiped when the test ends. */
export async function aProefWorkspace(rol: Rol): Promise<{ engine: ProefEngine; workspace: Workspace }> {
  const engine = await openProefEngine(memoryKeeping(), () => monday)
  onTestFinished(() => engine.stop())
  engine.switchTo(rol)
  return { engine, workspace: makeWorkspace(engine) }
}

/** The one card of a kind that this role sees. */
export function cardOfKind(engine: ProefEngine, kind: Card['kind']): Card {
  const found = [...engine.cards.value.values()].find((card) => card.kind === kind)
  if (found === undefined) throw new Error(`This role sees no ${kind}`)
  return found
}
