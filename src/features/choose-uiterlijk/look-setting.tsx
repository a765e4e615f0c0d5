import { useState } from 'preact/hooks'
import { uiterlijkText as text } from '#i18n/nl/choose-uiterlijk.ts'
import { Keuzes } from '#ui/keuzes.tsx'
import type { Look } from '#workspace/device/look.ts'
import { chooseLook, readLook } from '#workspace/device/look.ts'

/** Licht, Donker or Zoals mijn telefoon, and which letters. A choice shows at once and stays on this device. */
export function LookSetting() {
  const [look, setLook] = useState<Look>(readLook)
  const choose = (next: Look) => {
    setLook(next)
    chooseLook(next)
  }
  const { theme, themes, font, fonts } = text
  return (
    <div class="stack">
      <Keuzes
        label={theme}
        options={[
          { value: 'light', text: themes.light, icon: 'sun' },
          { value: 'dark', text: themes.dark, icon: 'moon' },
          { value: 'system', text: themes.system, icon: 'phone' },
        ]}
        value={look.theme}
        onValue={(value) => choose({ ...look, theme: value })}
      />
      <Keuzes
        label={font}
        options={[
          { value: 'opstap', text: fonts.opstap },
          { value: 'system', text: fonts.system },
        ]}
        value={look.font}
        onValue={(value) => choose({ ...look, font: value })}
      />
    </div>
  )
}
