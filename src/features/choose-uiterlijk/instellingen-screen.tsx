import { uiterlijkText as text } from '#i18n/nl/choose-uiterlijk.ts'
import { slotText } from '#i18n/nl/set-slot.ts'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { usePasskeys } from '#workspace/device/passkey-choice.ts'
import { useSlot } from '#workspace/device/slot-choice.ts'
import { LookSetting } from './look-setting.tsx'

/** *Instellingen*: colours and letters of this device. */
export function InstellingenScreen() {
  const slot = useSlot()
  const passkeys = usePasskeys()
  const isOn = slot !== undefined && !slot.kinds.value.includes('none')
  const { row } = slotText
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      <LookSetting />
      {slot !== undefined && (
        <RowList label={slotText.title}>
          <ListRow icon="lock" href="/slot" title={row.title} below={isOn ? row.on : row.off} />
          {passkeys !== undefined && (
            <ListRow
              icon="person"
              href="/passkeys"
              title={slotText.passkeys.title}
              below={slotText.passkeys.below(passkeys.stand.value.count ?? 0)}
            />
          )}
        </RowList>
      )}
      <p class="quiet small">{text.size}</p>
    </Page>
  )
}
