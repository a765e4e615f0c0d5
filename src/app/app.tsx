import '#ui/styles/opstap.css'
import type { VNode } from 'preact'
import { LocationProvider } from 'preact-iso'
import { ToastHost } from '#ui/toast.tsx'
import { started } from '#workspace/start.ts'
import { ErrorCatcher } from './error-screen.tsx'
import { Opstap } from './opstap.tsx'
import { UpdateNotice } from './update-notice.tsx'

/** The one frame that stays while somebody enters, leaves or changes roles: addresses, toasts, errors, new versions. */
export function App(): VNode {
  return (
    <>
      <ErrorCatcher>
        <LocationProvider>
          <Opstap />
        </LocationProvider>
      </ErrorCatcher>
      <ToastHost />
      <UpdateNotice beforeUpdate={keepEverything} />
    </>
  )
}

/** Before a page may reload for a new version: everything typed is a row. */
async function keepEverything(): Promise<void> {
  const now = started.value
  if (now.state === 'echt') await now.engine.flush()
}
