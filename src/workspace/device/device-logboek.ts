import type { ReadonlySignal } from '@preact/signals'
import { getSealed, putSealed } from '#identity/vault.ts'
import { nowMs } from '#workspace/clock.ts'
import type { Ik } from '#workspace/engine.ts'
import type { Logboek } from '#workspace/logboek/keep-logboek.ts'
import type { DeviceConnection } from './device-connection.ts'
import type { OpenedDevice } from './device-identity.ts'

const NAME = 'logboek'
/** Long after everything else that comes with a contact. */
const WITNESS_AFTER_MS = 30_000
const WITNESS_EVERY_MS = 6 * 60 * 60_000

/** The log of the own zaak on this device; loaded when it is looked at, or when its witness is due. */
export function openLogboek(parts: {
  opened: OpenedDevice
  ik: ReadonlySignal<Ik>
  connected: () => Promise<DeviceConnection>
}): { open(): Promise<Logboek>; fetched(): void; stop(): void } {
  const { opened, ik, connected } = parts
  let opening: Promise<Logboek> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let triedMs: number | undefined
  const open = (): Promise<Logboek> => {
    opening ??= import('#workspace/logboek/keep-logboek.ts').then(({ keepLogboek }) =>
      keepLogboek({
        place: {
          async get() {
            const kept = await getSealed(opened.vault, NAME)
            return kept.ok ? kept.value : undefined
          },
          put: (value) => putSealed(opened.vault, NAME, value),
        },
        zaak: () => opened.identity.person,
        ask: async (zaak, since) => (await connected()).logboek(zaak, since),
        nowMs,
      }),
    )
    return opening
  }
  return {
    open,
    fetched() {
      const isKandidaat = ik.peek().rollen.some(({ rol }) => rol === 'kandidaat')
      if (!isKandidaat || (triedMs !== undefined && nowMs() - triedMs < WITNESS_EVERY_MS)) return
      triedMs = nowMs()
      timer = setTimeout(() => {
        open()
          .then((logboek) => logboek.refreshWhenOld())
          // A full disk, or closed meanwhile: the next contact tries again.
          .catch(() => {
            triedMs = undefined
          })
      }, WITNESS_AFTER_MS)
    },
    stop: () => clearTimeout(timer),
  }
}
