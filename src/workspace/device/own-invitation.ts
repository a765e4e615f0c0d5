import { DATABASE } from './database-name.ts'
import { isOwnInvitation, openDevice } from './device-identity.ts'
import { openPlace } from './device-place.ts'

/** Whether this device came in by this invitation: whoever opens its link once more is in already. */
export async function cameInBy(text: string): Promise<boolean> {
  const place = await openPlace(DATABASE)
  try {
    const opened = await openDevice(place.vault)
    return opened !== undefined && (await isOwnInvitation(opened, text))
  } finally {
    await place.close()
  }
}
