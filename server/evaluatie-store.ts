import type { DocumentId } from '#domain/id.ts'

/** A written evaluatie of one group. */
export interface StoredEvaluatie {
  doc: DocumentId
  /** under which its key lies among the wrapped ones */
  place: DocumentId
  /** RSA modulus, base64url */
  sleutel: string
  /** the secret half, sealed */
  geheim: string
  /** members of the group when it was set ready */
  aantal: number
  openMs: number
}

/** Biljetten and answers know nothing of each other: no time, no order, no common key. */
export interface EvaluatieStore {
  get(doc: DocumentId): StoredEvaluatie | undefined
  add(evaluatie: StoredEvaluatie): void
  /** hash of what somebody had signed; `wie` is a keyed hash, no id */
  biljet(doc: DocumentId, wie: string): string | undefined
  addBiljet(doc: DocumentId, wie: string, gevraagd: string): void
  /** @returns false when this biljet was used before: the first answers stay */
  addAntwoord(doc: DocumentId, biljet: string, sealed: string): boolean
  /** in the order of their biljetten, which is no order in time */
  antwoorden(doc: DocumentId): { sealed: string; isUit: boolean }[]
  /** From now on all that are here may be read. */
  geefUit(doc: DocumentId): void
}
