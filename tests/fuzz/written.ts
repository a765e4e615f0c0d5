import type { DocumentSoort } from '#domain/documentsoort.ts'
import { kandidaatStatussen } from '#domain/kandidaat.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Op } from '#documents/op.ts'
import type { SimulatedDevice } from './simulated-device.ts'
import type { Tab } from './simulated-tab.ts'

/** One thing a person wrote, and how far it got. */
export interface Written {
  token: string
  doc: DocumentId
  device: SimulatedDevice
  tab: Tab
  /**
   * `memory`: put, not answered. `refused`: the disk refused it, it is told as not saved. `kept`: said to be on the disk.
   * `perhaps`: the tab was killed before the answer, or the person was told that it went
   */
  state: 'memory' | 'refused' | 'kept' | 'perhaps'
  keptAtMs: number
  /** when the server had it, and how often it had gone back to a backup then */
  reachedAtMs: number | undefined
  reachedRestores: number
}

/** A document of the simulated region. */
export interface SimulatedDocument {
  doc: DocumentId
  kind: 'plaatsing' | 'kaart' | 'map' | 'deel'
  /** who belongs in it; the server's table says who is in it now */
  members: readonly { person: PersoonId; role: Rol }[]
  /** of a sealed one: the key that its owner's device made */
  key: Uint8Array | undefined
}

/** Where words go in a document of each kind: one long text that all write in, a fact per item, and one choice. */
export const places = {
  plaatsing: {
    text: { collection: 'contacten', item: 'gesprek', field: 'onderwerp' },
    fact: (item: string, value: string): Op => ({ op: 'set', collection: 'contacten', item, field: 'vorm', value }),
    choice: (value: string): Op => ({
      ...{ op: 'choose', collection: 'plaatsing', item: 'plaatsing', field: 'werkoverleg' },
      value: value.slice(0, 4),
    }),
  },
  kaart: {
    text: { collection: 'kaart', item: 'kaart', field: 'motivatie' },
    fact: (item: string, value: string): Op => ({ op: 'set', collection: 'mensen', item, field: 'naam', value }),
    choice: (value: string): Op => ({
      ...{ op: 'choose', collection: 'kaart', item: 'kaart', field: 'status' },
      value: kandidaatStatussen[value.charCodeAt(1) % kandidaatStatussen.length],
    }),
  },
  map: {
    text: { collection: 'profiel', item: 'ik', field: 'ditBenIk' },
    fact: (item: string, value: string): Op => ({ op: 'set', collection: 'papieren', item, field: 'naam', value }),
    choice: (value: string): Op => ({
      ...{ op: 'set', collection: 'profiel', item: 'ik', field: 'roepnaam' },
      value: value.slice(0, 4),
    }),
  },
  deel: {
    // Frozen copies: there is no long text to write in.
    text: undefined,
    fact: (item: string, value: string): Op => ({ op: 'set', collection: 'delen', item, field: 'titel', value }),
    choice: (value: string): Op => ({
      ...{ op: 'set', collection: 'delen', item: 'een', field: 'tekst' },
      value: value.slice(0, 4),
    }),
  },
} as const satisfies Partial<Record<DocumentSoort, unknown>>
