import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** `info` and `ok` are calm, `amber` is about something that changed, `error` only about a real error. */
export type MeldingTone = 'info' | 'ok' | 'amber' | 'error'

const meldingIcons: Record<MeldingTone, IconName> = { info: 'info', ok: 'check', amber: 'pen', error: 'alert' }

/** A message in the page with an icon. An error is read aloud at once, the others politely wait their turn. */
export function Melding({
  tone = 'info',
  icon,
  title,
  children,
  action,
}: {
  tone?: MeldingTone
  icon?: IconName
  title?: string
  children?: ComponentChildren
  action?: ComponentChildren
}) {
  return (
    <div class={`melding melding-${tone}`} role={tone === 'error' ? 'alert' : undefined}>
      <Icon name={icon ?? meldingIcons[tone]} />
      <div class="melding-words">
        {title !== undefined && <strong>{title}</strong>}
        {children !== undefined && <div>{children}</div>}
        {action}
      </div>
    </div>
  )
}
