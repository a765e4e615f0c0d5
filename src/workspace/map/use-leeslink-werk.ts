import { useEffect } from 'preact/hooks'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'

/** Where a leeslink stands, without its words: every one of these is a reason to look what is to be done. */
const marks = ['daarOpMs', 'geopendOpMs', 'leesbaarOpMs', 'gestoptOpMs', 'wegDaarOpMs'] as const

/**
 * Keeps the server up to date about leeslinks as soon as there is a connection: tells of new ones, seals a page for who
 * opened one, hears who read, and stops. Small, because it runs on every screen; the work itself comes when there is any.
 */
export function useLeeslinkWerk(): void {
  const workspace = useWorkspace()
  const { leeslinks, net, ik } = workspace
  const maps = useCards('map')
  const isOnline = net.value.state === 'online' && ik.value.status === 'actief'
  const key = maps
    .flatMap(({ items }) => Object.values(items['leeslinks'] ?? {}))
    .filter((item) => item['wegDaarOpMs'] === undefined)
    .map((item) => [item.id, ...marks.map((mark) => item[mark] !== undefined)].join())
    .join()
  const opened = ik.value.leeslinks?.join() ?? ''
  useEffect(() => {
    if (leeslinks === undefined || !isOnline || key === '') return
    import('./leeslink-werk.ts').then(
      ({ werkLeeslinks }) => werkLeeslinks(workspace),
      () => undefined, // without its code there is no connection either: it waits
    )
  }, [workspace, isOnline, key, opened])
}
