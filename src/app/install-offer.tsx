import { useState } from 'preact/hooks'
import { installText as text } from '#i18n/nl/install-app.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { askInstall, installWay, noteOffered } from '#workspace/device/install.ts'

/** Offers the start screen once. */
export function InstallOffer() {
  const [isExplained, setExplained] = useState(false)

  const install = () => {
    if (installWay() === 'iphone') setExplained(true)
    else void askInstall()
  }
  const stop = () => {
    setExplained(false)
    noteOffered()
  }
  return (
    <div class="band install-offer">
      <p class="band-words">{text.text}</p>
      <Acties>
        <Knop size="small" onClick={install}>
          {text.do}
        </Knop>
        <Knop size="small" onClick={noteOffered}>
          {text.notNow}
        </Knop>
      </Acties>
      <Sheet isOpen={isExplained} onClose={stop} title={text.how}>
        <ol class="bullets">
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Sheet>
    </div>
  )
}
