import type { BareClient } from '#tests/sync/bare-client.ts'
import type { Row } from './lost-row.ts'
import type { LostWorld } from './lost-world.ts'
import { byHand } from './lost-world.ts'
import { SoftAuthenticator } from './soft-authenticator.ts'

// The gestures are an authenticator's in software; the words after them are sent again as the app does, unchanged.

async function aTrainer(world: LostWorld): Promise<{ tom: BareClient; key: SoftAuthenticator }> {
  return { tom: await world.enter('trainer'), key: new SoftAuthenticator(world.server.url) }
}

/** Somebody whose device made a passkey. */
async function withPasskey(world: LostWorld): Promise<{ tom: BareClient; key: SoftAuthenticator }> {
  const { tom, key } = await aTrainer(world)
  const { api } = tom.connection
  const made = key.make(await byHand(() => api.passkeyToMake()))
  await byHand(() => api.passkeyMade(made))
  return { tom, key }
}

/** What staff show besides their device. */
export const passkeyRows: readonly Row[] = [
  {
    ...{ call: 'POST /api/passkeys/make', method: 'passkeyToMake', what: 'a challenge is nobody’s until it is used' },
    async work(world) {
      const { tom } = await aTrainer(world)
      world.lose(tom, '/api/passkeys/make')
      await byHand(() => tom.connection.api.passkeyToMake())
    },
  },
  {
    ...{ call: 'POST /api/passkeys/made', method: 'passkeyMade', what: 'a passkey is kept once' },
    async work(world) {
      const { tom, key } = await aTrainer(world)
      const { api } = tom.connection
      const made = key.make(await byHand(() => api.passkeyToMake()))
      world.lose(tom, '/api/passkeys/made')
      await byHand(() => api.passkeyMade(made))
    },
  },
  {
    ...{ call: 'POST /api/passkeys/show', method: 'passkeyToShow', what: 'asking to show one leaves nothing' },
    async work(world) {
      const { tom } = await withPasskey(world)
      world.lose(tom, '/api/passkeys/show')
      await byHand(() => tom.connection.api.passkeyToShow())
    },
  },
  {
    ...{ call: 'POST /api/passkeys/shown', method: 'passkeyShown', what: 'a passkey was shown once' },
    async work(world) {
      const { tom, key } = await withPasskey(world)
      const { api } = tom.connection
      const shown = key.show(await byHand(() => api.passkeyToShow()))
      world.lose(tom, '/api/passkeys/shown')
      await byHand(() => api.passkeyShown(shown))
    },
  },
  {
    ...{ call: 'POST /api/passkeys', method: 'passkeys', what: 'the list of passkeys' },
    async work(world) {
      const { tom } = await withPasskey(world)
      world.lose(tom, '/api/passkeys')
      await byHand(() => tom.connection.api.passkeys())
    },
  },
  {
    ...{ call: 'POST /api/passkeys/remove', method: 'removePasskey', what: 'a passkey is taken away once' },
    async work(world) {
      const { tom, key } = await withPasskey(world)
      world.lose(tom, '/api/passkeys/remove')
      await byHand(() => tom.connection.api.removePasskey(key.id))
    },
  },
]
