import type { ReadonlySignal } from '@preact/signals'
import type { DocumentId, PersoonId } from '#domain/id.ts'

/** Something that waits until the server can be asked. Until then it can be taken back. */
export type WisVraag =
  /** one document, by its kandidaat */
  | { soort: 'document'; doc: DocumentId }
  /** everything that the organisation holds of a kandidaat, who asked a regiocoördinator for it */
  | { soort: 'gehouden'; persoon: PersoonId }
  /** what is held of a kandidaat stands still (`aan`), or goes on */
  | { soort: 'stil'; persoon: PersoonId; aan: boolean }

export type WisFout = 'geweigerd' | 'vol'

/** What was asked here and is not done yet. */
export interface WisStand {
  vragen: readonly (WisVraag & { opMs: number; fout?: WisFout })[]
  /** *Stop met Opstap en wis alles*: from when on it is carried out */
  alles?: { opMs: number; vanafMs: number; fout?: WisFout }
}

/** Erasing and standing still: kept on this device, carried out at the next contact, and taken back until then. */
export interface Wissen {
  readonly stand: ReadonlySignal<WisStand>
  /** The same, when it was asked and is not done yet. */
  gevraagd(vraag: WisVraag): WisStand['vragen'][number] | undefined
  /** @returns false when it could not be kept on this device: then nothing was asked */
  vraag(vraag: WisVraag): Promise<boolean>
  /** *Ongedaan maken*. @returns false when it is done already, or was being done */
  terug(vraag: WisVraag): Promise<boolean>
  /**
   * *Stop met Opstap en wis alles*.
   *
   * @param isMeteen the person will not wait the day in which it can be taken back
   */
  wisAlles(isMeteen: boolean): Promise<boolean>
  /** @returns false when it is done already, or was being done */
  wisAllesTerug(): Promise<boolean>
  /** What is going to be erased was on the screen. */
  gezien(docs: readonly DocumentId[]): void
}
