import { useEffect, useRef, useState } from 'preact/hooks'
import { uiWords } from '#i18n/nl/ui.ts'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'

const HOLD_MS = 1200

/**
 * For what cannot be taken back later: pressed until it happens, by finger or by a key. Let go too soon nothing happens,
 * and it says so. A screen reader cannot hold: its press counts, since somebody heard the whole button first.
 */
export function HoldKnop({ children, icon, onHeld }: { children: string; icon?: IconName; onHeld: () => void }) {
  const [state, setState] = useState<'rust' | 'druk' | 'kort'>('rust')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  // A click that nobody pressed for comes from a screen reader.
  const wasPressed = useRef(false)
  const letGo = () => {
    if (timer.current === undefined) return
    clearTimeout(timer.current)
    timer.current = undefined
    setState('kort')
  }
  const press = () => {
    wasPressed.current = true
    if (timer.current !== undefined) return
    setState('druk')
    timer.current = setTimeout(() => {
      timer.current = undefined
      setState('rust')
      onHeld()
    }, HOLD_MS)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const isKey = ({ key }: KeyboardEvent): boolean => key === 'Enter' || key === ' '
  return (
    <div class="hold">
      <button
        class="knop knop-second knop-wide hold-knop"
        type="button"
        onPointerDown={press}
        onPointerUp={letGo}
        onPointerLeave={letGo}
        onPointerCancel={letGo}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (!isKey(event)) return
          event.preventDefault()
          press()
        }}
        onKeyUp={(event) => {
          if (isKey(event)) letGo()
        }}
        onBlur={letGo}
        onClick={() => {
          if (!wasPressed.current) onHeld()
          wasPressed.current = false
        }}
      >
        {icon && <Icon name={icon} size="small" />}
        <span>{children}</span>
      </button>
      <p class="quiet small" role="status">
        {state === 'druk' ? uiWords.holding : state === 'kort' ? uiWords.holdLonger : uiWords.hold}
      </p>
    </div>
  )
}
