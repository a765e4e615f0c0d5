import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { firstName } from '#domain/mensen.ts'
import { appText, roleText } from '#i18n/nl/app.ts'
import { useArrival } from '#workspace/arrival.ts'
import { useLateWords } from '#workspace/leren/use-late-words.ts'
import { useOntvangstbewijzen } from '#workspace/leren/use-ontvangstbewijzen.ts'
import { deviceKeeping, WIPED } from '#workspace/device/keeping.ts'
import { useNeedsSlot } from '#workspace/device/passkey-choice.ts'
import { useHelper } from '#workspace/mensen/contact-person.ts'
import { useRol } from '#workspace/rol.ts'
import type { Started } from '#workspace/start.ts'
import { started } from '#workspace/start.ts'
import { useWorkspace, WorkspaceProvider } from '#workspace/use-workspace.tsx'
import { ProefBand, WorkspaceBands } from './bands.tsx'
import { DoorgeefGate } from './doorgeef-gate.tsx'
import { ErrorScreen } from './error-screen.tsx'
import { LeaseGate } from './lease-gate.tsx'
import { navOf } from './nav.ts'
import { doorRoutes, emptiedRoutes, knownRoutes, lockedRoutes, slotFirstRoutes } from './routes.tsx'
import { Shell } from './shell.tsx'
import { SlotGate } from './slot-gate.tsx'
import { ZaalGate } from './zaal-gate.tsx'

/** The whole app: the three doors, the Proefversie, or this person's own work. */
export function Opstap(): VNode | null {
  const now = started.value
  // The first paint waits for one question to the device's own store; an empty page is shorter than a flash.
  if (now.state === 'starting') return null
  if (now.state === 'broken') return <ErrorScreen code={now.error.name} text={appText.broken} />
  if (now.state === 'doors') {
    // Put out or erased, perhaps with another screen open at that moment: that is told at every address too.
    const wasSomebodys = now.isEmptied || deviceKeeping.get(WIPED) !== undefined
    return <Shell routes={wasSomebodys ? emptiedRoutes : doorRoutes} />
  }
  if (now.state === 'locked') return <Shell routes={lockedRoutes} />
  return (
    <WorkspaceProvider workspace={now.workspace}>
      <SlotGate>
        <ZaalGate>
          <DoorgeefGate>
            <LeaseGate>
              <Known now={now} />
            </LeaseGate>
          </DoorgeefGate>
        </ZaalGate>
      </SlotGate>
    </WorkspaceProvider>
  )
}

function Known({ now }: { now: Exclude<Started, { state: 'starting' | 'doors' | 'broken' | 'locked' }> }): VNode {
  const { ik, today } = useWorkspace()
  const { rol } = useRol()
  const needsSlot = useNeedsSlot()
  useLateWords()
  useOntvangstbewijzen()
  const helper = useHelper()
  const state = useArrival()
  const who = firstName(ik.value.uitnodiger?.naam ?? '')
  const arrival = useMemo(() => (state === 'here' ? undefined : { state, who }), [state, who])
  return (
    <Shell
      routes={needsSlot ? slotFirstRoutes : knownRoutes}
      nav={navOf[rol]}
      person={[ik.value.naam, roleText[rol]].filter(Boolean).join(', ')}
      today={today()}
      savedHref="/bewaard"
      {...(arrival === undefined ? {} : { arrival })}
      bands={now.state === 'proef' ? <ProefBand engine={now.engine} /> : <WorkspaceBands />}
      {...(helper === undefined
        ? {}
        : {
            helper: {
              name: helper.naam,
              role: helper.rol in roleText ? roleText[helper.rol as keyof typeof roleText] : helper.rol,
              ...(helper.telefoon === undefined ? {} : { phone: helper.telefoon }),
            },
          })}
    />
  )
}
