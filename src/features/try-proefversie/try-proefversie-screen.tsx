import { useState } from 'preact/hooks'
import type { Rol } from '#domain/rol.ts'
import { rollen } from '#domain/rol.ts'
import { proefText as text } from '#i18n/nl/try-proefversie.ts'
import { notHereWords } from '#i18n/nl/ui.ts'
import { useGoTo } from '#ui/go-to.ts'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { isCodeMissing } from '#workspace/device/app-parts.ts'
import { openProef, started } from '#workspace/start.ts'

/** Choose whom to look as; the made-up region is filled in at the first choice. */
export function TryProefversieScreen() {
  const goTo = useGoTo()
  const [state, setState] = useState<'choose' | 'opening' | 'failed' | 'not-here'>('choose')

  const lookAs = async (rol: Rol) => {
    setState('opening')
    try {
      if (started.value.state !== 'proef') await openProef()
      const now = started.value
      if (now.state === 'proef') now.engine.switchTo(rol)
      goTo('/', true)
    } catch (error) {
      // Nothing real is involved; the sentence says what to do.
      setState(isCodeMissing(error) ? 'not-here' : 'failed')
    }
  }

  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {state === 'failed' && <Melding tone="error">{text.failed}</Melding>}
      {state === 'not-here' && (
        <Melding tone="amber" icon="info" title={notHereWords.title}>
          {notHereWords.text}
        </Melding>
      )}
      <Melding tone="info">{text.notReal}</Melding>
      <div role="status">{state === 'opening' && <p>{text.opening}</p>}</div>
      <RowList label={text.lookAs}>
        {rollen.map((rol) => (
          <ListRow key={rol} title={text.roles[rol]} below={text.does[rol]} onClick={() => void lookAs(rol)} />
        ))}
      </RowList>
    </Page>
  )
}
