import type { CDPSession, Page } from 'playwright-core'

export interface Authenticator {
  readonly session: CDPSession
  readonly id: string
  /** what it holds: how often each was used */
  counters(): Promise<number[]>
  /** the person says no from now on, or yes again */
  setVerified(isVerified: boolean): Promise<void>
}

/** A finger on this phone, as Chromium plays one; it gives what opens a vault (PRF) unless told. */
export async function addAuthenticator(page: Page, hasPrf = true): Promise<Authenticator> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId: id } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    session,
    id,
    async counters() {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId: id })
      return credentials.map(({ signCount }) => signCount)
    },
    async setVerified(isUserVerified) {
      await session.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified })
    },
  }
}

/** From now on every answer to PRF in this page is noted, as hexadecimal: the canary that may go nowhere. */
export async function notePrf(page: Page): Promise<() => Promise<string[]>> {
  await page.context().addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { prfSeen: seen })
    const credentials = globalThis.navigator.credentials
    for (const name of ['create', 'get'] as const) {
      const plain = credentials[name].bind(credentials) as (options?: object) => Promise<Credential | null>
      credentials[name] = async (options?: object) => {
        const made = await plain(options)
        const results = (made as PublicKeyCredential | null)?.getClientExtensionResults().prf?.results
        if (results !== undefined) {
          const bytes = new Uint8Array(results.first as ArrayBuffer)
          seen.push([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
        }
        return made
      }
    }
  })
  return () => page.evaluate(() => (globalThis as unknown as { prfSeen: string[] }).prfSeen) // set above
}

/** Every way in which bytes could be written in what is sent. */
export function spellingsOf(hex: string): string[] {
  const bytes = Buffer.from(hex, 'hex')
  return [hex, bytes.toString('base64url'), bytes.toString('base64').replace(/=+$/, ''), [...bytes].join(',')]
}
