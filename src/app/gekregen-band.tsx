import type { VNode } from 'preact'
import { useLocation } from 'preact-iso'
import { gekregenText as text } from '#i18n/nl/see-gekregen.ts'
import { Band } from '#ui/bands.tsx'
import { useGekregen } from '#workspace/map/gekregen.ts'
import { useRol } from '#workspace/rol.ts'

/** Where a day begins: that a kandidaat shows something to this person. Else it is only found in Meer. */
export function GekregenBand(): VNode | null {
  const { path } = useLocation()
  const { rol } = useRol()
  const { gekregen } = useGekregen()
  if (path !== '/' || rol === 'kandidaat' || gekregen.length === 0) return null
  return (
    <Band icon="eye" action={<a href="/gekregen">{text.band.look}</a>}>
      {text.band.text(gekregen.length)}
    </Band>
  )
}
