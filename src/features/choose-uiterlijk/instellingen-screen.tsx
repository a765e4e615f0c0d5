import { uiterlijkText as text } from '#i18n/nl/choose-uiterlijk.ts'
import { Page, PageHead } from '#ui/page.tsx'
import { LookSetting } from './look-setting.tsx'

/** *Instellingen*: colours and letters of this device. */
export function InstellingenScreen() {
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      <LookSetting />
      <p class="quiet small">{text.size}</p>
    </Page>
  )
}
