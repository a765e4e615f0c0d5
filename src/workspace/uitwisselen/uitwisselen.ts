import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Result } from '#domain/result.ts'
import type { GiveError, TakeError } from '#storage/exchanging.ts'

/** Why there is nothing to hand over; each has a sentence. `vol`: the disk is full */
export type GeefFout = GiveError | 'vol'
/** Why nothing was taken in; each has a sentence. */
export type LeesFout = TakeError | 'vol'

export interface Gelezen {
  doc: DocumentId
  van: PersoonId
  /** whether anything was in it that was not here */
  isNieuw: boolean
  /** it rests on something that is not here: that comes with the network, or with a file */
  mist: boolean
}

/** Whose forms two people write in, at one table. */
export function magUitwisselen(rol: Rol | undefined): boolean {
  return rol !== undefined && ['kandidaat', 'werkbegeleider', 'trainer', 'jobcoach'].includes(rol)
}

/** Two phones at one table: what was written in a form goes from one to the other without a server. */
export interface Uitwisselen {
  /**
   * @param hoe as a few codes to scan, or as a file in which there is room for more
   * @returns sealed bytes: only devices of people in this document can read them
   */
  geef(doc: DocumentId, hoe: 'codes' | 'bestand'): Promise<Result<Uint8Array, GeefFout>>
  lees(bytes: Uint8Array): Promise<Result<Gelezen, LeesFout>>
}
