import { useComputed, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { KeptEntry } from '#domain/logboek.ts'
import { gezienMs } from '#domain/logboek.ts'
import type { Logboek } from '#workspace/logboek/keep-logboek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/**
 * When somebody last had a document of mine on a screen, by the own log. Only what their device told: that it went to a
 * device is not that it was read.
 *
 * @returns ms; `undefined` when the log does not say so
 */
export function gezienOp(
  entries: readonly KeptEntry[],
  doc: DocumentId,
  persoon: PersoonId | undefined,
): number | undefined {
  const seen = entries
    .filter((entry) => entry.act === 'doc.open' && entry.doc === doc && entry.actor === persoon)
    .map((entry) => gezienMs(entry))
  return persoon === undefined || seen.length === 0 ? undefined : Math.max(...seen)
}

/** The own log as it was fetched last, and fetched anew when the screen opens with internet. */
export function useLogboekRegels(): readonly KeptEntry[] {
  const workspace = useWorkspace()
  const opened = useSignal<Logboek | undefined>(undefined)
  const isOnline = useComputed(() => workspace.net.value.state === 'online')
  useEffect(() => {
    let left = false
    void workspace.logboek?.().then(async (logboek) => {
      if (left) return
      opened.value = logboek
      await logboek.refresh()
    })
    return () => {
      left = true
    }
  }, [workspace, isOnline.value])
  return opened.value?.kept.value?.entries ?? []
}
