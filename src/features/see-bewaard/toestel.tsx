import { formatBytes } from '#i18n/format.ts'
import { bewaardText as text } from '#i18n/nl/see-bewaard.ts'
import { Details } from '#ui/details.tsx'
import { useRuimte } from '#workspace/bewaren/ruimte.ts'
import { isAppHere } from '#workspace/device/app-parts.ts'
import { appVersion } from '#workspace/device/app-version.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { clockWords, contactWords } from './document-words.ts'

/** Room, contact and clock of this device: for whoever helps somebody. */
export function Toestel() {
  const { net, nowMs, mode } = useWorkspace()
  const { usedBytes, leftBytes, isKept } = useRuimte()
  const { state, lastContactMs, clockAheadMs } = net.value
  const hasServer = mode === 'echt' && state !== 'geen-server'
  const room = [
    usedBytes === undefined ? undefined : text.room(formatBytes(usedBytes)),
    leftBytes === undefined ? undefined : text.roomLeft(formatBytes(leftBytes)),
    isKept === undefined ? undefined : isKept ? text.kept : text.notKept,
    isAppHere.value ? text.appHere : text.appComing,
  ]
  const contact = hasServer
    ? [contactWords(lastContactMs, nowMs()), clockAheadMs === undefined ? undefined : clockWords(clockAheadMs)]
    : []
  const lines = [...room, ...contact, text.version(appVersion)].filter((line) => line !== undefined)
  return (
    <Details title={text.device}>
      <div class="prose">
        {lines.map((line) => (
          <p key={line} class="quiet small">
            {line}
          </p>
        ))}
      </div>
    </Details>
  )
}
