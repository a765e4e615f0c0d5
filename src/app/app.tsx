import '#ui/styles/opstap.css'
import type { VNode } from 'preact'
import { LocationProvider } from 'preact-iso'
import { ToastHost } from '#ui/toast.tsx'
import { ErrorCatcher } from './error-screen.tsx'
import { KeepApp } from './keep-app.tsx'
import { keepEverything } from './keep-everything.ts'
import { Opstap } from './opstap.tsx'
import { UpdateNotice } from './update-notice.tsx'

/** The one frame that stays while somebody enters, leaves or changes roles: addresses, toasts, errors, new versions. */
export function App(): VNode {
  return (
    <>
      <ErrorCatcher>
        <LocationProvider>
          <Opstap />
          <KeepApp />
        </LocationProvider>
      </ErrorCatcher>
      <ToastHost />
      <UpdateNotice beforeUpdate={keepEverything} />
    </>
  )
}
