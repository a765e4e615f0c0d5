import type { KeyObject } from 'node:crypto'
import { createHmac, hash } from 'node:crypto'
import type { PersoonId } from '#domain/id.ts'
import type { LogboekEntry } from '#domain/logboek.ts'
import { partsOf, zaakText } from '#domain/logboek.ts'

/** Where an entry stands in the chain of the zaak it belongs to. */
export interface ZaakLink {
  readonly zaak: PersoonId
  readonly n: number
  readonly prev: string
}

/**
 * An entry as it is kept: a link of the one chain over everything, and of the chain of its zaak. The hash of the whole
 * covers both links, and the mac covers that hash, so one secret outside the database guards all chains.
 */
export interface AuditRow extends LogboekEntry {
  readonly n: number
  readonly prev: string
  /** hexadecimal HMAC-SHA-256 under the audit key */
  readonly mac: string
  readonly link?: ZaakLink | undefined
}

/** Hash of a row in the chain over everything, hexadecimal. */
export function rowHash(row: Omit<AuditRow, 'mac'>): string {
  const { n, prev, link } = row
  const place = link === undefined ? null : [link.zaak, link.n, link.prev]
  return hash('sha256', JSON.stringify(['opstap/audit/v1', n, prev, ...partsOf(row), place]))
}

/** Hash of a row in the chain of its zaak, hexadecimal; what the kandidaat's device computes too. */
export function zaakHash(row: LogboekEntry, { zaak, n, prev }: ZaakLink): string {
  return hash('sha256', zaakText(zaak, { ...row, n, prev }))
}

export function macOf(macKey: KeyObject, ofHash: string): string {
  return createHmac('sha256', macKey).update(ofHash).digest('hex')
}
