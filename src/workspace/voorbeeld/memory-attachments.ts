import type { AttachmentKeeping } from '#workspace/engine.ts'

/** Photos and papers of the Proefversie: in memory, gone with the page, as nothing in it is real. */
export function memoryAttachments(): AttachmentKeeping {
  const kept = new Map<string, Uint8Array>()
  return {
    async put(bytes) {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))
      const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      kept.set(hash, bytes)
      return hash
    },
    get: (hash) => Promise.resolve(kept.get(hash)),
  }
}
