import { isDag } from '#domain/dag.ts'

/** Whether a typed day can be kept: a year that is half typed is a day too, long ago. */
export function isWholeDag(dag: string): boolean {
  return isDag(dag) && dag >= '2000'
}
