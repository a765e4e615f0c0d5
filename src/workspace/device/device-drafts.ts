import type { Vault } from '#identity/vault.ts'
import { getSealed, putSealed } from '#identity/vault.ts'
import type { DraftKeeping } from '#workspace/engine.ts'

/** Half filled-in forms, sealed under the vault key. The last change of a form wins, in the order they were typed. */
export function keepDrafts(vault: Vault): DraftKeeping & { settled(): Promise<void> } {
  let last: Promise<void> = Promise.resolve()
  return {
    async get(name) {
      await last
      const kept = await getSealed(vault, place(name))
      return kept.ok ? kept.value : undefined
    },
    put(name, value) {
      // A full disk is no loss here: the form still shows it, and nothing says that it was kept.
      last = last.then(() => putSealed(vault, place(name), value)).catch(() => undefined)
      return last
    },
    /** Every form is on the disk, as far as there is room. */
    settled: () => last,
  }
}

function place(name: string): string {
  return `draft:${name}`
}
