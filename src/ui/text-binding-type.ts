/**
 * Ties a text field to shared text. The workspace makes one, the field only attaches it.
 * A field that is given a binding leaves its value alone: the binding reads and writes it.
 */
export interface TextBinding {
  /** Fills the element, follows it both ways, and returns what undoes that. */
  attach(element: HTMLTextAreaElement | HTMLInputElement): () => void
}
