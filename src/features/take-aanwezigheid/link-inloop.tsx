import { useMemo, useState } from 'preact/hooks'
import { makeSearch } from '#domain/zoeken.ts'
import { takeAanwezigheidText } from '#i18n/nl/take-aanwezigheid.ts'
import { ListRow } from '#ui/list-row.tsx'
import { LongRowList } from '#ui/long-list.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import type { Lijst, Rij } from '#workspace/groep/aanwezigheid.ts'
import { linkInloop } from '#workspace/groep/inloop.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { useKandidaten } from '#workspace/mensen/kandidaten.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const text = takeAanwezigheidText.extra

/** Who a walk-in is: people with the same name first. */
export function LinkInloop({
  lijst,
  rij,
  name,
  isOpen,
  onClose,
}: {
  lijst: Lijst
  rij: Rij
  name: string
  isOpen: boolean
  onClose: () => void
}) {
  const workspace = useWorkspace()
  const kandidaten = useKandidaten()
  const [typed, setTyped] = useState('')
  const search = useMemo(() => makeSearch(kandidaten, (one) => [one.naam, one.woonplaats]), [kandidaten])
  const likely = useMemo(
    () => makeSearch(kandidaten, (one) => [one.roepnaam])(rij.deelnemer.naam ?? ''),
    [kandidaten, rij],
  )
  const found = typed.trim() === '' ? [...likely, ...kandidaten.filter((one) => !likely.includes(one))] : search(typed)
  const link = async (kandidaat: Kandidaat): Promise<void> => {
    onClose()
    showDone(await linkInloop(workspace, lijst, rij, kandidaat), text.linked(name, kandidaat.naam))
  }
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={text.linkTitle(name)}>
      <p>{text.linkText}</p>
      <TextField label={text.search} type="search" value={typed} onValue={setTyped} />
      {found.length === 0 && <p>{text.nobody}</p>}
      <LongRowList
        label={text.linkTitle(name)}
        rows={found}
        rowKey={(one) => one.doc}
        row={(one) => (
          <ListRow icon="person" title={one.naam} below={one.woonplaats || undefined} onClick={() => void link(one)} />
        )}
      />
    </Sheet>
  )
}
