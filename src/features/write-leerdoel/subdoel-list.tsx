import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { showDone } from '#ui/show-done.ts'
import { addSubdoel, setSubdoel, shiftSubdoel } from '#workspace/leren/leerdoel-acties.ts'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import type { OpenDocument } from '#workspace/open-document.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { BoundText } from './leerdoel-velden.tsx'

const text = writeLeerdoelText.subdoelen

/** Step 2: the small steps, in order, moved with buttons. */
export function SubdoelList({ doel, open }: { doel: Leerdoel; open: OpenDocument | undefined }) {
  const workspace = useWorkspace()
  const shift = async (id: string, direction: 'up' | 'down') => {
    await shiftSubdoel(workspace, doel, id, direction)
  }
  const remove = async (id: string) => {
    showDone(await setSubdoel(workspace, doel, id, { weg: true }), text.removed)
  }
  return (
    <>
      {doel.subdoelen.length > 0 && (
        <ol class="step-list">
          {doel.subdoelen.map((subdoel, index) => (
            <li key={subdoel.id}>
              <BoundText
                open={open}
                collection="subdoelen"
                item={subdoel.id}
                field="tekst"
                label={text.step(index + 1)}
                rows={2}
              />
              <Acties>
                {index > 0 && (
                  <Knop
                    look="quiet"
                    size="small"
                    icon="arrow-up"
                    label={text.upOf(index + 1)}
                    onClick={() => void shift(subdoel.id, 'up')}
                  >
                    {text.up}
                  </Knop>
                )}
                {index < doel.subdoelen.length - 1 && (
                  <Knop
                    look="quiet"
                    size="small"
                    icon="arrow-down"
                    label={text.downOf(index + 1)}
                    onClick={() => void shift(subdoel.id, 'down')}
                  >
                    {text.down}
                  </Knop>
                )}
                <Knop
                  look="quiet"
                  size="small"
                  icon="x"
                  label={text.removeOf(index + 1)}
                  onClick={() => void remove(subdoel.id)}
                >
                  {text.remove}
                </Knop>
              </Acties>
            </li>
          ))}
        </ol>
      )}
      <Acties>
        <Knop icon="plus" onClick={() => void addSubdoel(workspace, doel, '')}>
          {doel.subdoelen.length === 0 ? text.addFirst : text.add}
        </Knop>
      </Acties>
    </>
  )
}
