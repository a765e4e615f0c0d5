import { render } from 'preact'
import { readLook, showLook } from '#workspace/device/look.ts'
import { App } from '#app/app.tsx'
import { preloadHome } from '#app/home-screen.tsx'
import { takeInvitationFromAddress, watchAddress } from '#workspace/mensen/joining.ts'
import { watchInstall } from '#workspace/device/install.ts'
import { start } from '#workspace/start.ts'

showLook(readLook())
watchInstall()

// Before anything can read the address: an invitation's secret is in it.
takeInvitationFromAddress()
watchAddress()

// What a known device needs next comes over while the frame is being drawn.
preloadHome()
void start()

const place = document.getElementById('app')
if (place !== null) render(<App />, place)
