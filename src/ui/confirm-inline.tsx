import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Acties, Knop } from './knop.tsx'

/**
 * A question in the place where it came up, for what cannot be undone. Two equal buttons; what the first one
 * does is said beforehand. Prefer a toast with undo wherever that can work.
 */
export function ConfirmInline({
  question,
  children,
  yes,
  no,
  onYes,
  onNo,
}: {
  question: string
  /** What will happen, in one or two sentences. */
  children?: ComponentChildren
  /** A verb with its thing: "Alles wissen". */
  yes: string
  no: string
  onYes: () => void
  onNo: () => void
}) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <div class="card card-outlined confirm-inline" role="group" aria-label={question}>
      <h2 tabIndex={-1} ref={head}>
        {question}
      </h2>
      {children !== undefined && <p>{children}</p>}
      <Acties>
        <Knop onClick={onYes}>{yes}</Knop>
        <Knop onClick={onNo}>{no}</Knop>
      </Acties>
    </div>
  )
}
