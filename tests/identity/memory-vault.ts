import type { VaultStore } from '#identity/vault.ts'

/** A vault store in memory that hands back copies, like a database does. */
export function memoryVault(): VaultStore & { kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>()
  return {
    kept,
    get: async (name) => structuredClone(kept.get(name)),
    put: async (name, value) => {
      kept.set(name, structuredClone(value))
    },
  }
}

/** `text` with one character changed, not at its end where base64url may have unused bits. */
export function changed(text: string): string {
  const at = Math.floor(text.length / 2)
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
}
