import type { UitnodigingId } from '#domain/id.ts'
import type { ToestelSleutels } from '#domain/toestel.ts'
import { toestelcodeWords } from '#domain/toestel.ts'
import type { Bytes } from './bytes.ts'
import { hexFromBytes, sha256, utf8 } from './bytes.ts'
import { bytesFromCode, CODE_BYTES, codeFromBytes } from './typed-code.ts'

/** Words that two people compare live no longer than this. */
export const WORDS_LIFE_MS = 10 * 60_000
const WORDS = 3

/**
 * The code on a new device's screen: a hash of its keys, so that whoever typed it over knows that the keys the server
 * hands out are those. It is no secret.
 */
export async function deviceCode(device: ToestelSleutels): Promise<{ typed: string; hex: string }> {
  const bytes = (await sha256(utf8(toestelcodeWords(device)))).slice(0, CODE_BYTES)
  return { typed: codeFromBytes(bytes), hex: hexFromBytes(bytes) }
}

/** Reads what was typed or scanned. @returns hex, or `undefined` when it is no whole code */
export function readDeviceCode(text: string): string | undefined {
  const [, scanned] = /#?\bt=([0-9A-Z-]+)/.exec(text) ?? []
  const bytes: Bytes | undefined = bytesFromCode(scanned ?? text)
  return bytes === undefined ? undefined : hexFromBytes(bytes)
}

/**
 * What two people read to each other when one was invited from afar: three numbers under 256, the same on both screens
 * when both mean the same keys and the same invitation.
 *
 * @param nowMs by the server's clock: after ten minutes there are others
 */
export async function threeWords(invite: UitnodigingId, device: ToestelSleutels, nowMs: number): Promise<number[]> {
  const { id, sigPub, encPub } = device
  const part = String(Math.floor(nowMs / WORDS_LIFE_MS))
  const hash = await sha256(utf8(['opstap', 'words', 'v1', invite, id, sigPub, encPub, part].join('\0')))
  return [...hash.slice(0, WORDS)]
}
