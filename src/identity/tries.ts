import { z } from 'zod/mini'
import type { VaultStore } from './vault.ts'

/** How often a wrong PIN was typed in a row, and how long the next try has to wait. Scope: device. */
export interface Tries {
  wrong: number
  /** counted down only while somebody waits: no clock can be set forward to skip it */
  leftMs: number
}

const TRIES = 'slot-tries'
const FREE_TRIES = 5
const SECOND_MS = 1000

/** After the fifth wrong PIN, the sixth, and so on. */
const waitsMs = [30, 60, 120, 300, 900].map((seconds) => seconds * SECOND_MS)

/** From here on the PIN opens nothing, until the vault was opened in another way. Nothing is ever wiped. */
const MOST_WRONG = FREE_TRIES + waitsMs.length

const triesSchema = z.object({ v: z.literal(1), wrong: z.int().check(z.nonnegative()), leftMs: z.number() })

/** @returns none where nothing readable is kept: who can change that can also try elsewhere, without us */
export async function readTries(store: VaultStore): Promise<Tries> {
  const parsed = triesSchema.safeParse(await store.get(TRIES))
  if (!parsed.success) return { wrong: 0, leftMs: 0 }
  return { wrong: parsed.data.wrong, leftMs: Math.max(0, parsed.data.leftMs) }
}

/** Whether the PIN opens nothing any more. */
export function isOver({ wrong }: Tries): boolean {
  return wrong >= MOST_WRONG
}

/** Counts a try as wrong, before it is looked at: who pulls the plug halfway has had that try as well. */
export async function countTry(store: VaultStore): Promise<Tries> {
  const { wrong } = await readTries(store)
  const next = { wrong: wrong + 1, leftMs: waitsMs[wrong + 1 - FREE_TRIES] ?? 0 }
  await store.put(TRIES, { v: 1, ...next })
  return next
}

/** It opened: all is forgotten. */
export async function forgetTries(store: VaultStore): Promise<void> {
  if ((await readTries(store)).wrong > 0) await store.put(TRIES, { v: 1, wrong: 0, leftMs: 0 })
}

/** Somebody waited so long before a locked screen. @returns what is left */
export async function countWaited(store: VaultStore, waitedMs: number): Promise<Tries> {
  const { wrong, leftMs } = await readTries(store)
  const next = { wrong, leftMs: Math.max(0, leftMs - waitedMs) }
  if (leftMs > 0) await store.put(TRIES, { v: 1, ...next })
  return next
}
