// First, so that the disk works while the rest of this file's code is evaluated.
import '#workspace/device/read-ahead.ts'
import { render } from 'preact'
import { readLook, showLook } from '#workspace/device/look.ts'
import { App } from '#app/app.tsx'
import { preloadScreen } from '#app/preload-screen.ts'
import { takeInvitationFromAddress, watchAddress } from '#workspace/mensen/joining.ts'
import { watchInstall } from '#workspace/device/install.ts'
import { start } from '#workspace/start.ts'

showLook(readLook())
watchInstall()

// Before anything can read the address: an invitation's secret is in it.
takeInvitationFromAddress()
watchAddress()

// What a known device needs next comes over while the frame is being drawn.
preloadScreen(location.pathname)
void start()

const place = document.getElementById('app')
if (place !== null) render(<App />, place)
