import type { GesprekVraag } from '#domain/gesprek-sjabloon.ts'
import type { VraagWoorden } from '#i18n/nl/gesprek-woorden.ts'
import type { Gesprek } from '#workspace/gesprek/gesprekken.ts'
import type { OpenDocument } from '#workspace/open-document.ts'

/** What the field of a question needs to know. */
export interface VeldProps {
  gesprek: Gesprek
  vraag: GesprekVraag
  woorden: VraagWoorden
  open: OpenDocument | undefined
  /** the question is the heading of the page */
  isLabelHidden?: boolean
  rows?: number
}
