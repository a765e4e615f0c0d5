import type { HeadRow } from './rows.ts'

/** Whether the server takes rows of this document now, as far as is known here. */
export function canPush(head: HeadRow, log: string): boolean {
  // Fetching first finds out what the restored server lacks.
  if (head.isRestoring === true) return false
  // It stands still: what is typed waits here, and goes when it may.
  if (head.frozenMs !== undefined) return false
  return head.born === 'yes' && head.gone === undefined && head.role !== undefined && head.log === log
}
