import { useWorkspace } from './use-workspace.tsx'
import type { Workspace } from './workspace.ts'

/**
 * Whether an empty list may still fill by itself. `waits`: the inviter's device has not checked this one yet.
 * `coming`: it is on its way. `unreachable`: it was never here, and the server cannot be reached now.
 */
export type Arrival = 'waits' | 'coming' | 'unreachable' | 'here'

/** Where what others wrote is, for whoever would say that there is nothing. */
export function arrivalOf(workspace: Pick<Workspace, 'ik' | 'arrival'>): Arrival {
  const { status } = workspace.ik.value
  // Nobody else writes anything for somebody who works alone.
  if (status === 'alleen') return 'here'
  return status === 'wacht' ? 'waits' : (workspace.arrival?.value ?? 'here')
}

/** Where what others wrote is, followed as it changes. */
export function useArrival(): Arrival {
  return arrivalOf(useWorkspace())
}
