import { useState } from 'preact/hooks'
import { mensenExportText as text } from '#i18n/nl/see-dossier.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { saveFile } from '#ui/save-file.ts'
import { Sheet } from '#ui/sheet.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { showToast } from '#ui/toast.tsx'
import type { MensRij } from '#workspace/mensen/mensenlijst.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { mensenCsv } from './mensen-export.ts'

/** What is on the screen as a file; names only come along when asked for. */
export function ExportSheet({
  rows,
  isOpen,
  onClose,
}: {
  rows: readonly MensRij[]
  isOpen: boolean
  onClose: () => void
}) {
  const workspace = useWorkspace()
  const { today } = workspace
  const [hasNames, setNames] = useState(false)
  const download = (): void => {
    if (hasNames) {
      workspace.viewed?.(
        rows.map(({ kandidaat }) => kandidaat.doc),
        'export',
      )
    }
    saveFile(mensenCsv(rows, hasNames), text.fileName(today()), 'text/csv;charset=utf-8')
    onClose()
    showToast({ text: text.done })
  }
  return (
    <Sheet title={text.title} isOpen={isOpen} onClose={onClose}>
      <p>{text.what(rows.length)}</p>
      <TickBox isOn={hasNames} onChange={setNames} hint={text.withNamesHint}>
        {text.withNames}
      </TickBox>
      {hasNames && <Melding>{text.careful}</Melding>}
      <Acties>
        <Knop look="main" icon="download" onClick={download}>
          {text.download}
        </Knop>
        <Knop look="quiet" onClick={onClose}>
          {text.stop}
        </Knop>
      </Acties>
    </Sheet>
  )
}
