import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { installText as text } from '#i18n/nl/install-app.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { askInstall, installWay, mayOffer, noteOffered } from '#workspace/device/install.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Offers the start screen once, only where a day begins and never while somebody is busy elsewhere. */
export function InstallOffer() {
  const { path } = useLocation()
  const { whereabouts } = useWorkspace()
  const [isExplained, setExplained] = useState(false)
  const hasKept = [...whereabouts.value.values()].some((where) => where.unsent > 0 || where.sharedAtMs > 0)
  const isShown = path === '/' && mayOffer(hasKept)

  const install = () => {
    if (installWay() === 'iphone') setExplained(true)
    else void askInstall()
  }
  const stop = () => {
    setExplained(false)
    noteOffered()
  }
  if (!isShown) return null
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
