import { useEffect, useState } from 'preact/hooks'
import type { DocumentId, ToestelId } from '#domain/id.ts'
import { addDays } from '#domain/dag.ts'
import { itemsOf } from '#documents/project.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import { neemMeldingenOver } from './tabletten.ts'

/** While a tablet stands in a room, its people appear in the list within seconds. */
const TODAY_MS = 4000
/** What was said on one and nobody took in yet. */
const LATER_MS = 5 * 60_000
const KEPT_DAYS = 14

/** Takes in what people said on tablets that are nobody's, on every screen of whoever keeps the lists. */
export function useTabletMeldingen(): void {
  const workspace = useWorkspace()
  const { net, tabletten } = workspace
  const today = workspace.today()
  const isOnline = net.value.state === 'online'
  const waits = useCards('groepsbeheer').flatMap(({ doc, canWrite, items }) => {
    const days = itemsOf(items, 'groepsbeheer', 'tabletten').flatMap(({ op }) => op ?? [])
    const isRecent = days.some((day) => day >= addDays(today, -KEPT_DAYS))
    return canWrite && isRecent ? [{ doc, isToday: days.includes(today) }] : []
  })
  const key = waits.map(({ doc, isToday }) => `${doc} ${isToday}`).join()
  useEffect(() => {
    if (tabletten === undefined || !isOnline || key === '') return undefined
    let isLeft = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      for (const { doc } of waits) if (!isLeft) await neemMeldingenOver(workspace, doc)
      if (!isLeft) timer = setTimeout(() => void look(), waits.some(({ isToday }) => isToday) ? TODAY_MS : LATER_MS)
    }
    void look()
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [workspace, isOnline, key])
}

/** How far the tablets of this list are, asked again every few seconds; `undefined` while that is not known. */
export function useTabletStanden(doc: DocumentId): ReadonlyMap<ToestelId, 'wacht' | 'open' | 'klaar'> | undefined {
  const { tabletten } = useWorkspace()
  const [standen, setStanden] = useState<ReadonlyMap<ToestelId, 'wacht' | 'open' | 'klaar'> | undefined>(undefined)
  useEffect(() => {
    let isLeft = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      const told = await tabletten?.list(doc)
      if (isLeft) return
      if (told?.ok === true) setStanden(new Map(told.value.tablets.map(({ id, state }) => [id, state])))
      timer = setTimeout(() => void look(), TODAY_MS)
    }
    void look()
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [tabletten, doc])
  return standen
}
