import type { IconName } from '#ui/icon.tsx'
import { ListRow } from '#ui/list-row.tsx'
import type { BewaardDocument } from '#workspace/bewaren/documenten.ts'
import type { Around } from './document-words.ts'
import { nameOf, placeWords } from './document-words.ts'

/** One document and where each part of it is. */
export function DocumentRij({ document, around }: { document: BewaardDocument; around: Around }) {
  return <ListRow icon={iconOf(document)} title={nameOf(document)} below={placeWords(document, around).join(' ')} />
}

function iconOf({ plaats, code, opSlot, anderen }: BewaardDocument): IconName {
  if (plaats === 'scherm') return 'alert'
  if (plaats === 'wacht') return code === undefined ? 'phone-clock' : 'phone-arrow'
  if (plaats === 'alleen-hier') return 'phone'
  return opSlot || anderen.length === 0 ? 'lock' : 'people'
}
